package mailpath;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import mailpath.casefile.CaseFiles;
import mailpath.casefile.History;
import mailpath.casefile.Journals;
import mailpath.casefile.OwnTraces;
import mailpath.casefile.SafeFile;
import mailpath.network.Limits;
import mailpath.network.ResolverAddress;
import mailpath.report.Language;
import mailpath.report.Words;
import mailpath.window.Customs;
import mailpath.window.Opening;
import mailpath.window.Surroundings;
import mailpath.window.WindowLauncher;
import mailpath.window.WindowSettings;

/** Opens the window and waits until it is closed. */
final class WindowCall {
  /** System property for measuring: prints when the window can be used, and closes it then. */
  private static final String PROBE = "mailpath.window.probe";

  private final Terminal terminal;
  private final Clock clock;
  private final Words words;

  WindowCall(Terminal terminal, Clock clock, Words words) {
    this.terminal = terminal;
    this.clock = clock;
    this.words = words;
  }

  int open(Opening first) {
    UserFolders folders = UserFolders.of(System.getenv(), System.getProperties());
    SafeFile files = new SafeFile(Limits.STANDARD, folders.lock());
    SettingsFile file = new SettingsFile(folders.settings(), files);
    WindowSettings settings = file.read().orElseGet(() -> WindowSettings.first(words.language()));
    Journals journals = new Journals(folders.journals(), Limits.STANDARD);
    try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor();
        WindowChecks checks = new WindowChecks(clock, journals)) {
      CaseFiles cases = new CaseFiles(files);
      Surroundings around =
          new Surroundings(
              checks,
              clock,
              cases,
              new History(folders.history(), cases),
              journals,
              WindowCall::traces,
              () -> About.program(folders, System.getProperties()),
              this::wordsOf,
              Customs.of(System.getProperty("os.name", "")),
              Controls.bundled(),
              settings,
              file,
              beside);
      WindowLauncher.open(around, first, probe());
      return Program.ANSWERED;
    } catch (UnsupportedOperationException e) {
      terminal.err().println(words.label(CommandText.NO_DISPLAY));
      return Program.WRONG_CALL;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Program.PARTIAL;
    }
  }

  private Optional<Runnable> probe() {
    return Boolean.getBoolean(PROBE)
        ? Optional.of(() -> terminal.out().println(clock.millis()))
        : Optional.empty();
  }

  private static OwnTraces traces() {
    return OwnMachine.look(new ResolverAddress.OfSystem().shown(), Optional.empty());
  }

  private Words wordsOf(Language language) {
    return language == words.language() ? words : Words.of(language, words.zone());
  }
}
