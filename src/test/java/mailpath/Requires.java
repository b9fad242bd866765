package mailpath;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What a test needs from the machine it runs on. A test that lacks it is skipped and says why; with
 * {@code -Dmailpath.require=true} it fails instead, so that nothing is skipped unnoticed where
 * everything is meant to be there.
 */
public final class Requires {

  private Requires() {}

  /** A program on the search path or in one of the folders of system programs. */
  public static Path program(String name) {
    return Arrays.stream((System.getenv("PATH") + ":/usr/sbin:/sbin").split(":"))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseGet(() -> lacking("the program " + name));
  }

  /** A file or device. */
  public static void path(String name) {
    if (!Files.exists(Path.of(name))) {
      lacking(name);
    }
  }

  /** The rights of the administrator. */
  public static void root() {
    if (!isRoot()) {
      lacking("the rights of root");
    }
  }

  /** A command line that runs without some of root's powers, if it is root that runs the tests. */
  public static List<String> without(List<String> capabilities, List<String> line) {
    if (!isRoot()) {
      return line;
    }
    String dropped = String.join(",", capabilities.stream().map(name -> "-" + name).toList());
    List<String> bound =
        List.of(
            program("setpriv").toString(), "--bounding-set=" + dropped, "--inh-caps=" + dropped);
    return Stream.concat(bound.stream(), line.stream()).toList();
  }

  /** Network namespaces that this process may create. */
  public static void namespaces() {
    namespaces("--net", "network namespaces");
  }

  /** Mount namespaces that this process may create. */
  public static void mountNamespaces() {
    namespaces("--mount", "mount namespaces");
  }

  private static void namespaces(String option, String what) {
    root();
    var unshare = program("unshare");
    if (!succeeds(unshare.toString(), option, "true")) {
      lacking(what);
    }
  }

  private static boolean isRoot() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  private static boolean succeeds(String... command) {
    try {
      var process = new ProcessBuilder(command).start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static <T> T lacking(String what) {
    var sentence = "needs " + what;
    return Boolean.getBoolean("mailpath.require") ? fail(sentence) : abort(sentence);
  }
}
