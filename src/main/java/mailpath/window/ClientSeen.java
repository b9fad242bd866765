package mailpath.window;

import java.util.Optional;
import mailpath.investigation.ClientAssessment;

/**
 * The settings of a mail program that are seen, as a case can hold them.
 *
 * @param open the case that they are from; empty where they are not of one
 */
record ClientSeen(ClientAssessment assessment, Optional<OpenCase> open) {
  /** Its domain or its first server, as the case has it. */
  String about() {
    return open.map(one -> one.held().question().asked()).orElse("");
  }
}
