package mailpath.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mailpath.investigation.Assessment;
import mailpath.report.Language;
import mailpath.report.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is to be seen of practice domains, without the toolkit. */
class ScreensTest {
  private static final Words WORDS = Words.of(Language.EN, WindowRig.ZONE);
  private static LabSamples samples;

  @BeforeAll
  static void openLab() {
    samples = new LabSamples();
  }

  @AfterAll
  static void closeLab() {
    samples.close();
  }

  private static CheckScreen screen(String domain) {
    return CheckScreen.of(Answer.of(samples.last(domain)), WORDS);
  }

  /** Sender: 0 checks nothing, 1 checks DANE, 2 knows the policy, 3 first contact. */
  @ParameterizedTest
  @CsvSource({
    "ketting.test, 0, PROVEN, NOT_PROVEN, NOT_PROVEN",
    "ketting.test, 1, PROVEN, PROVEN, PROVEN",
    "schakel.test, 1, NOT_PROVEN, NOT_PROVEN, NOT_PROVEN",
    "postkaart.test, 0, NOT_PROVEN, READABLE, READABLE",
    "beleid.test, 0, NOT_PROVEN, NOT_PROVEN, NOT_PROVEN",
    "beleid.test, 2, NOT_PROVEN, PROVEN, PROVEN",
    "vergeten.test, 2, FAILS, FAILS, FAILS",
    "vergeten.test, 1, NOT_PROVEN, NOT_PROVEN, NOT_PROVEN",
    "sleutel.test, 1, PROVEN, FAILS, FAILS",
    "sleutel.test, 0, PROVEN, NOT_PROVEN, NOT_PROVEN"
  })
  void theFirstServersLinksSayWhatThisSenderGets(
      String domain, int sender, LinkState host, LinkState channel, LinkState certificate) {
    PathScreen.HostRow row = screen(domain).domain().paths().get(sender).rows().getFirst();
    assertEquals(
        List.of(host, channel, certificate), row.links().map(PathScreen.Link::state).toList());
  }

  @Test
  void whatWorksIsNotCalledInertForSendersThatDoNotUseIt() {
    List<PathScreen> paths = screen("ketting.test").domain().paths();
    assertEquals("proven", paths.get(1).tlsa().link().orElseThrow().word());
    assertEquals("not used by this sender", paths.get(0).tlsa().link().orElseThrow().word());
  }

  @ParameterizedTest
  @CsvSource({
    "schakel.test, link:dns, 1",
    "vergeten.test, link:policy, 2",
    "sleutel.test, link:tlsa, 1",
    "postkaart.test, link:mx.postkaart.test:tls, 0"
  })
  void theMissingLinkIsFramedWhereItIs(String domain, String target, int sender) {
    DomainScreen tab = screen(domain).domain();
    assertEquals(sender, tab.chosen());
    assertEquals(target, tab.paths().get(sender).missing().orElseThrow().target());
  }

  @Test
  void nothingIsFramedWhereNothingIsMissing() {
    assertTrue(screen("ketting.test").domain().paths().get(1).missing().isEmpty());
  }

  @Test
  void aNullMxHasARowThatSaysSo() {
    PathScreen path = screen("dicht.test").domain().paths().getFirst();
    assertEquals("null MX: accepts no mail", path.rows().getFirst().host().text());
    assertFalse(path.rows().getFirst().links().anyMatch(link -> link.state() == LinkState.FAILS));
  }

  @Test
  void serversThatBehaveAlikeFoldUnderTheFirst() {
    List<HostsScreen.Line> lines = screen("schakel.test").domain().hosts().lines();
    assertEquals(2, lines.size());
    assertInstanceOf(HostsScreen.Row.class, lines.getFirst());
    HostsScreen.Fold fold = assertInstanceOf(HostsScreen.Fold.class, lines.getLast());
    assertEquals("mx2.schakel.test", fold.rows().getFirst().host());
  }

  @Test
  void nothingFoldsWhileARunGoesOn() {
    for (Assessment step : samples.run("schakel.test")) {
      List<HostsScreen.Line> lines =
          CheckScreen.of(Answer.of(step), WORDS).domain().hosts().lines();
      boolean running = step.progress().provisional();
      assertEquals(
          !running, lines.stream().anyMatch(HostsScreen.Fold.class::isInstance), lines::toString);
    }
  }

  @Test
  void aServerWithoutEncryptionHasNoCertificateToTest() {
    HostsScreen.Row row =
        (HostsScreen.Row) screen("postkaart.test").domain().hosts().lines().getFirst();
    assertEquals("no encryption, so there is no certificate to test", row.rest());
    assertEquals(Mark.PLAINTEXT, row.cells().getLast().mark());
  }

  @Test
  void aProvisionalScreenNeverSaysNotTested() {
    for (Assessment step : samples.run("ketting.test")) {
      if (step.progress().provisional()) {
        CheckScreen screen = CheckScreen.of(Answer.of(step), WORDS);
        assertTrue(screen.status().running());
        assertFalse(screen.verdict().chip().isEmpty());
        Stream<LinkState> states =
            screen.domain().paths().stream()
                .flatMap(path -> path.allLinks().stream())
                .map(PathScreen.Link::state);
        assertTrue(states.noneMatch(state -> state == LinkState.NOT_TESTED));
      }
    }
  }

  @Test
  void theHeadlineIsOneSentenceAndItsRestFollows() {
    VerdictScreen band = screen("ketting.test").verdict();
    assertEquals(
        "Mail to ketting.test is secure for senders that check DANE.", band.headline().text());
    assertTrue(band.more().startsWith("Nobody between"), band.more());
    assertEquals(6, band.ticket().lines().count());
  }

  @Test
  void evidenceShowsTheExchangeAndMarksTheLineThatCounts() {
    Assessment last = samples.last("ketting.test");
    CheckScreen screen = CheckScreen.of(Answer.of(last), WORDS);
    Claim claim =
        screen.claims().stream()
            .filter(one -> one.id().equals("link:mx.ketting.test:tls"))
            .findFirst()
            .orElseThrow();
    EvidenceScreen evidence = EvidenceScreen.of(claim, last, screen.claims(), WORDS);
    List<String> used =
        evidence.logs().stream()
            .flatMap(log -> log.lines().stream())
            .filter(LogLine::used)
            .map(LogLine::text)
            .toList();
    assertTrue(used.contains("250-STARTTLS"), used::toString);
    assertTrue(used.stream().anyMatch(line -> line.startsWith("TLS 1.3 is up")), used::toString);
    assertFalse(evidence.usedIn().isEmpty());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyPracticeDomainHasAScreenInBothLanguages(Language language) {
    Words words = Words.of(language, WindowRig.ZONE);
    samples.lab().domains().stream()
        .map(domain -> domain.name().text())
        .filter(domain -> !SLOW.contains(domain))
        .forEach(domain -> CheckScreen.of(Answer.of(samples.last(domain)), words));
  }

  /** Their servers keep a caller waiting for the whole of a deadline. */
  private static final List<String> SLOW = List.of("stil.test", "hapering.test");
}
