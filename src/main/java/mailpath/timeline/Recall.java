package mailpath.timeline;

import java.util.List;
import mailpath.delivery.SenderKind;

/** What a sender and its resolver still remember, each as old as it can be. */
public enum Recall {
  /** Everything is asked for anew. */
  NOTHING,
  /** Every DNS answer is as old as its TTL allows, or younger. */
  DNS,
  /** A policy as old as its max_age allows, or younger (RFC 8461 3.2); DNS is asked anew. */
  POLICY,
  POLICY_AND_DNS;

  boolean dns() {
    return this == DNS || this == POLICY_AND_DNS;
  }

  boolean policy() {
    return this == POLICY || this == POLICY_AND_DNS;
  }

  /** Those in which senders of a kind can be. */
  public static List<Recall> of(SenderKind kind) {
    return switch (kind) {
      case NO_TLS, OPPORTUNISTIC, DANE, MTA_STS_FIRST, BOTH_FIRST -> List.of(NOTHING, DNS);
      case MTA_STS_KNOWN, BOTH_KNOWN -> List.of(POLICY, POLICY_AND_DNS);
    };
  }
}
