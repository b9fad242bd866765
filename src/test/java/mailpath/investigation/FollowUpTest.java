package mailpath.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.casefile.Case;
import mailpath.certificate.TrustStore;
import mailpath.delivery.Word;
import mailpath.fact.Fact;
import mailpath.fact.Finding;
import mailpath.fact.Judged;
import mailpath.fact.Reason;
import mailpath.network.Approach;
import mailpath.network.DialogueQuery;
import mailpath.network.DomainName;
import mailpath.network.Failure;
import mailpath.network.Observation;
import mailpath.network.Observation.WhyNot;
import mailpath.network.Stage;
import mailpath.network.TlsSession;
import mailpath.starttls.LargeHelloUnanswered;
import mailpath.starttls.OldTlsOnly;
import mailpath.starttls.StarttlsFacts.State;
import mailpath.starttls.WeakTlsOnly;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked once more where the handshake of a sender of today fails, and what it changes. */
final class FollowUpTest {
  private static final String SUITE = "TLS_RSA_WITH_AES_128_CBC_SHA";
  private static final Failure VERSION =
      new Failure.TlsAlert(Stage.TLS, 70, "protocol_version", false);
  private static final Failure CLOSED = new Failure.Closed(Stage.TLS);
  private static final Failure LATE = new Failure.TimedOut(Stage.TLS, Duration.ofSeconds(10));

  private final MailWorld world = new MailWorld();
  private final DialogueQuery standard =
      DialogueQuery.relay(DomainName.of("mx.d.test"), MailWorld.ip("192.0.2.1"));

  @BeforeEach
  void oneHost() {
    world.internet.unsigned("d.test").add("@ MX 10 mx").add("mx A 192.0.2.1");
  }

  private void fails(Failure failure, Approach... alsoBy) {
    world.answer("192.0.2.1", MailWorld.handshake(failure));
    Stream.of(alsoBy)
        .forEach(approach -> world.answer(standard.with(approach), MailWorld.handshake(failure)));
  }

  private void works(Approach approach, String version, String cipher) {
    world.answer(standard.with(approach), world.good("mx.d.test", version, cipher));
  }

  private static AddressFacts place(Assessment assessment) {
    return assessment.facts().hosts().getFirst().places().getFirst();
  }

  private static List<Approach> asked(Assessment assessment) {
    return assessment.observations().stream()
        .map(Observation::query)
        .filter(DialogueQuery.class::isInstance)
        .map(query -> ((DialogueQuery) query).approach())
        .toList();
  }

  private static <F extends Finding> Optional<F> finding(Assessment assessment, Class<F> type) {
    return assessment.findings().stream()
        .map(Judged::finding)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }

  static List<Failure> ofAnOldServer() {
    return List.of(
        new Failure.TlsAlert(Stage.TLS, 40, "handshake_failure", false),
        VERSION,
        new Failure.TlsAlert(Stage.TLS, 70, "protocol_version", true),
        new Failure.TlsAlert(Stage.TLS, 71, "insufficient_security", false),
        CLOSED);
  }

  @ParameterizedTest
  @MethodSource("ofAnOldServer")
  void aServerWithOldTlsAloneIsSeenByASecondDialogue(Failure failure) {
    fails(failure);
    works(Approach.OLD_TLS, "1.0", SUITE);
    Assessment assessment = world.check();
    AddressFacts place = place(assessment);
    assertEquals(Optional.of(State.OLD), place.starttls().state().ifKnown());
    assertEquals(StarttlsWord.OFFERED, place.word());
    assertEquals(Optional.of("1.0"), place.session().map(TlsSession::version));
    assertEquals(Word.OPPORTUNISTIC, assessment.verdict().word());
    OldTlsOnly told = finding(assessment, OldTlsOnly.class).orElseThrow();
    assertEquals("1.0", told.version());
    assertTrue(told.evidence().queries().contains(standard.with(Approach.OLD_TLS)));
    assertTrue(told.evidence().queries().contains(standard));
    assertTrue(place.certificate() instanceof Fact.Known<?>);
  }

  @Test
  void weakTlsOfTodaysVersionIsNoEncryptionForSendersOfToday() {
    fails(VERSION);
    works(Approach.OLD_TLS, "1.2", "TLS_RSA_WITH_RC4_128_SHA");
    Assessment assessment = world.check();
    assertEquals(StarttlsWord.HANDSHAKE_FAILS, place(assessment).word());
    assertEquals(Optional.empty(), place(assessment).session());
    assertEquals(Word.PLAINTEXT, assessment.verdict().word());
    assertEquals(
        Optional.of("TLS_RSA_WITH_RC4_128_SHA"),
        finding(assessment, WeakTlsOnly.class).map(WeakTlsOnly::cipher));
  }

  static List<Failure> ofAHelloThatIsTooLarge() {
    return List.of(LATE, CLOSED, new Failure.Reset(Stage.TLS));
  }

  @ParameterizedTest
  @MethodSource("ofAHelloThatIsTooLarge")
  void aLargeHelloWithoutAnswerDependsOnTheSender(Failure failure) {
    fails(failure);
    works(Approach.SMALL_HELLO, "1.3", "TLS_AES_128_GCM_SHA256");
    Assessment assessment = world.check();
    Fact.Depends<?> state =
        assertInstanceOf(Fact.Depends.class, place(assessment).starttls().state());
    assertEquals("hello-size", state.on());
    assertEquals(List.of(State.OFFERED, State.HANDSHAKE_FAILS), state.readings());
    assertEquals(StarttlsWord.HANDSHAKE_FAILS, place(assessment).word());
    assertEquals(Word.PLAINTEXT, assessment.verdict().word());
    assertEquals("hello-size", assessment.verdict().depends().getFirst().on());
    assertTrue(finding(assessment, LargeHelloUnanswered.class).isPresent());
    assertEquals(
        List.of(Approach.STANDARD, Approach.SMALL_HELLO, Approach.SECOND_VISIT), asked(assessment));
  }

