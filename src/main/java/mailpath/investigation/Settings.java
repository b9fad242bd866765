package mailpath.investigation;

import mailpath.certificate.TrustStore;
import mailpath.dns.TrustAnchors;
import mailpath.network.Limits;

/** What answers are judged by: DNSSEC trust anchors, public roots, and the limits on a run. */
public record Settings(TrustAnchors anchors, TrustStore roots, Limits limits) {}
