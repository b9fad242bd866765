package mailpath.starttls;

import java.util.List;
import mailpath.fact.Sentence;

/** What one field of a TLS-RPT record tells senders (RFC 8460 3). */
sealed interface TlsRptFieldMeaning extends Sentence {

  /** The version: this domain wants reports. */
  record TlsRptRecordBegins() implements TlsRptFieldMeaning {}

  record TlsRptReportsGo(List<String> destinations) implements TlsRptFieldMeaning {
    public TlsRptReportsGo {
      destinations = List.copyOf(destinations);
    }
  }
}
