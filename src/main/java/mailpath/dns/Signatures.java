package mailpath.dns;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mailpath.dns.ValidationReason.ValidationCheck;
import mailpath.network.DomainName;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.DNSSEC.DNSSECException;
import org.xbill.DNS.DNSSEC.SignatureExpiredException;
import org.xbill.DNS.DNSSEC.SignatureNotYetValidException;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Type;

/** Checks the signatures over one record set and says which check fails (N5). */
final class Signatures {
  /** Signatures looked at in one record set (N10). */
  private static final int MAX_CHECKS = 8;

  private Signatures() {}

  /** Nothing if any one signature is good (RFC 6840 5.4), otherwise why the first is not. */
  static Optional<ValidationReason> fault(RRset set, List<DNSKEYRecord> keys, Instant now) {
    Optional<ValidationReason> first = Optional.empty();
    for (RRSIGRecord sig : set.sigs().stream().limit(MAX_CHECKS).toList()) {
      Optional<ValidationReason> fault = fault(set, sig, keys, now);
      if (fault.isEmpty()) {
        return fault;
      }
      first = first.or(() -> fault);
    }
    return first.or(() -> Optional.of(reason(ValidationCheck.SIGNATURE_MISSING, set)));
  }

  private static Optional<ValidationReason> fault(
      RRset set, RRSIGRecord sig, List<DNSKEYRecord> keys, Instant now) {
    Optional<ValidationReason> fault = Optional.of(reason(ValidationCheck.KEY_MISSING, set));
    for (DNSKEYRecord key : fitting(keys, sig)) {
      fault = fault(set, sig, key, now);
      if (fault.isEmpty()) {
        return fault;
      }
    }
    return fault;
  }

  private static Optional<ValidationReason> fault(
      RRset set, RRSIGRecord sig, DNSKEYRecord key, Instant now) {
    try {
      DNSSEC.verify(set, sig, key, now);
      return Optional.empty();
    } catch (SignatureExpiredException expired) {
      return Optional.of(dated(ValidationCheck.SIGNATURE_EXPIRED, set, sig.getExpire()));
    } catch (SignatureNotYetValidException early) {
      return Optional.of(dated(ValidationCheck.SIGNATURE_NOT_YET_VALID, set, sig.getTimeSigned()));
    } catch (DNSSECException | RuntimeException wrong) {
      return Optional.of(reason(ValidationCheck.SIGNATURE_WRONG, set));
    }
  }

  private static List<DNSKEYRecord> fitting(List<DNSKEYRecord> keys, RRSIGRecord sig) {
    return keys.stream()
        .filter(key -> key.getName().equals(sig.getSigner()))
        .filter(key -> key.getAlgorithm() == sig.getAlgorithm())
        .filter(key -> key.getFootprint() == sig.getFootprint())
        .limit(4)
        .toList();
  }

  static ValidationReason reason(ValidationCheck check, RRset set) {
    return ValidationReason.of(check, owner(set), Type.string(set.getType()));
  }

  private static ValidationReason dated(ValidationCheck check, RRset set, Instant at) {
    return ValidationReason.dated(check, owner(set), Type.string(set.getType()), at);
  }

  private static DomainName owner(RRset set) {
    return WireNames.ifValid(set.getName()).orElse(DomainName.ROOT);
  }
}
