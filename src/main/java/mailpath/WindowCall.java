package mailpath;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mailpath.report.Language;
import mailpath.report.Words;
import mailpath.window.WindowLauncher;
import mailpath.window.WindowSettings;

/** Opens the window and waits until it is closed. */
final class WindowCall {
  private final Terminal terminal;
  private final Clock clock;
  private final Words words;

  WindowCall(Terminal terminal, Clock clock, Words words) {
    this.terminal = terminal;
    this.clock = clock;
    this.words = words;
  }

  /**
   * @param lesson a practice domain to begin with
   */
  int open(Optional<String> lesson) {
    SettingsFile file = SettingsFile.ofUser(System.getenv(), System.getProperties());
    WindowSettings settings = file.read().orElseGet(() -> WindowSettings.first(words.language()));
    try (WindowChecks checks = new WindowChecks(clock);
        ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
      WindowLauncher.open(checks, this::wordsOf, settings, file::write, beside, lesson);
      return Program.ANSWERED;
    } catch (UnsupportedOperationException e) {
      terminal.err().println(words.label(CommandText.NO_DISPLAY));
      return Program.WRONG_CALL;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Program.PARTIAL;
    }
  }

  private Words wordsOf(Language language) {
    return Words.of(language, words.zone());
  }
}
