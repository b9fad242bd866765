package mailpath.mtasts;

import static mailpath.mtasts.PolicyWorld.POLICY;
import static mailpath.mtasts.PolicyWorld.certificate;
import static mailpath.mtasts.PolicyWorld.expired;
import static mailpath.mtasts.PolicyWorld.response;
import static mailpath.mtasts.PolicyWorld.session;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import mailpath.certificate.TestCertificate;
import mailpath.fact.Fact;
import mailpath.fact.Reason.Why;
import mailpath.mtasts.FetchProblem.Kind;
import mailpath.mtasts.MtaStsFacts.Fetch;
import mailpath.mtasts.MtaStsFacts.RecordState;
import mailpath.mtasts.MtaStsPolicy.Mode;
import mailpath.network.Bytes;
import mailpath.network.DomainName;
import mailpath.network.Failure;
import mailpath.network.HttpsQuery;
import mailpath.network.HttpsResponse;
import mailpath.network.Observation.Failed;
import mailpath.network.Observation.NotAsked;
import mailpath.network.Observation.WhyNot;
import mailpath.network.RecordType;
import mailpath.network.SecurityState;
import mailpath.network.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules R1, R5, R9 to R11 over a small internet. */
class MtaStsLookupTest {
  private static final MtaStsPolicy PUBLISHED =
      new MtaStsPolicy(Mode.ENFORCE, List.of("mx.a.test"), 2_592_000);

  private static PolicyWorld world() {
    return new PolicyWorld().txt("v=STSv1; id=a1;");
  }

  @Test
  void readsRecordAndPolicy() {
    PolicyWorld world = PolicyWorld.good();
    MtaStsReading reading = world.look();
    assertEquals(new RecordState.Valid("a1"), reading.facts().record().ifKnown().orElseThrow());
    assertEquals(SecurityState.SECURE, reading.facts().txt().ifKnown().orElseThrow());
    assertEquals(SecurityState.SECURE, reading.facts().policyHost().ifKnown().orElseThrow());
    assertEquals(PUBLISHED, reading.facts().policy().orElseThrow());
    assertEquals(
        List.of(
            new HttpsQuery(
                DomainName.of("mta-sts.a.test"),
                "/.well-known/mta-sts.txt",
                PolicyWorld.address("192.0.2.80"))),
        world.fetched);
  }

  @Test
  void withoutARecordNobodyFetches() {
    PolicyWorld world = new PolicyWorld().at("192.0.2.80", response(POLICY));
    MtaStsReading reading = world.look();
    assertEquals(new RecordState.None(), reading.facts().record().ifKnown().orElseThrow());
    assertEquals(List.of(), world.fetched);
    assertEquals(Why.FOLLOWS, why(reading.facts().fetch()));
  }

  @Test
  void aRecordBehindAnAliasIsFollowed() {
    PolicyWorld world = new PolicyWorld();
    world.zone.add("_mta-sts CNAME record").add("record TXT \"v=STSv1; id=b2\"");
    MtaStsReading reading = world.at("192.0.2.80", response(POLICY)).look();
    assertEquals("b2", reading.id().orElseThrow());
    assertTrue(
        MtaStsRules.findings(reading, List.of(), java.util.Optional.empty()).stream()
            .anyMatch(StsRecordDelegated.class::isInstance));
  }

  @Test
  void stringsOfARecordAreJoined() {
    PolicyWorld world = new PolicyWorld();
    world.zone.add("_mta-sts TXT \"v=STS\" \"v1; id=\" \"c3\"");
    assertEquals("c3", world.at("192.0.2.80", response(POLICY)).look().id().orElseThrow());
  }

  @Test
  void aDomainTooLongForARecordHasNone() {
    String label = "a".repeat(60);
    DomainName longest = DomainName.of(String.join(".", label, label, label, label) + ".test");
    assertEquals(
        new RecordState.None(),
        new MtaStsLookup(null, null, null, null)
            .look(longest)
            .facts()
            .record()
            .ifKnown()
            .orElseThrow());
  }

