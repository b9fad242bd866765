package mailpath.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the program is and is made of.
 *
 * @param java its run-time environment, with version
 * @param javafx version of the toolkit
 * @param system that it runs on
 * @param parts works of others in it; empty where the build has not listed them
 * @param licence text of its own licence
 * @param notices texts of the licences of the parts
 * @param settings folder of what the user has chosen
 * @param state folder of history and journals
 */
public record AboutProgram(
    String version,
    String java,
    String javafx,
    String system,
    List<Part> parts,
    Optional<String> licence,
    Optional<String> notices,
    Path settings,
    Path state) {
  public AboutProgram {
    parts = List.copyOf(parts);
  }

  /**
   * A work of others.
   *
   * @param licence as its authors name it; empty where they do not
   */
  public record Part(String name, String version, String licence) {}
}
