package mailpath;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.implement;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** The walls of the house: the order of the rooms and what each may touch, every rule with why. */
@Tag("exhaustive")
class ArchitectureTest {

  private static final String ROOT = "mailpath";

  /** From top to bottom; a room may use those below it. */
  private static final List<String> ROOMS =
      List.of(
          "window",
          "report",
          "investigation",
          "timeline",
          "delivery",
          "client",
          "mtasts",
          "dane",
          "starttls",
          "certificate",
          "dns",
          "casefile",
          "lab",
          "fact",
          "network");

  /** Each mechanism, with the mechanisms it may use. */
  private static final Map<String, List<String>> MECHANISMS =
      Map.of(
          "client", List.of("starttls", "certificate", "dns"),
          "mtasts", List.of("certificate", "dns"),
          "dane", List.of("certificate", "dns"),
          "starttls", List.of("dns"),
          "certificate", List.of(),
          "dns", List.of());

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .importPath(Path.of(System.getProperty("mailpath.classes", "target/classes")));

  @TestFactory
  Stream<DynamicTest> rooms_are_in_strict_order() {
    return checks(
        Stream.concat(
            ROOMS.stream().map(ArchitectureTest::usesOnlyRoomsBelow),
            Stream.of(
                classes()
                    .that()
                    .resideInAPackage(ROOT + "..")
                    .should()
                    .resideInAnyPackage(allRooms())
                    .because("a new room needs its place in the order before it has classes"))));
  }

