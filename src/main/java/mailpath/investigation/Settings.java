package mailpath.investigation;

import mailpath.certificate.TrustStore;
import mailpath.dns.TrustAnchors;
import mailpath.fact.SignatureChecks;
import mailpath.network.Limits;

/**
 * What answers are judged by: DNSSEC trust anchors, public roots, and the limits on a run.
 *
 * @param checked signatures that were checked before, by whatever run; they change no outcome, only
 *     the work
 */
public record Settings(
    TrustAnchors anchors, TrustStore roots, Limits limits, SignatureChecks checked) {
  /** With nothing checked before. */
  public Settings(TrustAnchors anchors, TrustStore roots, Limits limits) {
    this(anchors, roots, limits, new SignatureChecks());
  }
}
