package mailpath.investigation;

import java.util.Map;
import mailpath.dane.TlsaRecord;
import mailpath.dane.TlsaToPublish;
import mailpath.network.DomainName;

/**
 * What the owner of a domain chooses for a {@link PublishingPlan}.
 *
 * @param pair which record stands beside that of the key
 * @param nextKeys by TLSA base domain, the record of the key that comes next, of the form of {@link
 *     mailpath.dane.TlsaToPublish#key}
 * @param reports addresses for TLS reports, as typed
 */
public record PublishingOptions(Pair pair, Map<DomainName, TlsaRecord> nextKeys, String reports) {
  public static final PublishingOptions FIRST = new PublishingOptions(Pair.KEY, Map.of(), "");

  public PublishingOptions {
    nextKeys = Map.copyOf(nextKeys);
    if (!nextKeys.values().stream().allMatch(TlsaToPublish::isKey)) {
      throw new IllegalArgumentException("could outrank the record of the present key");
    }
  }

  /** The rollover pair (D11). */
  public enum Pair {
    /** The present key alone; the next one is added before the change. */
    KEY,
    /** The present key, and the authority that issues the certificates. */
    KEY_AND_AUTHORITY
  }
}
