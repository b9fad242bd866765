package mailpath.dane;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import mailpath.certificate.Certificate;
import mailpath.network.Bytes;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** Which TLSA records a mail sender can use (RFC 6698 4.1, RFC 7671 9, RFC 7672 3.1; rule D6). */
public final class TlsaUsability {
  private static final int SHA256_LENGTH = 32;
  private static final int SHA512_LENGTH = 64;

  private TlsaUsability() {}

  /** Why a record is unusable. */
  public enum Unusable {
    /** PKIX-TA(0) or PKIX-EE(1), undefined for mail (RFC 7672 3.1.3). */
    USAGE_PKIX,
    USAGE_UNKNOWN,
    SELECTOR_UNKNOWN,
    MATCHING_UNKNOWN,
    /** A digest of the wrong length. */
    LENGTH,
    /** Matching type 0 with data that is no certificate or no key. */
    DATA
  }

  /** Nothing for a usable record. */
  public static Optional<Unusable> fault(TlsaRecord record) {
    if (record.usage() < TlsaRecord.DANE_TA) {
      return Optional.of(Unusable.USAGE_PKIX);
    }
    if (record.usage() > TlsaRecord.DANE_EE) {
      return Optional.of(Unusable.USAGE_UNKNOWN);
    }
    return record.selector() > 1 ? Optional.of(Unusable.SELECTOR_UNKNOWN) : dataFault(record);
  }

  public static boolean isUsable(TlsaRecord record) {
    return fault(record).isEmpty();
  }

  /** The usable ones, in order, before digest agility. */
  public static List<TlsaRecord> usable(List<TlsaRecord> records) {
    return records.stream().filter(TlsaUsability::isUsable).toList();
  }

  private static Optional<Unusable> dataFault(TlsaRecord record) {
    return switch (record.matching()) {
      case 0 -> parses(record) ? Optional.empty() : Optional.of(Unusable.DATA);
      case 1 -> length(record, SHA256_LENGTH);
      case 2 -> length(record, SHA512_LENGTH);
      default -> Optional.of(Unusable.MATCHING_UNKNOWN);
    };
  }

  private static Optional<Unusable> length(TlsaRecord record, int expected) {
    return record.data().length() == expected ? Optional.empty() : Optional.of(Unusable.LENGTH);
  }

  private static boolean parses(TlsaRecord record) {
    return record.selector() == 0 ? isCertificate(record.data()) : isKey(record.data());
  }

  private static boolean isCertificate(Bytes data) {
    try {
      Certificate.parse(data);
      return true;
    } catch (IOException notOne) {
      return false;
    }
  }

  private static boolean isKey(Bytes data) {
    try {
      return SubjectPublicKeyInfo.getInstance(data.toArray()) != null;
    } catch (RuntimeException notOne) {
      return false;
    }
  }
}
