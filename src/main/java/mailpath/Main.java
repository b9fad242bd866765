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
    int exit = new Program(terminal, clock, ZoneId.systemDefault(), Locale.getDefault()).run(args);
    System.exit(exit);
  }
}
