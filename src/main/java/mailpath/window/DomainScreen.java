package mailpath.window;

import java.util.List;

/**
 * What the tab "Domain lookup" shows.
 *
 * @param paths one for each sender that can be chosen
 * @param chosen index of the sender whose verdict is the headline's
 */
record DomainScreen(
    String heading,
    List<PathScreen> paths,
    int chosen,
    List<MechanismCard> mechanisms,
    HostsScreen hosts,
    List<FindingRow> findings,
    List<ChainScreen> chains,
    List<RecordRow> records,
    List<DialogueLog> dialogues) {
  DomainScreen {
    paths = List.copyOf(paths);
    mechanisms = List.copyOf(mechanisms);
    findings = List.copyOf(findings);
    chains = List.copyOf(chains);
    records = List.copyOf(records);
    dialogues = List.copyOf(dialogues);
  }

  /**
   * @param framed whether the missing link is one of this mechanism
   */
  record MechanismCard(
      Mark mark, Tone tone, String name, String state, Claim reason, boolean framed) {}

  /**
   * @param mark of the effect on this verdict
   */
  record FindingRow(
      Mark mark, String effect, Claim finding, String where, String rule, String actor) {}

  /** One DNS record as received, or that there is none. */
  record RecordRow(
      String name, String type, String data, Mark mark, String state, String ttl, Claim claim) {}

  /** The dialogue with one address, line by line. */
  record DialogueLog(String title, List<LogLine> lines) {
    DialogueLog {
      lines = List.copyOf(lines);
    }
  }
}
