package mailpath.window;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import mailpath.casefile.Case;
import mailpath.network.Desk;

/** What can be seen of case files, each scene from the files that it takes. */
enum CaseScenes {
  /** An opened case that was measured live. */
  CASE,
  /** One that was stopped and rests on an assumption. */
  ASSUMED,
  /** The day on which the encryption of one server went. */
  COMPARED,
  /** Two of the same. */
  SAME,
  /** A broken file, over a case that stays. */
  REFUSED,
  /** TLS reports beside the answer about their domain. */
  REPORTS,
  /** One report, without an answer. */
  REPORT,
  /** The first screen with runs of earlier days. */
  RECENT,
  /** The first screen after a crash. */
  BROKEN_OFF;

  /** Lays down what has to be there before the window opens. */
  void prepare(LabSamples samples, WindowHome home) {
    if (this == RECENT || this == BROKEN_OFF) {
      recent(samples, home);
    }
    if (this == BROKEN_OFF) {
      home.leave(samples, "vergeten.test");
    }
  }

  /** What is dropped on the window, one after the other. */
  List<List<Path>> drops(LabSamples samples, WindowHome home) {
    return switch (this) {
      case CASE -> List.of(List.of(live(samples, home)));
      case ASSUMED -> List.of(List.of(assumed(samples, home)));
      case COMPARED -> List.of(compared(samples, home));
      case SAME -> List.of(same(samples, home));
      case REFUSED -> List.of(List.of(live(samples, home)), List.of(broken(home)));
      case REPORTS -> List.of(List.of(live(samples, home)), ReportFiles.several(home));
      case REPORT -> List.of(List.of(ReportFiles.good(home)));
      case RECENT, BROKEN_OFF -> List.of();
    };
  }

  private static void recent(LabSamples samples, WindowHome home) {
    int count = 0;
    for (String domain :
        List.of("postkaart.test", "vergeten.test", "ketting.test", "beleid.test", "schakel.test")) {
      home.history.keep(earlier(samples.recorded(domain), Duration.ofMinutes(90 - 20 * count++)));
    }
  }

  private static Case earlier(Case from, Duration by) {
    return MoreCases.begun(from, from.question().begun().minus(by));
  }

  private static Path live(LabSamples samples, WindowHome home) {
    Case live = MoreCases.measured(samples.recorded("schakel.test"), Desk.Mode.LIVE);
    return home.file("schakel.test-2026-11-25.mailpath", live);
  }

  private static Path assumed(LabSamples samples, WindowHome home) {
    Case edited = MoreCases.withoutServer(samples.recorded("schakel.test"));
    return home.file("schakel.test-2026-11-25.mailpath", MoreCases.ended(edited, Case.End.STOPPED));
  }

  private static List<Path> compared(LabSamples samples, WindowHome home) {
    Case before = samples.recorded("schakel.test");
    Case after = MoreCases.talkingLike(before, samples.recorded("postkaart.test"));
    return List.of(
        home.file("schakel.test-2026-11-24.mailpath", earlier(before, Duration.ofHours(20))),
        home.file("schakel.test-2026-11-25.mailpath", after));
  }

  private static List<Path> same(LabSamples samples, WindowHome home) {
    Case one = samples.recorded("ketting.test");
    return List.of(home.file("a.mailpath", one), home.file("b.mailpath", one));
  }

  private static Path broken(WindowHome home) {
    byte[] octets = "{\n  \"mailpath\": 1,\n  oops\n}".getBytes(StandardCharsets.UTF_8);
    return home.file("schakel.test-2026-11-20.mailpath", octets);
  }
}
