package mailpath.window;

import java.util.List;

/** The parts of the policy preview below the matrix. */
record PolicyParts(PublishDesk publish, TimelineDesk timeline, ThenDesk then)
    implements PolicyPart {
  static PolicyParts of(Presentation presentation, Surroundings around, Dialogs dialogs) {
    return new PolicyParts(
        new PublishDesk(presentation, around, dialogs),
        new TimelineDesk(presentation, around),
        new ThenDesk(presentation, around));
  }

  private List<PolicyPart> all() {
    return List.of(publish, timeline, then);
  }

  @Override
  public void answered(Answer newest, boolean other) {
    all().forEach(part -> part.answered(newest, other));
  }

  @Override
  public void seen() {
    all().forEach(PolicyPart::seen);
  }
}
