package mailpath.window;

import java.util.Optional;
import mailpath.casefile.Case;
import mailpath.casefile.HostQuestion;
import mailpath.investigation.HostAssessment;

/**
 * What is known of a host that was looked at by itself.
 *
 * @param held the case that it is from; empty for a look made here
 */
record HostSeen(HostAssessment assessment, Optional<Case> held) {
  /** The same for every look at this host and port, and as it is shown. */
  String server() {
    return server(assessment.question());
  }

  private static String server(HostQuestion question) {
    String host = question.host();
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + question.port();
  }

  /** Whether it is of the same look, at another moment of it. */
  boolean isOf(HostAssessment other) {
    return assessment.question().equals(other.question());
  }
}