  /** One packet that is lost is not a filter. */
  @ParameterizedTest
  @MethodSource("ofAHelloThatIsTooLarge")
  void aLargeHelloThatWorksTheSecondTimeWorks(Failure failure) {
    fails(failure);
    works(Approach.SMALL_HELLO, "1.3", "TLS_AES_128_GCM_SHA256");
    works(Approach.SECOND_VISIT, "1.3", "TLS_AES_128_GCM_SHA256");
    Assessment assessment = world.check();
    assertEquals(Optional.of(State.OFFERED), place(assessment).starttls().state().ifKnown());
    assertEquals(Word.OPPORTUNISTIC, assessment.verdict().word());
    assertTrue(finding(assessment, LargeHelloUnanswered.class).isEmpty());
  }

  @Test
  void anOldServerThatClosesIsTriedWithASmallHelloFirst() {
    fails(CLOSED, Approach.SMALL_HELLO);
    works(Approach.OLD_TLS, "1.1", SUITE);
    Assessment assessment = world.check();
    assertEquals(Optional.of(State.OLD), place(assessment).starttls().state().ifKnown());
    assertEquals(
        List.of(Approach.STANDARD, Approach.SMALL_HELLO, Approach.OLD_TLS), asked(assessment));
  }

  @Test
  void whatNobodyGetsOnWithStaysAsItWas() {
    fails(VERSION);
    assertEquals(StarttlsWord.HANDSHAKE_FAILS, place(world.check()).word());
    fails(LATE);
    Assessment late = world.check();
    assertEquals(StarttlsWord.UNKNOWN, place(late).word());
    assertEquals(Word.UNKNOWN, late.verdict().word());
  }

  static List<Failure> ofOtherKinds() {
    return List.of(
        new Failure.TlsAlert(Stage.TLS, 80, "internal_error", false),
        new Failure.NotTls(Stage.TLS, "48545450"),
        new Failure.Malformed(Stage.TLS, "x"));
  }

  @ParameterizedTest
  @MethodSource("ofOtherKinds")
  void whatAnotherHelloCannotExplainIsNotAskedAgain(Failure failure) {
    fails(failure);
    assertEquals(List.of(Approach.STANDARD), asked(world.check()));
  }

  /** A provisional verdict only becomes more precise. */
  @Test
  void untilTheSecondDialogueHasEndedTheStateIsOpen() {
    fails(VERSION);
    works(Approach.OLD_TLS, "1.0", SUITE);
    Assessment whole = world.check();
    List<Observation<?>> first =
        whole.observations().stream()
            .filter(seen -> !seen.query().equals(standard.with(Approach.OLD_TLS)))
            .toList();
    for (WhyNot missing : List.of(WhyNot.PENDING, WhyNot.STOPPED)) {
      Assessment half =
          new DomainCheck(world, world.settings())
              .reading(whole.question())
              .assess(first, missing, whole.progress(), Duration.ZERO);
      Fact.Unknown<?> state = assertInstanceOf(Fact.Unknown.class, place(half).starttls().state());
      assertEquals(Reason.Why.of(missing), state.reason().why());
      assertTrue(half.verdict().range().contains(Word.OPPORTUNISTIC));
    }
  }

  /** A case of a program that did not ask again keeps its verdict. */
  @Test
  void whatWasNeverRecordedChangesNothing() {
    fails(VERSION);
    Assessment whole = world.check();
    List<Observation<?>> first =
        whole.observations().stream()
            .filter(seen -> !seen.query().equals(standard.with(Approach.OLD_TLS)))
            .toList();
    Assessment replayed =
        new DomainCheck(world, world.settings())
            .reading(whole.question())
            .assess(first, WhyNot.NOT_RECORDED, whole.progress(), Duration.ZERO);
    assertEquals(whole.verdict(), replayed.verdict());
    assertEquals(List.of(standard), place(replayed).probed().evidence().queries());
  }

  @Test
  void aReplayAndAWhatIfTakeTheSamePath() {
    fails(VERSION);
    works(Approach.OLD_TLS, "1.0", SUITE);
    Case kept = DomainCases.of(world.check(), world.settings(), "0");
    Assessment replayed = DomainCases.replay(kept);
    assertEquals(StarttlsWord.OFFERED, place(replayed).word());
    assertEquals(Word.OPPORTUNISTIC, replayed.verdict().word());
    WhatIf.Outcome.Played off =
        assertInstanceOf(WhatIf.Outcome.Played.class, play(kept, "starttls mx.d.test off"));
    assertEquals(Word.PLAINTEXT, off.assessment().verdict().word());
    WhatIf.Outcome.Played on =
        assertInstanceOf(WhatIf.Outcome.Played.class, play(kept, "starttls mx.d.test on"));
    assertEquals(Optional.of(State.OLD), place(on.assessment()).starttls().state().ifKnown());
  }

  private static WhatIf.Outcome play(Case kept, String line) {
    return new WhatIf(kept, TrustStore.of(kept.settings().roots()))
        .play(List.of(line), file -> Optional.empty());
  }
}
