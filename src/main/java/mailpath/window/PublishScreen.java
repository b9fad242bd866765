package mailpath.window;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mailpath.mtasts.MtaStsPolicy;
import mailpath.window.CertificateScreen.Option;

/**
 * What is to be seen of what to publish.
 *
 * @param sentence what mail comes to now, and what with all of it
 * @param planned whether there is a plan; otherwise the sentence says why not
 * @param anew whether a newer check is there than the one that the plan was made from
 * @param files policy files by the step they belong to
 */
record PublishScreen(
    Line sentence,
    boolean planned,
    String note,
    List<Option> ways,
    List<Option> forms,
    List<Option> pairs,
    Field reports,
    List<Field> nextKeys,
    List<Part> parts,
    boolean anew,
    Map<String, MtaStsPolicy> files) {
  PublishScreen {
    ways = List.copyOf(ways);
    forms = List.copyOf(forms);
    pairs = List.copyOf(pairs);
    nextKeys = List.copyOf(nextKeys);
    parts = List.copyOf(parts);
    files = Map.copyOf(files);
  }

  record Line(Mark mark, String text) {}

  /**
   * @param fault what is wrong with what is typed; empty if nothing is
   */
  record Field(String id, String label, String text, String fault) {}

  /**
   * Steps under a heading.
   *
   * @param note that nothing published helps before; empty where something does
   */
  record Part(Line heading, String note, List<Step> steps) {
    Part {
      steps = List.copyOf(steps);
    }
  }

  /**
   * @param lines what is to be known beside it, in the order of time
   */
  record Step(
      String id,
      Line does,
      String who,
      List<String> lines,
      Optional<Code> records,
      Optional<Code> file) {
    Step {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Something to be copied.
   *
   * @param spoken what the button that copies it is called when read aloud
   * @param note empty for none
   */
  record Code(String text, String spoken, String note) {}
}
