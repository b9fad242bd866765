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
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
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
 * <p>A process goes through several places, so that the program is compiled once for all of them.
 * Tests that are tagged as exhaustive take nearly all of the time and print little: each class of
 * them is dealt to one of the places. Ends with 1 if a test failed anywhere.
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

  public static void main(String[] arguments) throws IOException, InterruptedException {
    System.exit((arguments.length == 0 ? everywhere() : visit(arguments)) ? 0 : 1);
  }

  /** All processes at once: tests that wait leave the cores of a small machine to others. */
  private static boolean everywhere() throws IOException, InterruptedException {
    List<String> behind = new ArrayList<>();
    List<String> ahead = new ArrayList<>();
    for (int i = 0; i < LOCALES.size(); i++) {
      behind.add(ZONES.getFirst() + " " + LOCALES.get(i));
      ahead.add(ZONES.getLast() + " " + LOCALES.get((i + 1) % LOCALES.size()));
    }
    int all = behind.size() + ahead.size();
    List<Process> processes =
        List.of(
            process("", 0, all, behind),
            process("", behind.size(), all, ahead),
            process(WINDOW, 0, 2, behind.subList(0, 1)),
            process(WINDOW, 1, 2, ahead.subList(0, 1)));
    boolean well = true;
    for (Process process : processes) {
      well &= process.waitFor() == 0;
    }
    return well;
  }

  /** This virtual machine once more, with the same options and room for one process of several. */
  private static Process process(String tests, int hand, int hands, List<String> places)
      throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    line.addAll(List.of("-Xmx2g", "-cp", System.getProperty("java.class.path")));
    line.addAll(List.of(Places.class.getName(), tests));
    line.addAll(List.of(Integer.toString(hand), Integer.toString(hands)));
    line.addAll(places);
    return new ProcessBuilder(line).inheritIO().start();
  }

  /**
   * One process.
   *
   * @param arguments which tests, the first hand and of how many, and places: a time zone and a
   *     locale each
   */
  private static boolean visit(String[] arguments) {
    int hand = Integer.parseInt(arguments[1]);
    int hands = Integer.parseInt(arguments[2]);
    boolean well = true;
    for (String place : List.of(arguments).subList(3, arguments.length)) {
      String[] zoneAndLocale = place.split(" ");
      TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of(zoneAndLocale[0])));
      Locale.setDefault(Locale.forLanguageTag(zoneAndLocale[1]));
      TestExecutionSummary summary = run(arguments[0], new Hand(hand++, hands));
      say(
          "%s %s: %d passed, %d failed, %d skipped, %d s",
          place,
          arguments[0],
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

  /**
   * What is dealt to a place of the exhaustive classes.
   *
   * @param number from 0
   * @param of how many there are
   */
  private record Hand(int number, int of) implements PostDiscoveryFilter {
    private static final TestTag DEALT = TestTag.create("exhaustive");

    @Override
    public FilterResult apply(TestDescriptor test) {
      return FilterResult.includedIf(
          !test.getTags().contains(DEALT) || test.getSource().map(this::holds).orElse(true));
    }

    private boolean holds(TestSource source) {
      return switch (source) {
        case ClassSource ofClass -> holds(ofClass.getClassName());
        case MethodSource method -> holds(method.getClassName());
        default -> true;
      };
    }

    private boolean holds(String className) {
      return Math.floorMod(className.hashCode(), of) == number;
    }
  }

  private static void say(String form, Object... values) {
    System.out.println(String.format(Locale.ROOT, form, values));
  }

  private static TestExecutionSummary run(String tests, Hand hand) {
    SummaryGeneratingListener heard = new SummaryGeneratingListener();
    LauncherFactory.create().execute(tests(tests, hand), heard);
    return heard.getSummary();
  }

  private static LauncherDiscoveryRequest tests(String tests, Hand hand) {
    LauncherDiscoveryRequestBuilder request =
        LauncherDiscoveryRequestBuilder.request()
            .filters(
                includeClassNamePatterns(".*(?<!Fuzz|Image)Test"),
                TagFilter.excludeTags("integration"),
                hand);
    return tests.isEmpty()
        ? request.selectors(selectPackage("mailpath")).filters(excludePackageNames(WINDOW)).build()
        : request.selectors(selectPackage(tests)).build();
  }
}
