package mailpath.window;

import mailpath.investigation.ClientAssessment;
import mailpath.investigation.DiscoveryAssessment;
import mailpath.investigation.Progress;

/** How far a question about the settings of a mail program is, or what came of it. */
public sealed interface ClientStep {
  /**
   * @param about the domain, or host and port, that is asked
   */
  record Underway(String about, Progress progress) implements ClientStep {}

  record Discovered(DiscoveryAssessment found) implements ClientStep {}

  /**
   * @param probes of both are all that was looked at
   */
  record Looked(ClientAssessment own, ClientAssessment found) implements ClientStep {}
}
