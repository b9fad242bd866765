package mailpath.report;

import java.util.ArrayList;
import java.util.List;
import mailpath.network.Dialogue;
import mailpath.network.Dialogue.Direction;
import mailpath.network.DialogueQuery;
import mailpath.network.IpText;
import mailpath.network.Observation;

/** Dialogues line by line: {@code >} for what was sent, {@code <} for what came. */
final class DialogueText {
  private final Words words;

  DialogueText(Words words) {
    this.words = words;
  }

  /** The dialogues among observations, under their numbers. */
  List<String> of(List<Observation<?>> observations) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < observations.size(); i++) {
      if (observations.get(i).query() instanceof DialogueQuery query) {
        lines.add("");
        lines.add(
            words.label(
                HostText.DIALOGUE,
                i + 1,
                query.serverName(),
                IpText.show(query.address()),
                query.approach()));
        lines.addAll(of(observations.get(i)));
      }
    }
    return lines;
  }

  private List<String> of(Observation<?> observation) {
    List<String> lines = new ArrayList<>();
    boolean encrypted = false;
    if (observation.seen().orElse(null) instanceof Dialogue dialogue) {
      for (Dialogue.Line line : dialogue.lines()) {
        if (line.encrypted() && !encrypted) {
          lines.add("  " + words.label(HostText.INSIDE_TLS));
        }
        encrypted = line.encrypted();
        String mark = line.direction() == Direction.SENT ? "  > " : "  < ";
        lines.add(mark + Untrusted.visible(line.text()));
      }
    }
    observation.failure().ifPresent(failure -> lines.add("  " + words.failure(failure)));
    return lines;
  }
}
