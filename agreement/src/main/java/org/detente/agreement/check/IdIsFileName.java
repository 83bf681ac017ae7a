package org.detente.agreement.check;

import java.util.Optional;
import org.detente.agreement.Agreement;
import org.detente.agreement.problem.Defect;
import org.detente.agreement.problem.Problems;

/// A file that is called `<id>.agreement.yaml` bears that id (E222), for by its name other
/// agreements find it. A file of another name, such as a draft, is not looked at.
final class IdIsFileName implements Rule {
  private static final String ENDING = ".agreement.yaml";

  private final String file;

  IdIsFileName(String file) {
    this.file = file;
  }

  @Override
  public void check(Agreement agreement, Places places, Problems problems) {
    if (file.endsWith(ENDING) && !file.equals(agreement.id() + ENDING)) {
      String meant = file.substring(0, file.length() - ENDING.length());
      problems.addMeant(
          Defect.ID_NOT_FILE, places.value("id"), Optional.of(meant), agreement.id(), file);
    }
  }
}