  @TestFactory
  Stream<DynamicTest> mechanisms_keep_to_themselves() {
    return checks(
        Stream.concat(
            MECHANISMS.keySet().stream().sorted().map(ArchitectureTest::usesOnlyItsMechanisms),
            Stream.of(
                in("lab")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(roomsExcept("lab", "network")))
                    .because("the lab must not parse with the code that it is there to test"),
                in(MECHANISMS.keySet().toArray(String[]::new))
                    .should()
                    .dependOnClassesThat(implement(ROOT + ".network.Network"))
                    .because(
                        "a replay must take the same path through a mechanism as a live run"))));
  }

  @TestFactory
  Stream<DynamicTest> libraries_stay_where_they_are_needed() {
    return checks(
        Stream.of(
            only("window")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                    "javafx..", "com.sun.javafx..", "atlantafx..", "org.controlsfx..")
                .because("all but the window must run and be tested without a display"),
            only("network")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.ibm.icu..")
                .because("a name is normalised once, where it enters, and is a value from then on"),
            only("network", "dns", "dane", "lab")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.xbill.DNS..")
                .because("other rooms know what DNS said only as facts"),
            only("network", "certificate", "dane", "lab")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.bouncycastle..")
                .because("other rooms know certificates and TLS only as facts"),
            only("certificate")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.bouncycastle.cms..")
                .because("an envelope is opened where signatures and chains are understood"),
            only(ROOT, "casefile", "report", "client", "starttls", "mtasts")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..")
                .because("JSON is a form at the edge, not a way to hold data"),
            only(ROOT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .because("the command line is read in one place")));
  }

  @TestFactory
  Stream<DynamicTest> the_outside_has_one_door() {
    return checks(
        Stream.of(
            only("network", "lab")
                .should()
                .dependOnClassesThat(
                    belongToAnyOf(
                            java.net.Socket.class,
                            java.net.ServerSocket.class,
                            java.net.DatagramSocket.class,
                            java.net.URLConnection.class)
                        .or(
                            resideInAnyPackage(
                                    "java.nio.channels", "java.net.http..", "javax.net.ssl..")
                                .and(nameContains("Socket", "Http", "SSL"))))
                .because("limits, deadlines and manners are enforced in one room only"),
            everywhere()
                .should()
                .callMethod(java.net.InetAddress.class, "getByName", String.class)
                .orShould()
                .callMethod(java.net.InetAddress.class, "getAllByName", String.class)
                .orShould()
                .callMethod(java.net.InetAddress.class, "getLocalHost")
                .because("they ask the system's resolver, unseen by the observations"),
            everywhere()
                .should()
                .callMethod(String.class, "formatted", Object[].class)
                .orShould()
                .callMethod(String.class, "format", String.class, Object[].class)
                .because("what programs read would have other digits in some countries"),
            only(ROOT)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(Clock.class, "system", ZoneId.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(java.util.Date.class)
                .because("the clock is an argument: a case replays at its own date"),
            only(ROOT)
                .should()
                .callConstructor(Random.class)
                .orShould()
                .callConstructor(java.security.SecureRandom.class)
                .orShould()
                .callMethod(java.security.SecureRandom.class, "getInstanceStrong")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(ThreadLocalRandom.class, "current")
                .because("randomness is an argument: a recorded handshake can be played again"),
            only(ROOT)
                .should()
                .callMethod(Locale.class, "getDefault")
                .orShould()
                .callMethod(Locale.class, "getDefault", Locale.Category.class)
                .orShould()
                .callMethod(Locale.class, "setDefault", Locale.class)
                .orShould()
                .callMethod(ZoneId.class, "systemDefault")
                .because("the locale is an argument: the same records are told in any language")));
  }

  @TestFactory
  Stream<DynamicTest> what_is_nowhere() {
    return checks(
        Stream.of(
            everywhere()
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                    "java\\.io\\.Object(In|Out)putStream|java\\.beans\\.XML.*|java\\.rmi\\..*")
                .because("serialised objects from outside run code before they are looked at"),
            everywhere()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javax.script..")
                .because("no input may become code"),
            everywhere()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx.scene.web..")
                .because("a web view would load and run what strangers publish"),
            everywhere()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.lang.foreign..")
                .orShould()
                .callMethod(System.class, "load", String.class)
                .orShould()
                .callMethod(System.class, "loadLibrary", String.class)
                .because("there is no native code beyond JavaFX's"),
            fields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(ROOT + "..")
                .and()
                .areStatic()
                .should()
                .beFinal()
                .because("static state that changes ties runs and tests to each other")));
  }

  private static ArchRule usesOnlyRoomsBelow(String room) {
    var above = new ArrayList<>(List.of(ROOT));
    ROOMS.subList(0, ROOMS.indexOf(room)).forEach(upper -> above.add(inside(upper)));
    return in(room)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(above.toArray(String[]::new))
        .because(room + " must be understood and tested without what is built upon it");
  }

  private static ArchRule usesOnlyItsMechanisms(String mechanism) {
    var allowed = MECHANISMS.get(mechanism);
    var others =
        MECHANISMS.keySet().stream()
            .filter(other -> !other.equals(mechanism) && !allowed.contains(other))
            .map(ArchitectureTest::inside);
    return in(mechanism)
        .should(
            ArchConditions.dependOnClassesThat(resideInAnyPackage(others.toArray(String[]::new))))
        .because(
            "what joins mechanisms is decided in delivery; " + mechanism + " may use " + allowed);
  }

  private static Stream<DynamicTest> checks(Stream<ArchRule> rules) {
    return rules.map(
        rule -> dynamicTest(rule.getDescription(), () -> rule.allowEmptyShould(true).check(HOUSE)));
  }

  private static GivenClassesConjunction everywhere() {
    return noClasses().that().resideInAPackage(ROOT + "..");
  }

  private static GivenClassesConjunction in(String... rooms) {
    return noClasses().that().resideInAnyPackage(packages(rooms));
  }

  /** No classes but those of the rooms named. */
  private static GivenClassesConjunction only(String... rooms) {
    return everywhere().and().resideOutsideOfPackages(packages(rooms));
  }

  private static DescribedPredicate<JavaClass> nameContains(String... parts) {
    return DescribedPredicate.describe(
        "name contains one of " + List.of(parts),
        type -> Arrays.stream(parts).anyMatch(type.getSimpleName()::contains));
  }

  private static String[] allRooms() {
    return Stream.concat(Stream.of(ROOT), ROOMS.stream().map(ArchitectureTest::inside))
        .toArray(String[]::new);
  }

  private static String[] roomsExcept(String... rooms) {
    var kept = List.of(packages(rooms));
    return Arrays.stream(allRooms()).filter(name -> !kept.contains(name)).toArray(String[]::new);
  }

  private static String[] packages(String... rooms) {
    return Arrays.stream(rooms).map(ArchitectureTest::inside).toArray(String[]::new);
  }

  private static String inside(String room) {
    return room.equals(ROOT) ? ROOT : ROOT + "." + room + "..";
  }
}
