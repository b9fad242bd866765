package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import mailpath.investigation.Observed;
import mailpath.report.Words;

/** Opens and closes the evidence of a sentence. */
final class EvidenceDesk {
  private final Presentation presentation;
  private final Questions questions;
  private final Parent root;
  private final Executor beside;
  private final List<Part> parts = new ArrayList<>();
  private Optional<Claim> claim = Optional.empty();
  private Supplier<Optional<Exhibit>> again = Optional::empty;

  /**
   * A sentence with what its evidence is made from.
   *
   * @param all other sentences that may rest on the same
   */
  record Exhibit(Claim claim, Observed observed, List<Claim> all) {}

  /** A part of the window with sentences of its own. */
  interface Part {
    /** Empty for a sentence that it does not say. */
    Optional<Exhibit> exhibit(String claim);

    /** What it says first, if it is seen now. */
    Optional<Claim> headline();
  }

  EvidenceDesk(Presentation presentation, Questions questions, Parent root, Executor beside) {
    this.presentation = presentation;
    this.questions = questions;
    this.root = root;
    this.beside = beside;
  }

  /** Opens the evidence of the sentences of this part too. */
  void with(Part part) {
    parts.add(part);
  }

  /** Opens the evidence of a sentence of the answer that is shown, or of another part. */
  void open(Claim asked) {
    Supplier<Optional<Exhibit>> now =
        () -> ofPart(asked).or(() -> sameIn(asked).flatMap(this::exhibit));
    ofPart(asked).or(() -> exhibit(asked)).ifPresent(exhibit -> open(exhibit, now));
  }

  private Optional<Exhibit> ofPart(Claim asked) {
    return parts.stream().flatMap(part -> part.exhibit(asked.id()).stream()).findFirst();
  }

  private Optional<Claim> headline() {
    return parts.stream()
        .flatMap(part -> part.headline().stream())
        .findFirst()
        .or(() -> presentation.check().screen().map(shown -> shown.verdict().headline()));
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
              EvidenceScreen.of(exhibit.claim(), exhibit.observed(), exhibit.all(), words);
          Platform.runLater(() -> opened(exhibit.claim(), evidence));
        });
  }

  private Optional<Exhibit> exhibit(Claim asked) {
    return questions
        .answer()
        .flatMap(
            known ->
                presentation
                    .check()
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
    return presentation.check().screen().stream()
        .flatMap(shown -> shown.claims().stream())
        .filter(now -> now.id().equals(was.id()))
        .findFirst();
  }

  void toggle() {
    if (isOpen()) {
      close();
    } else {
      claim.or(this::headline).ifPresent(this::open);
    }
  }

  boolean isOpen() {
    return presentation.frame().evidence().isPresent();
  }

  /** Closes the pane; false if it is closed already. */
  boolean escape() {
    boolean open = isOpen();
    if (open) {
      close();
    }
    return open;
  }

  /** Another tab is seen: what was shown beside the one before goes with it. */
  void leave() {
    presentation.frame().closeEvidence();
    claim = Optional.empty();
  }

  /** Closes the pane; the focus goes back to the sentence. */
  void close() {
    presentation.frame().closeEvidence();
    claim.flatMap(was -> FocusKeeper.find(root, was.id())).ifPresent(Node::requestFocus);
    claim = Optional.empty();
  }
}
