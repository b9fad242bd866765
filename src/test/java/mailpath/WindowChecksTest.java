package mailpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mailpath.casefile.Case;
import mailpath.casefile.HostQuestion;
import mailpath.casefile.Journals;
import mailpath.fact.Sentence;
import mailpath.fact.SignatureChecks;
import mailpath.investigation.Assessment;
import mailpath.investigation.DomainCases;
import mailpath.investigation.HostAssessment;
import mailpath.investigation.HostCases;
import mailpath.investigation.ServerChain;
import mailpath.network.Desk;
import mailpath.network.DialogueQuery;
import mailpath.network.DomainInput;
import mailpath.network.Limits;
import mailpath.network.MailProtocol;
import mailpath.report.Language;
import mailpath.report.Words;
import mailpath.window.CheckService;
import mailpath.window.HostRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checks of the window leave a journal while they run, and can be kept. */
class WindowChecksTest {
  private static final long HANG = 120;

  @TempDir Path folder;

  private static CheckService.Request request(boolean kept) {
    return new CheckService.Request(
        (DomainInput.Understood) DomainInput.parse("postkaart.test"), Desk.Mode.LAB, kept, false);
  }

  private List<Path> journals() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The last assessment, and how many journals there were when it came. */
  private record End(Assessment last, int journals) {}

  private End run(WindowChecks checks, boolean kept) throws Exception {
    CompletableFuture<End> end = new CompletableFuture<>();
    checks.start(
        request(kept),
        assessment -> {
          if (!assessment.progress().provisional()) {
            end.complete(new End(assessment, journals().size()));
          }
        },
        (Sentence why) -> end.completeExceptionally(new AssertionError(why)));
    return end.get(HANG, TimeUnit.SECONDS);
  }

  @Test
  void aRunThatIsKeptHasAJournalUntilItsEndIsTaken() throws Exception {
    try (WindowChecks checks =
        new WindowChecks(Clock.systemUTC(), new Journals(folder, Limits.STANDARD))) {
      End end = run(checks, true);
      assertEquals(1, end.journals());
      Case kept = checks.record(end.last());
      assertEquals(Desk.Mode.LAB, kept.desk().measured());
      Assessment again = DomainCases.replay(kept);
      assertEquals(end.last().verdict().word(), again.verdict().word());
      assertEquals(Desk.Mode.REPLAY, again.desk().mode());
    }
    assertEquals(List.of(), journals(), "closing waits for the end of a run");
  }

  @Test
  void withoutHistoryThereIsNoJournal() throws Exception {
    try (WindowChecks checks =
        new WindowChecks(Clock.systemUTC(), new Journals(folder, Limits.STANDARD))) {
      assertEquals(0, run(checks, false).journals());
    }
  }

  @Test
  void aRunThatIsStoppedWithTheWindowStillEnds() throws Exception {
    CompletableFuture<Assessment> end = new CompletableFuture<>();
    try (WindowChecks checks =
        new WindowChecks(Clock.systemUTC(), new Journals(folder, Limits.STANDARD))) {
      CheckService.Run run =
          checks.start(
              request(true),
              assessment -> {
                if (!assessment.progress().provisional()) {
                  end.complete(assessment);
                }
              },
              ignored -> {});
      run.stop();
    }
    assertTrue(end.isDone());
    assertFalse(end.get().progress().provisional());
  }

  private static HostRequest host(String typed, Optional<MailProtocol> protocol) {
    return new HostRequest(DomainInput.parse(typed), protocol, Desk.Mode.LAB);
  }

  private static HostAssessment looked(WindowChecks checks, HostRequest request) throws Exception {
    CompletableFuture<HostAssessment> end = new CompletableFuture<>();
    checks.look(
        request,
        assessment -> {
          if (!assessment.progress().provisional()) {
            end.complete(assessment);
          }
        },
        (Sentence why) -> end.completeExceptionally(new AssertionError(why)));
    return end.get(HANG, TimeUnit.SECONDS);
  }

  private WindowChecks checks() {
    return new WindowChecks(Clock.systemUTC(), new Journals(folder, Limits.STANDARD));
  }

  @Test
  void aHostIsLookedAtAndJudgedByTheRootsOfTheLab() throws Exception {
    try (WindowChecks checks = checks()) {
      HostAssessment seen = looked(checks, host("mx.ketting.test", Optional.empty()));
      assertEquals(25, seen.question().port());
      List<ServerChain> chains = ServerChain.of(seen);
      assertFalse(chains.isEmpty());
      assertEquals("mx.ketting.test", chains.getFirst().host());
      assertEquals(checks.roots(Desk.Mode.LAB), checks.roots(Desk.Mode.LAB), "one lab for all");
      Case kept = checks.record(seen);
      HostAssessment again =
          HostCases.replay(kept, (HostQuestion) kept.question(), new SignatureChecks());
      assertEquals(chains.getFirst().chain(), ServerChain.of(again).getFirst().chain());
    }
  }

  /** Nothing listens there in the lab, but a connection was tried: the user typed the port. */
  @Test
  void aPortThatIsNoMailPortIsTriedBecauseItWasTyped() throws Exception {
    try (WindowChecks checks = checks()) {
      HostAssessment seen = looked(checks, host("mx.ketting.test:2525", Optional.empty()));
      assertEquals(2525, seen.question().port());
      assertTrue(
          seen.observations().stream()
              .filter(observation -> observation.query() instanceof DialogueQuery)
              .allMatch(observation -> observation.failure().isPresent()),
          seen.observations()::toString);
      assertTrue(
          seen.observations().stream()
              .anyMatch(observation -> observation.query() instanceof DialogueQuery));
    }
  }

  @Test
  void whatCannotBeLookedAtIsASentenceAndOpensNothing() {
    List<Sentence> said = new ArrayList<>();
    try (WindowChecks checks = checks()) {
      for (HostRequest wrong :
          List.of(
              host("", Optional.empty()),
              host("two words", Optional.empty()),
              host("mx.ketting.test:993", Optional.of(MailProtocol.SMTP)),
              host("mx.ketting.test:70000", Optional.empty()),
              new HostRequest(
                  DomainInput.parse("mx.ketting.test"), Optional.empty(), Desk.Mode.REPLAY))) {
        checks.look(wrong, assessment -> said.clear(), said::add).stop();
      }
    }
    Words words = Words.of(Language.EN, ZoneOffset.UTC);
    assertEquals(5, said.size());
    assertTrue(words.text(said.get(2)).startsWith("Port 993 is meant for IMAP"), said::toString);
    assertTrue(words.text(said.get(3)).contains("from 1 to 65535"), said::toString);
  }

  @Test
  void relayAndSubmissionMayStandOnEachOthersPorts() {
    assertEquals(
        Optional.empty(), host("mx.ketting.test:587", Optional.of(MailProtocol.SMTP)).refusal());
    assertEquals(
        Optional.empty(), host("mx.ketting.test:2525", Optional.of(MailProtocol.IMAPS)).refusal());
  }

  @Test
  void aLookThatIsStoppedEndsAtOnce() throws Exception {
    CompletableFuture<HostAssessment> end = new CompletableFuture<>();
    try (WindowChecks checks = checks()) {
      CheckService.Run run =
          checks.look(
              host("mx.ketting.test", Optional.empty()),
              assessment -> {
                if (!assessment.progress().provisional()) {
                  end.complete(assessment);
                }
              },
              why -> end.completeExceptionally(new AssertionError(why)));
      run.stop();
      assertFalse(end.get(HANG, TimeUnit.SECONDS).progress().provisional());
    }
  }
}
