package mailpath.window;

import java.util.Optional;
import java.util.concurrent.Executor;
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

  EvidenceDesk(Presentation presentation, Questions questions, Parent root, Executor beside) {
    this.presentation = presentation;
    this.questions = questions;
    this.root = root;
    this.beside = beside;
  }

  void open(Claim asked) {
    claim = Optional.of(asked);
    questions
        .assessment()
        .ifPresent(known -> presentation.screen().ifPresent(shown -> open(asked, known, shown)));
  }

  private void open(Claim asked, Assessment known, CheckScreen shown) {
    Words words = presentation.words();
    beside.execute(
        () -> {
          EvidenceScreen evidence = EvidenceScreen.of(asked, known, shown.claims(), words);
          Platform.runLater(() -> opened(asked, evidence));
        });
  }

  private void opened(Claim asked, EvidenceScreen evidence) {
    if (claim.equals(Optional.of(asked))) {
      presentation.frame().showEvidence(evidence);
    }
  }

  /** The answer is newer, or in other words: the same sentence again. */
  void refresh() {
    if (isOpen()) {
      claim.flatMap(was -> sameIn(was)).ifPresent(this::open);
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
