package mailpath;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestReporter;

/**
 * Ends children at random moments: a few times in an ordinary test run, and as often as wanted with
 * {@code -Dmailpath.kills=1000}.
 */
public final class Kills {
  private static final int FEW = 10;

  /** Longer than one save takes. */
  private static final int MOST_MILLIS = 60;

  private Kills() {}

  /**
   * @param type the child's main class; it prints its first line when its work has begun
   * @param check after each kill; gets the child for what it has printed
   */
  public static void of(Consumer<Child> check, String type, String... arguments) {
    Random random = new Random(1);
    int kills = number();
    for (int i = 0; i < kills; i++) {
      try (Child child = Child.start(Child.java(type, arguments))) {
        child.line();
        child.leave(Duration.ofMillis(random.nextInt(MOST_MILLIS)));
        child.kill();
        check.accept(child);
      }
    }
  }

  /** How many met a file half written, by what they left beside it: none proves nothing. */
  public static void report(Path folder, TestReporter reporter) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      long left = all.filter(file -> file.toString().endsWith(".tmp")).count();
      reporter.publishEntry("kills", number() + ", amid writing " + left);
    }
  }

  private static int number() {
    return Integer.getInteger("mailpath.kills", FEW);
  }
}
