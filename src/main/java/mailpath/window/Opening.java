package mailpath.window;

import java.nio.file.Path;
import java.util.List;

/** What the window begins with. */
public sealed interface Opening {
  record Nothing() implements Opening {}

  /** A check of a practice domain. */
  record Lesson(String domain) implements Opening {}

  /** Files that the user opened with the program: the same as dropping them on the window. */
  record Files(List<Path> files) implements Opening {
    public Files {
      files = List.copyOf(files);
    }
  }
}
