package org.detente.assessment.restraint;

import java.util.List;
import java.util.Optional;

/// A restraint read one way: its id (`ru-inf-moratorium/no-deployment`), the id of the one it
/// mirrors, and what happened to it, in any order.
record Undertaking(String id, Optional<String> mirror, List<Happening> happenings) {}
