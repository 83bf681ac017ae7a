package org.detente.node.console;

import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.detente.assessment.calendar.Coming;
import org.detente.model.AsOf;
import org.detente.model.Finding;
import org.detente.model.Known;
import org.detente.model.UtcCalendar;
import org.detente.node.export.Extent;
import org.detente.node.home.Home;
import org.detente.node.home.World;
import org.detente.node.page.Courses;
import org.detente.node.page.agreement.Tested;

/// What pages show beside the answers for their moment.
final class Answers {
  private static final Set<Finding.Kind> LIVES = Set.of(Finding.Kind.LIFE, Finding.Kind.RESTRAINT);

  private final World world;
  private final Path shipped;
  private final TestRuns tests;

  /// @param shipped the folder that holds the shipped agreements
  /// @param tests those that have run already, or are being run
  Answers(World world, Path shipped, TestRuns tests) {
    this.world = world;
    this.shipped = shipped;
    this.tests = tests;
  }

  /// The life of every instrument through time.
  Courses lives(Known known, Instant end) {
    return Courses.of(world.courses(known, LIVES, end), end);
  }

  /// One finding through time.
  Courses of(Known known, Instant end, Finding finding) {
    return Courses.of(world.course(known, finding, end).stream().toList(), end);
  }

  /// What is due or comes in the year after a moment.
  List<Coming> ahead(AsOf asOf) {
    Instant until = UtcCalendar.plus(asOf.valid(), Period.ofYears(1));
    return Extent.until(world, asOf, until).comings();
  }

  /// The tests of an agreement, run when they are first asked for.
  Tested tested(String agreement) {
    return tests.ended(agreement, () -> run(agreement));
  }

  /// The same for a page, which does not wait for long ones.
  Tested testedSoFar(String agreement) {
    return tests.soFar(agreement, () -> run(agreement));
  }

  private Tested run(String agreement) {
    Path file = world.files().get(agreement);
    return file == null ? Tested.NONE : Tested.beside(file, shipped.resolve(Home.AGREEMENTS));
  }
}
