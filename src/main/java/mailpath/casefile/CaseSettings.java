package mailpath.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mailpath.network.Bytes;

/**
 * What the answers of a case are judged by, so that they are judged alike at every desk.
 *
 * @param anchors DNSSEC trust anchors
 * @param roots DER of the roots that the certificates of the case could lead to; the others of the
 *     store make no difference to it
 * @param ownRoots those of the roots that only the computer has where it was measured, not the
 *     world's mail servers
 * @param hosts mail hosts that are tried at most
 * @param addresses addresses that are tried at most, of each host
 */
public record CaseSettings(
    List<RecordedAnchor> anchors,
    List<Bytes> roots,
    List<Bytes> ownRoots,
    int hosts,
    int addresses) {
  public CaseSettings {
    anchors = List.copyOf(anchors);
    roots = List.copyOf(roots);
    ownRoots = List.copyOf(ownRoots);
  }

  /** The same with other roots. */
  public CaseSettings withRoots(List<Bytes> others, List<Bytes> own) {
    return new CaseSettings(anchors, others, own, hosts, addresses);
  }

  /**
   * A trust anchor.
   *
   * @param ds as a DS line of a zone file (RFC 4034 5.3)
   * @param from not used before, empty for always
   * @param until not used from then on, empty for ever
   */
  public record RecordedAnchor(String ds, Optional<Instant> from, Optional<Instant> until) {}
}
