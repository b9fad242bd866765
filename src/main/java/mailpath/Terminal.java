package mailpath;

import java.io.PrintStream;
import java.util.Map;

/**
 * Where the command line writes: answers to standard output, everything else to standard error.
 *
 * @param colours whether the verdict word may be set off: a terminal, and {@code NO_COLOR} not set
 * @param progress whether a progress line may be drawn on standard error
 * @param display whether a window can be opened
 */
record Terminal(
    PrintStream out, PrintStream err, boolean colours, boolean progress, boolean display) {

  static Terminal of(
      Map<String, String> environment, boolean console, PrintStream out, PrintStream err) {
    boolean colours = console && environment.getOrDefault("NO_COLOR", "").isEmpty();
    return new Terminal(out, err, colours, console, hasDisplay(environment));
  }

  /** Windows and macOS always have one; elsewhere a display server names itself. */
  private static boolean hasDisplay(Map<String, String> environment) {
    String system = System.getProperty("os.name", "");
    return system.startsWith("Windows")
        || system.startsWith("Mac")
        || !environment.getOrDefault("DISPLAY", "").isEmpty()
        || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
  }
}
