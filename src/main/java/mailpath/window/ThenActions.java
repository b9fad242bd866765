package mailpath.window;

import java.nio.file.Path;
import mailpath.mtasts.Generation;

/**
 * Everything a user can ask of the part of the policy preview about the drafts and what became of
 * them.
 */
interface ThenActions {
  /** Shows it, or folds it away. */
  void open(boolean shown);

  /** A text to be read beside the standard of today. */
  void type(String text);

  /** The text of a file, the same way. */
  void read(Path file);

  /** An example of a generation, the same way. */
  void example(Generation generation);
}
