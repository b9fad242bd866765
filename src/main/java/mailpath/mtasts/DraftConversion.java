package mailpath.mtasts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mailpath.fact.OldPiece;

/**
 * What a text of the drafts would be today (H4).
 *
 * @param record the TXT record at {@code _mta-sts} of the domain, to be published once the policy
 *     can be fetched (RFC 8461 8.1); empty where an old policy gives none of today
 * @param policy to be published first; empty where the old text has no policy in it, or names no
 *     host that a policy of today can name
 * @param later to follow when no report tells of failures: the same in mode enforce
 * @param reports report addresses of the old text, which belong into a TLS-RPT record
 * @param changes in the order of the old text, places first
 * @param pieces of the old text, in its order
 */
public record DraftConversion(
    Optional<String> record,
    Optional<MtaStsPolicy> policy,
    Optional<MtaStsPolicy> later,
    Optional<String> reports,
    List<DraftChange> changes,
    List<OldPiece> pieces) {
  public DraftConversion {
    changes = List.copyOf(changes);
    pieces = List.copyOf(pieces);
  }

  /**
   * @param domain as it is to stand in addresses
   * @param now makes the id where the old one cannot stay
   * @return empty for what is current
   */
  public static Optional<DraftConversion> of(Draft draft, String domain, Instant now) {
    return draft.generation().isPast()
        ? Optional.of(new DraftConverter(draft, domain, now).convert())
        : Optional.empty();
  }
}