  static Stream<Arguments> failing() {
    HttpsResponse old = response(session("1.1", certificate("mta-sts.a.test")), 200, POLICY);
    HttpsResponse other = response(session("1.3", certificate("provider.test")), 200, POLICY);
    TestCertificate self = TestCertificate.root("self").dns("mta-sts.a.test").make();
    return Stream.of(
        row(world().at("192.0.2.80", new Failure.ConnectionRefused()), Kind.REFUSED),
        row(world(), Kind.NO_ADDRESS),
        row(
            world()
                .at("192.0.2.80", new Failure.TlsAlert(Stage.TLS, 112, "unrecognized_name", false)),
            Kind.TLS),
        row(world().at("192.0.2.80", new Failure.NotTls(Stage.TLS, "4854")), Kind.TLS),
        row(world().at("192.0.2.80", new Failure.Closed(Stage.TLS)), Kind.TLS),
        row(world().at("192.0.2.80", old), Kind.TLS_OLD),
        row(world().at("192.0.2.80", other), Kind.CERTIFICATE_NAME),
        row(
            world().at("192.0.2.80", response(session("1.3", self), 200, POLICY)),
            Kind.CERTIFICATE_TRUST),
        row(
            world().at("192.0.2.80", response(session("1.3", expired()), 200, POLICY)),
            Kind.CERTIFICATE_EXPIRED),
        row(
            world().at("192.0.2.80", response(301, POLICY, "Location: https://b.test/")),
            Kind.REDIRECT),
        row(world().at("192.0.2.80", response(308, "", "Location: /x")), Kind.REDIRECT),
        row(world().at("192.0.2.80", response(404, "", "Content-Type: text/plain")), Kind.STATUS),
        row(world().at("192.0.2.80", response(204, "", "Content-Type: text/plain")), Kind.STATUS),
        row(
            world().at("192.0.2.80", response(206, POLICY, "Content-Type: text/plain")),
            Kind.STATUS),
        row(
            world().at("192.0.2.80", response(500, POLICY, "Content-Type: text/plain")),
            Kind.STATUS),
        row(
            world().at("192.0.2.80", new Failure.OverLimit(Stage.HTTP, "body", 65_536)),
            Kind.TOO_LARGE),
        row(
            world().at("192.0.2.80", new Failure.TimedOut(Stage.HTTP, Duration.ofSeconds(60))),
            Kind.TOO_SLOW),
        row(world().at("192.0.2.80", new Failure.Malformed(Stage.HTTP, "x")), Kind.NOT_HTTP),
        row(
            world()
                .at(
                    "192.0.2.80",
                    response(200, POLICY, "Content-Type: text/plain", "Content-Encoding: gzip")),
            Kind.CONTENT_CODING),
        row(
            world().at("192.0.2.80", response(200, "<html>", "Content-Type: text/html")),
            Kind.BODY));
  }

