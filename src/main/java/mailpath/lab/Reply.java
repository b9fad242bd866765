package mailpath.lab;

import java.util.List;

/** What the lab's resolver does about a question. */
sealed interface Reply {

  /**
   * @param rcode RFC 1035 4.1.1: NOERROR, NXDOMAIN or SERVFAIL
   * @param answer in the order of a chain of aliases
   */
  record Sections(int rcode, List<SignedSet> answer, List<SignedSet> authority) implements Reply {}

  /** Nothing is ever sent. */
  record Silence() implements Reply {}
}
