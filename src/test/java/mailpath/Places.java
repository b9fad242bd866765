package mailpath;

import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.engine.discovery.PackageNameFilter.excludePackageNames;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * Runs the tests as they would be run elsewhere: those without a window and without real servers in
 * seven locales and two time zones, those of the window in the two locales that differ most.
 * Digits, the small i, the calendar, the direction of text and the date itself differ there.
 *
 * <p>A process stays in its time zone and goes through the locales, so that the program is compiled
 * once for all of them; two processes run at a time. Tests that are tagged as exhaustive take half
 * of the time and print little: they run in the first locale of a process. Ends with 1 if a test
 * failed anywhere.
 */
public final class Places {
  /** The two that differ most come first: each begins a process. */
  private static final List<String> LOCALES =
      List.of(
          "tr-TR",
          "ar-EG",
          "fa-IR",
          "th-TH-u-ca-buddhist-nu-thai",
          "hi-IN-u-nu-deva",
          "nl-NL",
          "en-US");

  /** One that is behind and one that is ahead of UTC, neither by whole hours. */
  private static final List<String> ZONES = List.of("America/St_Johns", "Asia/Kathmandu");

  private static final String WINDOW = "mailpath.window";

  private Places() {}

  public static void main(String[] arguments) throws InterruptedException {
    System.exit((arguments.length == 0 ? everywhere() : visit(arguments)) ? 0 : 1);
  }

  /** All processes, two at a time. */
  private static boolean everywhere() throws InterruptedException {
    List<Callable<Boolean>> visits = new ArrayList<>();
    for (int i = 0; i < ZONES.size(); i++) {
      String zone = ZONES.get(i);
      List<String> locales = new ArrayList<>(LOCALES);
      Collections.rotate(locales, -i);
      visits.add(() -> process(zone, "", locales));
      visits.add(() -> process(zone, WINDOW, locales.subList(0, 1)));
    }
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      boolean well = true;
      for (Future<Boolean> visit : two.invokeAll(visits)) {
        well &= visit.resultNow();
      }
      return well;
    }
  }

  /** This virtual machine once more, with the same options. */
  private static boolean process(String zone, String tests, List<String> locales)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), Places.class.getName()));
    line.addAll(List.of(zone, tests));
    line.addAll(locales);
    return new ProcessBuilder(line).inheritIO().start().waitFor() == 0;
  }

  /**
   * One process.
   *
   * @param arguments a time zone, which tests, and locales
   */
  private static boolean visit(String[] arguments) {
    TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of(arguments[0])));
    boolean well = true;
    for (int i = 2; i < arguments.length; i++) {
      Locale.setDefault(Locale.forLanguageTag(arguments[i]));
      TestExecutionSummary summary = run(arguments[1], i == 2);
      say(
          "%s %s %s: %d passed, %d failed, %d skipped, %d s",
          arguments[0],
          arguments[i],
          arguments[1],
          summary.getTestsSucceededCount(),
          summary.getTestsFailedCount(),
          summary.getTestsSkippedCount() + summary.getTestsAbortedCount(),
          Duration.ofMillis(summary.getTimeFinished() - summary.getTimeStarted()).toSeconds());
      if (summary.getTotalFailureCount() > 0 || summary.getTestsSucceededCount() == 0) {
        summary.printFailuresTo(new PrintWriter(System.out, true), 20);
        well = false;
      }
    }
    return well;
  }

  private static void say(String form, Object... values) {
    System.out.println(String.format(Locale.ROOT, form, values));
  }

  private static TestExecutionSummary run(String tests, boolean exhaustive) {
    SummaryGeneratingListener heard = new SummaryGeneratingListener();
    LauncherFactory.create().execute(tests(tests, exhaustive), heard);
    return heard.getSummary();
  }

  private static LauncherDiscoveryRequest tests(String tests, boolean exhaustive) {
    LauncherDiscoveryRequestBuilder request =
        LauncherDiscoveryRequestBuilder.request()
            .filters(
                includeClassNamePatterns(".*(?<!Fuzz|Image)Test"),
                TagFilter.excludeTags(
                    exhaustive ? List.of("integration") : List.of("integration", "exhaustive")));
    return tests.isEmpty()
        ? request.selectors(selectPackage("mailpath")).filters(excludePackageNames(WINDOW)).build()
        : request.selectors(selectPackage(tests)).build();
  }
}
