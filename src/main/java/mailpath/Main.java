package mailpath;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;

/** Start of the program: the window without arguments, else the command line. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    Terminal terminal = Terminal.of(System.getenv(), System.console() != null, out, err);
    Clock clock = Clock.systemUTC();
    UserFolders folders = UserFolders.of(System.getenv(), System.getProperties());
    Program program =
        new Program(terminal, clock, ZoneId.systemDefault(), Locale.getDefault(), folders);
    int exit = program.run(args);
    System.exit(exit);
  }
}
