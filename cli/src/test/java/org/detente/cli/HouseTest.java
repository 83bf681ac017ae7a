package org.detente.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// The rooms and arrows of `docs/internals/house.md`, kept by the compiled classes themselves.
class HouseTest {
  private static final List<String> BELOW_NODE =
      List.of("model", "ledger", "agreement", "assessment", "register", "verify");

  /// A room and which others it may use.
  record Room(String name, List<String> mayUse) {
    String packages() {
      return packagesOf(name);
    }
  }

  static final List<Room> ROOMS =
      List.of(
          new Room("model", List.of()),
          new Room("ledger", List.of()),
          new Room("agreement", List.of("model")),
          new Room("assessment", List.of("model", "agreement")),
          new Room("register", List.of("model", "ledger")),
          new Room("verify", List.of("ledger")),
          new Room("testkit", List.of("model")),
          new Room("node", BELOW_NODE),
          new Room("cli", Stream.concat(BELOW_NODE.stream(), Stream.of("node")).toList()));

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.detente");

  @ParameterizedTest
  @FieldSource("ROOMS")
  void aRoomUsesOnlyTheRoomsBelowIt(Room room) {
    String[] forbidden =
        ROOMS.stream()
            .filter(other -> !other.equals(room) && !room.mayUse().contains(other.name()))
            .map(Room::packages)
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(room.packages())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .because("arrows go down only: " + room.name() + " may use " + room.mayUse())
        .check(HOUSE);
  }

  @Test
  void everyClassLivesInARoom() {
    classes()
        .should()
        .resideInAnyPackage(ROOMS.stream().map(Room::packages).toArray(String[]::new))
        .check(HOUSE);
  }

  @Test
  void noPackagesDependOnEachOther() {
    slices().matching("org.detente.(**)").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void aNameSaysWhatAThingIs() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveNameMatching(".*(Utils|Helper|Manager|Dao|Impl|Service)")
        .because("a noun of the field says what belongs in a class, these words do not")
        .check(HOUSE);
  }

  @Test
  void nothingBelowNodeAsksTheMachineForTimePlaceOrLanguage() {
    noClasses()
        .that()
        .resideInAnyPackage(BELOW_NODE.stream().map(HouseTest::packagesOf).toArray(String[]::new))
        .should()
        .accessTargetWhere(describe("asks the machine", HouseTest::asksTheMachine))
        .because("the same question must give the same bytes on any machine: take a parameter")
        .check(HOUSE);
  }

  private static boolean asksTheMachine(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    return switch (access.getName()) {
      case "now" -> owner.startsWith("java.time.");
      case "systemDefault", "systemDefaultZone", "systemUTC" -> owner.startsWith("java.time.");
      case "currentTimeMillis", "nanoTime", "getenv" -> owner.equals("java.lang.System");
      case "getDefault" -> List.of("java.util.Locale", TimeZone.class.getName()).contains(owner);
      case "defaultCharset" -> true;
      default -> false;
    };
  }

  @Test
  void theScepticsVerifierCannotReachANetwork() {
    noClasses()
        .that()
        .resideInAnyPackage(packagesOf("verify"), packagesOf("ledger"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net..", "javax.net..", "java.rmi..", "com.sun.net..")
        .orShould()
        .dependOnClassesThat()
        .haveNameMatching("java\\.nio\\.channels\\..*(Socket|Datagram).*")
        .because("who checks a ledger wants to know that nothing is sent or fetched")
        .check(HOUSE);
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(HOUSE.getDefaultPackage().getPackage("org.detente").getSubpackagesInTree())
        .filteredOn(room -> !room.getClasses().isEmpty())
        .filteredOn(room -> !room.isAnnotatedWith(NullMarked.class))
        .extracting(JavaPackage::getName)
        .as("packages without @NullMarked in a package-info.java")
        .isEmpty();
  }

  private static String packagesOf(String room) {
    return "org.detente." + room + "..";
  }
}
