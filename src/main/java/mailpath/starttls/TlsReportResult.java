package mailpath.starttls;

import java.util.Arrays;
import java.util.Locale;

/** Why a session failed (RFC 8460 4.3; T4). The list may grow, so any other text is kept. */
public sealed interface TlsReportResult {
  /** The word of the report. */
  String text();

  /** One of the list. */
  record Listed(Type type) implements TlsReportResult {
    @Override
    public String text() {
      return type.text();
    }
  }

  /** None of the list. */
  record Unknown(String text) implements TlsReportResult {}

  /** The list, in its order. */
  enum Type {
    STARTTLS_NOT_SUPPORTED,
    CERTIFICATE_HOST_MISMATCH,
    CERTIFICATE_EXPIRED,
    CERTIFICATE_NOT_TRUSTED,
    VALIDATION_FAILURE,
    TLSA_INVALID,
    DNSSEC_INVALID,
    DANE_REQUIRED,
    STS_POLICY_FETCH_ERROR,
    STS_POLICY_INVALID,
    STS_WEBPKI_INVALID;

    /** As the standard writes it. */
    public String text() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static TlsReportResult of(String text) {
    return Arrays.stream(Type.values())
        .filter(type -> type.text().equals(text.toLowerCase(Locale.ROOT)))
        .findFirst()
        .<TlsReportResult>map(Listed::new)
        .orElseGet(() -> new Unknown(text));
  }
}
