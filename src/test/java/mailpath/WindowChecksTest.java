package mailpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mailpath.casefile.Case;
import mailpath.casefile.Journals;
import mailpath.fact.Sentence;
import mailpath.investigation.Assessment;
import mailpath.investigation.DomainCases;
import mailpath.network.Desk;
import mailpath.network.DomainInput;
import mailpath.network.Limits;
import mailpath.window.CheckService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checks of the window leave a journal while they run, and can be kept. */
class WindowChecksTest {
  private static final long HANG = 120;

  @TempDir Path folder;

  private static CheckService.Request request(boolean kept) {
    return new CheckService.Request(
        (DomainInput.Understood) DomainInput.parse("postkaart.test"), Desk.Mode.LAB, kept);
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
}
