package mailpath.mtasts;

import static mailpath.mtasts.PolicyWorld.POLICY;
import static mailpath.mtasts.PolicyWorld.certificate;
import static mailpath.mtasts.PolicyWorld.response;
import static mailpath.mtasts.PolicyWorld.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mailpath.certificate.CertificateFacts;
import mailpath.certificate.CertificateFacts.ChainState;
import mailpath.certificate.CertificateFacts.NameState;
import mailpath.certificate.TestCertificate;
import mailpath.fact.Finding;
import mailpath.mtasts.MtaStsPolicy.Mode;
import mailpath.network.DomainName;
import mailpath.network.Failure;
import mailpath.network.HttpsResponse;
import mailpath.network.Observation.Answered;
import mailpath.network.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule R1 to R19 with a case in which its finding is given. */
class MtaStsRulesTest {
  private static final DomainName MX = DomainName.of("mx.a.test");
  private static final DomainName OTHER = DomainName.of("other.b.test");

  private static List<Finding> findings(PolicyWorld world, DomainName... hosts) {
    return MtaStsRules.findings(world.look(), Arrays.asList(hosts), Optional.empty());
  }

  private static PolicyWorld policy(String body) {
    return new PolicyWorld().txt("v=STSv1; id=a1").at("192.0.2.80", response(body));
  }

  private static PolicyWorld answering(HttpsResponse response) {
    return new PolicyWorld().txt("v=STSv1; id=a1").at("192.0.2.80", response);
  }

  private static PolicyWorld failing(Failure failure) {
    return new PolicyWorld().txt("v=STSv1; id=a1").at("192.0.2.80", failure);
  }

  static Stream<Arguments> given() {
    TestCertificate self = TestCertificate.root("self").dns("mta-sts.a.test").make();
    return Stream.of(
        row("R1", StsRecordAbsent.class, new PolicyWorld()),
        row("R2", StsRecordSeveral.class, new PolicyWorld().txt("v=STSv1; id=a", "v=STSv1; id=b")),
        row("R2", StsRecordBlank.class, new PolicyWorld().txt("v=STSv1 ;id=a")),
        row("R2", StsRecordDiscarded.class, new PolicyWorld().txt("V=STSv1; id=a")),
        row("R2", StsRecordDiscarded.class, new PolicyWorld().txt("v = STSv1; id=a")),
        row("R3", StsRecordInvalid.class, new PolicyWorld().txt("v=STSv1; id=a-b")),
        row("R4", StsIdRepeated.class, new PolicyWorld().txt("v=STSv1; id=a; id=b")),
        row("R5", PolicyHostMissing.class, new PolicyWorld().txt("v=STSv1; id=a")),
        row("R5", PolicyLineInvalid.class, policy(POLICY + "no field\n")),
        row("R5", PolicyBlankLine.class, policy(POLICY + "\n")),
        row("R6", PolicyKeyMissing.class, policy(POLICY.replace("mode: enforce\n", ""))),
        row("R6", PolicyKeyRepeated.class, policy(POLICY + "mode: none\n")),
        row("R7", PolicyMaxAgeZero.class, policy(POLICY.replace("2592000", "0"))),
        row("R7", PolicyMaxAgeShort.class, policy(POLICY.replace("2592000", "86399"))),
        row("R7", PolicyMaxAgeBelowWeek.class, policy(POLICY.replace("2592000", "86400"))),
        row("R7", PolicyMaxAgeOver.class, policy(POLICY.replace("2592000", "31557601"))),
        row("R8", PolicyPatternSingleLabel.class, policy(POLICY + "mx: localhost\n")),
        row("R8", PolicyPatternAddress.class, policy(POLICY + "mx: 192.0.2.1\n")),
        row(
            "R9",
            PolicyTlsFails.class,
            failing(new Failure.TlsAlert(Stage.TLS, 40, "handshake_failure", false))),
        row(
            "R9",
            PolicyTlsOld.class,
            answering(response(session("1.0", certificate("mta-sts.a.test")), 200, POLICY))),
        row(
            "R9",
            PolicyCertificateExpired.class,
            answering(response(session("1.3", PolicyWorld.expired()), 200, POLICY))),
        row(
            "R9",
            PolicyCertificateUntrusted.class,
            answering(response(session("1.3", self), 200, POLICY))),
        row(
            "R9",
            PolicyCertificateName.class,
            answering(response(session("1.3", certificate("b.test")), 200, POLICY))),
        row("R10", PolicyRedirected.class, answering(response(302, "", "Location: /x"))),
        row("R10", PolicyStatus.class, answering(response(404, ""))),
        row(
            "R10",
            PolicyTooLarge.class,
            failing(new Failure.OverLimit(Stage.HTTP, "body", 65_536))),
        row(
            "R10",
            PolicyTooSlow.class,
            failing(new Failure.TimedOut(Stage.HTTP, Duration.ofSeconds(60)))),
        row("R10", PolicyNotHttp.class, failing(new Failure.Closed(Stage.HTTP))),
        row(
            "R10",
            PolicyContentCoding.class,
            answering(response(200, POLICY, "Content-Type: text/plain", "Content-Encoding: gzip"))),
        row("R10", PolicyMediaType.class, answering(response(200, POLICY))),
        row("R11", PolicyHostRefuses.class, failing(new Failure.ConnectionRefused())),
        row("R11", PolicyUnfetchable.class, answering(response(404, ""))),
        row("R11", PolicyNotEstablished.class, failing(new Failure.Unreachable("x"))),
        row("R12", PolicyHostNotListed.class, policy(POLICY), MX, OTHER),
        row("R12", PolicyPatternUnused.class, policy(POLICY + "mx: *.c.test\n"), MX),
        row("R14", PolicyListsNoHost.class, policy(POLICY), OTHER),
        row("R14", PolicyTesting.class, policy(POLICY.replace("enforce", "testing"))),
        row("R14", PolicyWouldFail.class, policy(POLICY.replace("enforce", "testing")), OTHER),
        row("R14", PolicyWouldSkip.class, policy(POLICY.replace("enforce", "testing")), MX, OTHER),
        row("R16", PolicyUpdateOrder.class, policy(POLICY.replace("enforce", "testing")), MX),
        row("R17", PolicyWithdrawn.class, policy(POLICY.replace("enforce", "none"))),
        row("R18", StsRecordDelegated.class, delegated("v=STSv1; id=a")),
        row("R18", PolicyCertificateNamesProvider.class, provided()),
        row("R19", PolicyPatternCoversDomain.class, policy(POLICY + "mx: *.a.test\n"), MX),
        row("R19", FirstContactForgeable.class, policy(POLICY), MX),
        row("X3", PolicyHostStrictTransport.class, answering(strict())));
  }

