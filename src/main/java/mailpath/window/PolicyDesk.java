package mailpath.window;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import mailpath.casefile.Case;
import mailpath.delivery.Habit;
import mailpath.fact.Sentence;
import mailpath.investigation.Assessment;
import mailpath.investigation.PublishedCopies;

/**
 * Plays the policy preview of the answer that is shown, and keeps what the user chose in it. Used
 * on the window's thread alone; the game is played beside it.
 */
final class PolicyDesk
    implements PolicyActions,
        EvidenceDesk.Part,
        NewestDrawn.Audience<PolicyGame.Asked, PolicyGame.Played> {
  private final Presentation presentation;
  private final Function<Answer, Optional<Case>> opened;
  private final NewestDrawn<PolicyGame.Asked, PolicyGame.Played> plays;
  private final PolicyParts parts;
  private Optional<Answer> answer = Optional.empty();
  private Supposed supposed = Supposed.NOTHING;
  private PolicyState state = PolicyState.FIRST;
  private Optional<PolicyScreen> screen = Optional.empty();

  private int asked;

  /** Whether there is a newer answer than the one that was played last. */
  private boolean behind;

  /**
   * @param opened the opened case that an answer is of; empty for a run
   */
  PolicyDesk(
      Presentation presentation,
      EvidenceDesk evidence,
      Surroundings around,
      Dialogs dialogs,
      Function<Answer, Optional<Case>> opened) {
    this.presentation = presentation;
    PolicyGame game = new PolicyGame(around.service(), around.clock(), presentation::words);
    this.opened = opened;
    this.parts = PolicyParts.of(presentation, around, dialogs);
    this.plays = new NewestDrawn<>(around.beside(), Platform::runLater, game::play, this);
    evidence.with(this);
  }

  /** A newer answer, or the same in other words; another domain or case begins anew. */
  void answered(Answer newest) {
    boolean other = answer.filter(old -> goesOn(old, newest)).isEmpty();
    answer = Optional.of(newest);
    state = other ? state.telling(Optional.empty()).asMeasured() : state;
    behind = true;
    if (other || !newest.assessment().progress().provisional()) {
      behind = false;
      play();
    }
    parts.answered(newest, other);
    seen();
  }

  /**
   * The tab may be seen now. What is provisional is played only then; the tab never keeps what is
   * of another domain.
   */
  void seen() {
    parts.seen();
    if (behind && presentation.frame().tabs().shows(WindowTabs.POLICY)) {
      behind = false;
      play();
    }
  }

  /** Runs of one domain go on from each other; what was changed in a case is of that case. */
  private static boolean goesOn(Answer old, Answer newest) {
    Assessment before = old.assessment();
    Assessment now = newest.assessment();
    boolean ofCase = old.source().isPresent() || newest.source().isPresent();
    return ofCase
        ? old.source().isPresent() == newest.source().isPresent()
            && before.question().equals(now.question())
            && before.edits().equals(now.edits())
        : before.question().domain().equals(now.question().domain());
  }

  private void play() {
    answer.ifPresent(
        known -> plays.set(new PolicyGame.Asked(++asked, known, opened.apply(known), state)));
  }

  /** What is played too late is not shown: it would write over what is typed by then. */
  @Override
  public void drawn(PolicyGame.Asked what, PolicyGame.Played played) {
    if (what.number() == asked) {
      supposed = played.supposed();
      screen = Optional.of(played.screen());
      draw();
    }
  }

  @Override
  public void failed(PolicyGame.Asked what, Sentence why) {
    presentation.check().failed(why);
  }

  private void draw() {
    screen.ifPresent(made -> presentation.frame().tabs().show(new PolicyTab.Drawn(made, state)));
  }

  private void change(UnaryOperator<PolicyState> other) {
    state = other.apply(state);
    draw();
  }

  @Override
  public Optional<EvidenceDesk.Exhibit> exhibit(String claim) {
    return screen.flatMap(
        made ->
            made.claims().stream()
                .filter(said -> said.id().equals(claim))
                .findFirst()
                .flatMap(said -> exhibit(said, made)));
  }

  private Optional<EvidenceDesk.Exhibit> exhibit(Claim said, PolicyScreen made) {
    return supposed
        .played()
        .or(() -> answer.map(Answer::assessment))
        .map(known -> new EvidenceDesk.Exhibit(said, known, told(made)));
  }

  /** Sentences of the story that is told: those of others are not seen. */
  private List<Claim> told(PolicyScreen made) {
    return state.story().flatMap(made::cell).stream()
        .flatMap(box -> box.story().steps().stream())
        .map(PolicyScreen.Step::claim)
        .toList();
  }

  @Override
  public Optional<Claim> headline() {
    return Optional.empty();
  }

  @Override
  public PublishActions publish() {
    return parts.publish();
  }

  @Override
  public TimelineActions timeline() {
    return parts.timeline();
  }

  @Override
  public ThenActions then() {
    return parts.then();
  }

  @Override
  public void habit(Habit habit, boolean on) {
    state = state.with(habit, on);
    play();
  }

  @Override
  public void edit(boolean shown) {
    change(now -> now.editing(shown));
  }

  @Override
  public void suppose(String copy, String text) {
    answer
        .flatMap(
            known -> PublishedCopies.of(known.assessment()).supposing(state.changed()).copy(copy))
        .ifPresent(published -> change(copy, text, published.typed()));
  }

  private void change(String copy, String text, String published) {
    state = state.supposing(copy, text, published);
    play();
  }

  @Override
  public void undo() {
    state = state.undone();
    play();
  }

  @Override
  public void asMeasured() {
    state = state.asMeasured();
    play();
  }

  @Override
  public void story(String cell) {
    change(now -> now.telling(Optional.of(cell)));
    presentation.focus("story-next", "story-close");
  }

  @Override
  public void step(int steps) {
    story().ifPresent(story -> change(now -> now.at(within(story, now.step() + steps))));
  }

  private Optional<PolicyScreen.Story> story() {
    return screen.flatMap(made -> state.story().flatMap(made::cell).map(PolicyScreen.Box::story));
  }

  private static int within(PolicyScreen.Story story, int step) {
    return Math.clamp(step, 0, story.steps().size() - 1);
  }

  /** The focus goes back to the cell. */
  @Override
  public void closeStory() {
    Optional<String> cell = state.story();
    change(now -> now.telling(Optional.empty()));
    cell.ifPresent(presentation::focus);
  }

  /** Closes the story; false if none is told. */
  boolean escape() {
    boolean told = state.story().isPresent();
    if (told) {
      closeStory();
    }
    return told;
  }

  @Override
  public void unfold(boolean shown) {
    change(now -> now.unfolded(shown));
  }
}
