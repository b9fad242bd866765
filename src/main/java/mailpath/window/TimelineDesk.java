package mailpath.window;

import mailpath.timeline.Change;
import mailpath.timeline.Haste;
import mailpath.timeline.NewServer;

/** Makes what is shown of a change over time, and keeps what the user chose in it. */
final class TimelineDesk implements TimelineActions, PolicyPart {
  private final FoldedPart<TimelineChoice, TimelineScreen> part;
  private final Presentation presentation;

  TimelineDesk(Presentation presentation, Surroundings around) {
    this.presentation = presentation;
    this.part =
        new FoldedPart<>(
            TimelineChoice.FIRST,
            this::screen,
            around.beside(),
            () -> presentation.frame().tabs().shows(WindowTabs.POLICY),
            view -> presentation.frame().tabs().show(new PolicyFold.Timeline(view)),
            presentation.check()::failed);
  }

  private TimelineScreen screen(FoldedPart.Asked<TimelineChoice> asked) {
    return TimelineScreens.of(asked.answer().assessment(), asked.choice(), presentation.words());
  }

  @Override
  public void answered(Answer newest, boolean other) {
    part.answered(newest, other ? TimelineChoice.FIRST : part.choice());
  }

  @Override
  public void seen() {
    part.seen();
  }

  @Override
  public void open(boolean shown) {
    part.open(shown);
  }

  @Override
  public void change(String id) {
    part.choose(choice -> choice.with(Change.valueOf(id)));
  }

  @Override
  public void server(String id) {
    part.choose(choice -> choice.with(NewServer.valueOf(id)));
  }

  @Override
  public void haste(String id) {
    part.choose(choice -> choice.with(Haste.valueOf(id)));
  }
}