  private static HttpsResponse strict() {
    return PolicyWorld.response(
        200,
        POLICY,
        "Content-Type: text/plain",
        "Strict-Transport-Security: max-age=31536000; includeSubDomains");
  }

  private static Arguments row(
      String rule, Class<? extends Finding> finding, PolicyWorld world, DomainName... hosts) {
    return Arguments.of(rule, finding, world, hosts);
  }

  private static PolicyWorld delegated(String text) {
    PolicyWorld world = new PolicyWorld();
    world.zone.add("_mta-sts CNAME record").add("record TXT \"" + text + "\"");
    return world;
  }

  private static PolicyWorld provided() {
    PolicyWorld world = new PolicyWorld().txt("v=STSv1; id=a1");
    world.zone.add("mta-sts CNAME policies").add("policies A 192.0.2.81");
    return world.answer(
        "192.0.2.81",
        new Answered<>(response(session("1.3", certificate("policies.a.test")), 200, POLICY)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("given")
  void isGiven(
      String rule, Class<? extends Finding> expected, PolicyWorld world, DomainName[] hosts) {
    List<Finding> found = findings(world, hosts).stream().filter(expected::isInstance).toList();
    assertEquals(1, found.size());
    assertEquals(rule, found.getFirst().rule().id());
    assertFalse(found.getFirst().evidence().queries().isEmpty());
  }

  @Test
  void everyFindingHasACase() {
    Set<Object> cases = new HashSet<>();
    given().forEach(arguments -> cases.add(arguments.get()[1]));
    cases.add(PolicyChangedIdKept.class);
    assertEquals(new HashSet<Object>(MtaStsRules.FINDINGS), cases);
  }

  @Test
  void aGoodPolicyHasOnlyTheLimitsOfAllPolicies() {
    assertEquals(
        List.of(FirstContactForgeable.class),
        findings(policy(POLICY), MX).stream().<Class<?>>map(Object::getClass).toList());
  }

  @Test
  void listsEveryRuleOnce() {
    assertEquals(
        Stream.concat(IntStream.rangeClosed(1, 19).mapToObj(i -> "R" + i), Stream.of("X3"))
            .toList(),
        MtaStsRules.RULES.stream().map(rule -> rule.id()).toList());
  }

  @Test
  void anotherPolicyUnderTheSameIdIsSaid() {
    MtaStsReading reading = policy(POLICY).look();
    MtaStsPolicy before = new MtaStsPolicy(Mode.TESTING, List.of("mx.a.test"), 86_400);
    assertTrue(gives(reading, new Remembered("a1", before)));
    assertFalse(gives(reading, new Remembered("a0", before)));
    assertFalse(gives(reading, new Remembered("a1", reading.policy().orElseThrow())));
  }

  private static boolean gives(MtaStsReading reading, Remembered earlier) {
    return MtaStsRules.findings(reading, List.of(), Optional.of(earlier)).stream()
        .anyMatch(PolicyChangedIdKept.class::isInstance);
  }

  /** R13, and R15: the answer is about MTA-STS alone, whatever DANE says. */
  @ParameterizedTest
  @CsvSource({
    "mx.a.test, 1.3, TRUSTED, MATCH, true",
    "mx.a.test, 1.2, TRUSTED, MATCH, true",
    "other.b.test, 1.3, TRUSTED, MATCH, false",
    "mx.a.test, 1.1, TRUSTED, MATCH, false",
    "mx.a.test, '', NONE, NONE, false",
    "mx.a.test, 1.3, EXPIRED, MATCH, false",
    "mx.a.test, 1.3, SELF_SIGNED, MATCH, false",
    "mx.a.test, 1.3, PRIVATE_CA, MATCH, false",
    "mx.a.test, 1.3, INCOMPLETE, MATCH, false",
    "mx.a.test, 1.3, TRUSTED, MISMATCH, false",
    "mx.a.test, 1.3, TRUSTED, CN_ONLY, false",
  })
  void aHostIsValidatedByListTlsAndCertificate(
      String host, String tls, ChainState chain, NameState name, boolean expected) {
    MtaStsPolicy policy = new MtaStsPolicy(Mode.ENFORCE, List.of("mx.a.test"), 86_400);
    CertificateFacts certificate = new CertificateFacts(chain, name, List.of());
    assertEquals(expected, HostValidation.validates(policy, DomainName.of(host), tls, certificate));
  }
}
