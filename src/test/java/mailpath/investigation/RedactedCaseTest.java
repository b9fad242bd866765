package mailpath.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mailpath.casefile.Case;
import mailpath.casefile.CaseWriter;
import mailpath.casefile.OwnTraces;
import mailpath.casefile.Planted;
import mailpath.casefile.Redaction;
import mailpath.delivery.Word;
import mailpath.investigation.RedactionChanges.What;
import mailpath.network.Dialogue;
import mailpath.network.Failure;
import mailpath.network.Observation;
import mailpath.network.Stage;
import mailpath.starttls.BlockListed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A redacted case says what the original said, or it is not given away. */
@Tag("exhaustive")
class RedactedCaseTest {
  private static final String ENFORCE =
      "version: STSv1\nmode: enforce\nmx: *.d.test\nmax_age: 2592000\n";

  @Test
  void aCaseFullOfSecretsSaysTheSameWithoutThem() {
    Case planted = Planted.in(recorded(everyFailure()));
    Assessment before = DomainCases.replay(planted);
    Redaction redaction = ready(planted, Planted.OWN);
    Assessment after = DomainCases.replay(redaction.redacted());
    assertEquals(before.judgement(), after.judgement());
    assertEquals(before.facts().mechanisms(), after.facts().mechanisms());
    assertEquals(before.findings().size(), after.findings().size());
    String file = new String(CaseWriter.bytes(redaction.redacted()), StandardCharsets.ISO_8859_1);
    assertEquals(Set.of(), Planted.foundIn(file + after.findings()));
    assertEquals(
        List.of("zen.spamhaus.org"),
        after.findings().stream()
            .map(judged -> judged.finding())
            .filter(BlockListed.class::isInstance)
            .map(finding -> ((BlockListed) finding).list())
            .distinct()
            .toList());
  }

  @Test
  void aDomainThatIsSecureStaysSecure() {
    Case planted = Planted.in(recorded(dane()));
    Redaction redaction = ready(planted, Planted.OWN);
    assertEquals(Word.SECURE, DomainCases.replay(redaction.redacted()).verdict().word());
  }

  /** One whose account is a number, which stands in the policy. */
  @Test
  void aCaseThatWouldSaySomethingElseIsRefused() {
    Case recorded = recorded(plain().policy("d.test", ENFORCE));
    OwnTraces own = new OwnTraces(List.of(), List.of(), List.of("2592000"), List.of(), List.of());
    RedactedCase refused = RedactedCase.of(recorded, own);
    assertEquals(new RedactedCase.Changed(new RedactionChanges(What.VERDICT)), refused);
  }

  static Stream<Arguments> pairs() {
    return Stream.of(
        Arguments.of(Optional.empty(), plain(), plain()),
        Arguments.of(
            Optional.of(What.VERDICT), plain(), plain().answer("192.0.2.1", MailWorld.bare())),
        Arguments.of(Optional.of(What.MATRIX), plain(), signed()),
        Arguments.of(
            Optional.of(What.MECHANISMS),
            plain(),
            plain("_smtp._tls TXT \"v=TLSRPTv1; rua=mailto:x@d.test\"")),
        Arguments.of(
            Optional.of(What.FINDINGS),
            plain().fail("192.0.2.1", new Failure.Rejected(Stage.GREETING, 554, "one")),
            plain().fail("192.0.2.1", new Failure.Rejected(Stage.GREETING, 554, "other"))));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void whateverElseIsSaidIsNoticed(Optional<What> what, MailWorld before, MailWorld after) {
    Redaction redaction = Redaction.of(recorded(before), OwnTraces.NONE);
    assertEquals(what, RedactionCheck.between(before.check(), after.check(), redaction));
  }

  private static Redaction ready(Case original, OwnTraces own) {
    return assertInstanceOf(RedactedCase.Ready.class, RedactedCase.of(original, own)).redaction();
  }

  private static Case recorded(MailWorld world) {
    return DomainCases.of(world.check(), world.settings(), "0.1.0");
  }

  private static MailWorld plain(String... lines) {
    MailWorld world = new MailWorld();
    var zone = world.internet.unsigned("d.test").add("@ MX 10 mx").add("mx A 192.0.2.1");
    for (String line : lines) {
      zone.add(line);
    }
    return world;
  }

  private static MailWorld signed() {
    MailWorld world = new MailWorld();
    world.internet.signed("d.test").add("@ MX 10 mx").add("mx A 192.0.2.1");
    return world;
  }

  private static MailWorld dane() {
    MailWorld world = new MailWorld();
    world
        .internet
        .signed("d.test")
        .add("@ MX 10 mx")
        .add("mx A 192.0.2.1")
        .add("_25._tcp.mx" + world.tlsa("mx.d.test"));
    return world.policy("d.test", ENFORCE);
  }

  /** A server for each way in which what it says gets into a failure. */
  private static MailWorld everyFailure() {
    MailWorld world = dane();
    List<Failure> failures =
        List.of(
            new Failure.Rejected(Stage.GREETING, 554, "blocked using zen.spamhaus.org"),
            new Failure.Rejected(Stage.STARTTLS, 454, "not now"),
            new Failure.Malformed(Stage.EHLO, "2 50"),
            new Failure.InjectedText("250 OK"),
            new Failure.NotTls(Stage.TLS, "48545450"),
            new Failure.Unreachable("No route to host"));
    for (int i = 0; i < failures.size(); i++) {
      String address = "192.0.2." + (10 + i);
      world.internet.existing("d.test").add("@ MX 20 mx" + i).add("mx" + i + " A " + address);
      Dialogue said = MailWorld.dialogue(Stage.EHLO, List.of("250-mx", "250 STARTTLS"));
      world.answer(address, new Observation.Failed<>(failures.get(i), said));
    }
    return world;
  }
}