  private static Arguments row(PolicyWorld world, Kind kind) {
    return Arguments.of(kind, world);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("failing")
  void whatTheServerDoesWrongIsKnown(Kind kind, PolicyWorld world) {
    MtaStsReading reading = world.look();
    assertEquals(
        new Fetch.Fails(kind.resultType()), reading.facts().fetch().ifKnown().orElseThrow());
    assertTrue(reading.problem(kind).isPresent());
  }

  static Stream<Arguments> unknown() {
    Failure late = new Failure.TimedOut(Stage.CONNECT, Duration.ofSeconds(10));
    return Stream.of(
        Arguments.of(world().at("192.0.2.80", late).at("2001:db8::80", late), Why.TIMED_OUT),
        Arguments.of(
            world().at("192.0.2.80", new Failure.ConnectionRefused()).at("2001:db8::80", late),
            Why.TIMED_OUT),
        Arguments.of(
            world()
                .at("192.0.2.80", new Failure.ConnectionRefused())
                .at("2001:db8::80", new NotAsked<>(WhyNot.FAMILY_NOT_HERE)),
            Why.FAMILY_NOT_HERE),
        Arguments.of(
            world().at("10.0.0.1", new NotAsked<>(WhyNot.SPECIAL_ADDRESS)), Why.SPECIAL_ADDRESS),
        Arguments.of(world().at("192.0.2.80", new Failure.Unreachable("x")), Why.NO_CONNECTION),
        Arguments.of(world().at("192.0.2.80", new Failure.Reset(Stage.TLS)), Why.NO_CONNECTION),
        Arguments.of(
            world().at("192.0.2.80", new Failure.TlsAlert(Stage.TLS, 80, "internal_error", true)),
            Why.MALFORMED),
        Arguments.of(world().at("192.0.2.80", new Failure.Cancelled(Stage.HTTP)), Why.STOPPED));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("unknown")
  void whatMayBeOurOwnFaultIsUnknown(PolicyWorld world, Why why) {
    assertEquals(why, why(world.look().facts().fetch()));
  }

  @Test
  void anAddressLookupWithoutAnswerMayHideAnAddress() {
    PolicyWorld world = world().at("192.0.2.80", new Failure.ConnectionRefused());
    world.internet.timeOut("mta-sts.a.test", RecordType.AAAA);
    assertEquals(Why.TIMED_OUT, why(world.look().facts().fetch()));
  }

  @Test
  void aTxtLookupWithoutAnswerIsUnknownAndThePolicyIsReadAnyway() {
    PolicyWorld world = PolicyWorld.good();
    world.internet.timeOut("_mta-sts.a.test", RecordType.TXT);
    world.internet.timeOut("a.test", RecordType.SOA);
    MtaStsReading reading = world.look();
    assertEquals(Why.TIMED_OUT, why(reading.facts().record()));
    assertEquals(Why.TIMED_OUT, why(reading.facts().txt()));
    assertEquals(PUBLISHED, reading.facts().policy().orElseThrow());
  }

  @Test
  void aTxtLookupIsKnownToFailWhereTheZoneAnswersForAnotherName() {
    PolicyWorld world = PolicyWorld.good();
    world.internet.timeOut("_mta-sts.a.test", RecordType.TXT);
    MtaStsReading reading = world.look();
    assertEquals(Why.TIMED_OUT, why(reading.facts().record()));
    assertEquals(SecurityState.INDETERMINATE, reading.facts().txt().ifKnown().orElseThrow());
  }

  @Test
  void goesOnToTheNextAddressOnlyWhereNoConnectionWasMade() {
    PolicyWorld refused =
        world()
            .at("192.0.2.80", new Failure.ConnectionRefused())
            .at("2001:db8::80", response(POLICY));
    assertEquals(PUBLISHED, refused.look().facts().policy().orElseThrow());
    PolicyWorld wrong =
        world().at("192.0.2.80", response(404, "")).at("2001:db8::80", response(POLICY));
    assertInstanceOf(Fetch.Fails.class, wrong.look().facts().fetch().ifKnown().orElseThrow());
    assertEquals(1, wrong.fetched.size());
  }

  @Test
  void aWrongCertificateCountsEvenWhereTheRestFails() {
    HttpsResponse partial =
        new HttpsResponse(session("1.3", certificate("b.test")), 0, List.of(), Bytes.EMPTY);
    PolicyWorld world =
        world()
            .at(
                "192.0.2.80",
                new Failed<>(new Failure.TimedOut(Stage.HTTP, Duration.ofSeconds(60)), partial));
    assertEquals(
        new Fetch.Fails("sts-webpki-invalid"),
        world.look().facts().fetch().ifKnown().orElseThrow());
  }

  static Stream<Arguments> depends() {
    return Stream.of(
        Arguments.of(
            "media-type",
            "sts-policy-fetch-error",
            response(200, POLICY, "Content-Type: text/html")),
        Arguments.of("media-type", "sts-policy-fetch-error", response(200, POLICY)),
        Arguments.of("blank-line", "sts-policy-invalid", response(POLICY + "\n")),
        Arguments.of(
            "max-age-range",
            "sts-policy-invalid",
            response(POLICY.replace("2592000", "99999999"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("depends")
  void whereSendersDifferBothReadingsAreGiven(
      String on, String resultType, HttpsResponse response) {
    Fact<Fetch> fetch = world().at("192.0.2.80", response).look().facts().fetch();
    Fetch policy = new Fetch.Policy(policyOf(response));
    List<Fetch> readings = List.of(policy, new Fetch.Fails(resultType));
    assertEquals(new Fact.Depends<>(on, readings, fetch.evidence()), fetch);
  }

  @Test
  void parametersOfTheMediaTypeDoNotCount() {
    HttpsResponse response = response(200, POLICY, "content-type: TEXT/plain; charset=utf-8; x=y");
    assertEquals(
        PUBLISHED, world().at("192.0.2.80", response).look().facts().policy().orElseThrow());
  }

  private static MtaStsPolicy policyOf(HttpsResponse response) {
    return PolicyFile.parse(response.body()).policy().orElseThrow();
  }

  private static <T> Why why(Fact<T> fact) {
    return assertInstanceOf(Fact.Unknown.class, fact).reason().why();
  }
}
