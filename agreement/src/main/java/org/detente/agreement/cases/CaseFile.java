package org.detente.agreement.cases;

import java.util.List;

/// A test file that passed every check.
///
/// @param agreementFile the agreement's file name, beside the test file
/// @param invented whether the file says that its facts are invented
/// @param cases in file order
public record CaseFile(String agreementFile, boolean invented, List<Case> cases) {}
