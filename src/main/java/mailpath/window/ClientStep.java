package mailpath.window;

import java.util.List;
import java.util.Optional;
import mailpath.investigation.ClientAssessment;
import mailpath.investigation.DiscoveryAssessment;
import mailpath.investigation.HostAssessment;
import mailpath.investigation.Progress;

/** How far a question about the settings of a mail program is, or what came of it. */
public sealed interface ClientStep {
  /**
   * @param about the domain, or host and port, that is asked
   */
  record Underway(String about, Progress progress) implements ClientStep {}

  record Discovered(DiscoveryAssessment found) implements ClientStep {}

  /**
   * @param parts the probes of each are all that was looked at
   */
  record Looked(List<ClientAssessment> parts) implements ClientStep {
    public Looked {
      parts = List.copyOf(parts);
    }

    /** What is now known of the same settings; empty if those were not looked at. */
    Optional<ClientAssessment> instead(ClientAssessment known) {
      return parts.stream()
          .filter(part -> part.settings().equals(known.settings()) && part.found() == known.found())
          .findFirst();
    }
  }

  /**
   * One server by itself.
   *
   * @param host as an error message names it
   * @param probes a look at each port that was asked
   */
  record ServerSeen(String host, List<HostAssessment> probes) implements ClientStep {
    public ServerSeen {
      probes = List.copyOf(probes);
    }
  }
}
