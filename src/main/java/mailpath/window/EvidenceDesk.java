package mailpath.window;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import mailpath.investigation.Assessment;
import mailpath.report.Words;

/** Opens and closes the evidence of a sentence. */
final class EvidenceDesk {
  private final Presentation presentation;
  private final Questions questions;
  private final Parent root;
  private final Executor beside;
  private Optional<Claim> claim = Optional.empty();
  private Supplier<Optional<Exhibit>> again = Optional::empty;

  /**
   * A sentence with what its evidence is made from.
   *
   * @param all other sentences that may rest on the same
   */
  record Exhibit(Claim claim, Assessment assessment, List<Claim> all) {}

  EvidenceDesk(Presentation presentation, Questions questions, Parent root, Executor beside) {
    this.presentation = presentation;
    this.questions = questions;
    this.root = root;
    this.beside = beside;
  }

  /** Opens the evidence of a sentence of the answer that is shown. */
  void open(Claim asked) {
    exhibit(asked).ifPresent(exhibit -> open(exhibit, () -> sameIn(asked).flatMap(this::exhibit)));
  }

  /**
   * @param inOtherWords the same once the language is another or the answer is newer
   */
  void open(Exhibit exhibit, Supplier<Optional<Exhibit>> inOtherWords) {
    claim = Optional.of(exhibit.claim());
    again = inOtherWords;
    Words words = presentation.words();
    beside.execute(
        () -> {
          EvidenceScreen evidence =
              EvidenceScreen.of(exhibit.claim(), exhibit.assessment(), exhibit.all(), words);
          Platform.runLater(() -> opened(exhibit.claim(), evidence));
        });
  }

  private Optional<Exhibit> exhibit(Claim asked) {
    return questions
        .answer()
        .flatMap(
            known ->
                presentation
                    .screen()
                    .map(shown -> new Exhibit(asked, known.assessment(), shown.claims())));
  }

  private void opened(Claim asked, EvidenceScreen evidence) {
    if (claim.equals(Optional.of(asked))) {
      presentation.frame().showEvidence(evidence);
    }
  }

  /** The answer is newer, or in other words: the same sentence again. */
  void refresh() {
    if (isOpen()) {
      again.get().ifPresent(exhibit -> open(exhibit, again));
    }
  }

  private Optional<Claim> sameIn(Claim was) {
    return presentation.screen().stream()
        .flatMap(shown -> shown.claims().stream())
        .filter(now -> now.id().equals(was.id()))
        .findFirst();
  }

  void toggle() {
    if (isOpen()) {
      close();
    } else {
      claim
          .or(() -> presentation.screen().map(shown -> shown.verdict().headline()))
          .ifPresent(this::open);
    }
  }

  boolean isOpen() {
    return presentation.frame().evidence().isPresent();
  }

  /** Closes the pane; the focus goes back to the sentence. */
  void close() {
    presentation.frame().closeEvidence();
    claim.flatMap(was -> FocusKeeper.find(root, was.id())).ifPresent(Node::requestFocus);
    claim = Optional.empty();
  }
}
