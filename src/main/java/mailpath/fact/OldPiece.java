package mailpath.fact;

import java.util.List;

/**
 * A piece of a text that is published no more in this form, with what becomes of it.
 *
 * @param text as it stands there
 * @param changes none where it stays as it is
 */
public record OldPiece(String text, List<Sentence> changes) {
  public OldPiece {
    changes = List.copyOf(changes);
  }
}
