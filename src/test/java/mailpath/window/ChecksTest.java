package mailpath.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import mailpath.fact.Sentence;
import mailpath.investigation.Assessment;
import mailpath.investigation.Progress;
import mailpath.network.Desk;
import mailpath.network.DomainInput;
import mailpath.report.Language;
import mailpath.report.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The newest answer wins, one is drawn at a time, and an older run is heard no more. */
class ChecksTest {
  private static LabSamples samples;

  private final Queued beside = new Queued();
  private final Queued window = new Queued();
  private final Shown shown = new Shown();
  private final List<Assessment> drawn = new ArrayList<>();
  private SteppedService service;

  /** Runs what it is given when the test says so. */
  private static final class Queued implements Executor {
    private final Deque<Runnable> tasks = new ArrayDeque<>();

    @Override
    public void execute(Runnable task) {
      tasks.add(task);
    }

    void runAll() {
      while (!tasks.isEmpty()) {
        tasks.remove().run();
      }
    }
  }

  private static final class Shown implements Checks.Audience {
    private final List<Assessment> assessments = new ArrayList<>();
    private final List<Sentence> faults = new ArrayList<>();

    @Override
    public void show(Answer answer, CheckScreen screen) {
      assessments.add(answer.assessment());
    }

    @Override
    public void failed(Sentence why) {
      faults.add(why);
    }
  }

  @BeforeAll
  static void openLab() {
    samples = new LabSamples();
    samples.run("ketting.test");
    samples.run("schakel.test");
  }

  @AfterAll
  static void closeLab() {
    samples.close();
  }

  private Checks checks(Function<Answer, CheckScreen> draw) {
    service = new SteppedService(samples);
    return new Checks(service, beside, window, draw, shown);
  }

  private Checks checks() {
    Words words = Words.of(Language.EN, WindowRig.ZONE);
    return checks(
        answer -> {
          drawn.add(answer.assessment());
          return CheckScreen.of(answer, words);
        });
  }

  private static CheckService.Request request(String domain) {
    return new CheckService.Request(
        (DomainInput.Understood) DomainInput.parse(domain), Desk.Mode.LAB, true, false);
  }

  @Test
  void onlyTheNewestOfManyIsDrawn() {
    checks().start(request("ketting.test"));
    beside.runAll();
    service.begin();
    service.middle();
    service.end();
    beside.runAll();
    window.runAll();
    assertEquals(1, drawn.size());
    assertEquals(List.of(samples.last("ketting.test")), shown.assessments);
  }

  @Test
  void whatComesWhileOneIsDrawnIsDrawnNext() {
    checks().start(request("ketting.test"));
    beside.runAll();
    service.begin();
    beside.runAll();
    service.middle();
    service.end();
    assertTrue(beside.tasks.isEmpty(), "one at a time");
    window.runAll();
    beside.runAll();
    window.runAll();
    assertEquals(2, shown.assessments.size());
    assertSame(samples.last("ketting.test"), shown.assessments.getLast());
  }

  @Test
  void aRunThatIsReplacedIsHeardNoMore() {
    Checks checks = checks();
    checks.start(request("ketting.test"));
    beside.runAll();
    service.end();
    checks.start(request("schakel.test"));
    beside.runAll();
    window.runAll();
    assertEquals(List.of(), shown.assessments);
    assertTrue(service.stopped());
  }

  @Test
  void aStopBeforeTheStartIsKeptForTheRun() {
    Checks checks = checks();
    checks.start(request("ketting.test"));
    checks.stop();
    beside.runAll();
    assertTrue(service.stopped());
  }

  @Test
  void aServiceThatThrowsEndsTheWaiting() {
    CheckService broken = new BrokenService(samples);
    Words words = Words.of(Language.EN, WindowRig.ZONE);
    new Checks(broken, beside, window, newest -> CheckScreen.of(newest, words), shown)
        .start(request("ketting.test"));
    beside.runAll();
    window.runAll();
    assertInstanceOf(InternalFault.class, shown.faults.getFirst());
    assertEquals(List.of(), shown.assessments);
  }

  @Test
  void aRunThatIsBrokenOffKeepsWhatWasKnownAndIsNoLongerProvisional() {
    checks().start(request("ketting.test"));
    beside.runAll();
    service.middle();
    service.fail(new InternalFault("planted"));
    beside.runAll();
    window.runAll();
    beside.runAll();
    window.runAll();
    assertEquals(List.of(new InternalFault("planted")), shown.faults);
    Assessment last = shown.assessments.getLast();
    assertEquals(Progress.State.STOPPED, last.progress().state());
    assertFalse(last.observations().isEmpty());
  }

  @Test
  void aFaultOfARunThatIsReplacedIsNotSaid() {
    Checks checks = checks();
    checks.start(request("ketting.test"));
    beside.runAll();
    service.fail(new InternalFault("planted"));
    checks.start(request("schakel.test"));
    window.runAll();
    assertEquals(List.of(), shown.faults);
  }

  @Test
  void aFaultOfOurOwnIsSaidAndTheNextAnswerIsDrawnAgain() {
    List<Assessment> tried = new ArrayList<>();
    Words words = Words.of(Language.EN, WindowRig.ZONE);
    Checks checks =
        checks(
            answer -> {
              tried.add(answer.assessment());
              if (tried.size() == 1) {
                throw new IllegalStateException("planted");
              }
              return CheckScreen.of(answer, words);
            });
    checks.start(request("ketting.test"));
    beside.runAll();
    service.begin();
    beside.runAll();
    window.runAll();
    assertEquals(1, shown.faults.size());
    service.end();
    beside.runAll();
    window.runAll();
    assertEquals(List.of(samples.last("ketting.test")), shown.assessments);
  }

  @Test
  void aCaseTakesThePlaceOfARunUnderWay() {
    Checks checks = checks();
    checks.start(request("ketting.test"));
    beside.runAll();
    service.begin();
    checks.show(Answer.of(samples.last("schakel.test")));
    service.end();
    beside.runAll();
    window.runAll();
    assertTrue(service.stopped());
    assertEquals(List.of(samples.last("schakel.test")), shown.assessments);
  }
}
