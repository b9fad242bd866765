package mailpath.report;

import java.net.InetAddress;
import java.util.List;
import mailpath.certificate.CertificateFile.Form;
import mailpath.certificate.ChainView;
import mailpath.certificate.ComparedStores;
import mailpath.certificate.StoreComparison;
import mailpath.dane.ChainLife;
import mailpath.dane.ChainUses;
import mailpath.dane.PublishedTlsa;
import mailpath.dane.TlsaRow;

/**
 * A chain of certificates, looked at.
 *
 * @param tlsa the records that it is held against
 * @param stores the roots under which it is compared; none where nobody wants to know
 */
public record CertificateSource(
    Origin origin, ChainView view, PublishedTlsa tlsa, ComparedStores stores) {

  /** Where a chain comes from. */
  public sealed interface Origin {
    /**
     * @param file its name, as typed
     */
    record Filed(String file, Form form) implements Origin {}

    record Pasted(Form form) implements Origin {}

    /**
     * A server sent it.
     *
     * @param host as shown
     * @param addresses that sent exactly this
     */
    record Served(String host, int port, List<InetAddress> addresses) implements Origin {
      public Served {
        addresses = List.copyOf(addresses);
      }
    }
  }

  public CertificateSource(Origin origin, ChainView view, PublishedTlsa tlsa) {
    this(origin, view, tlsa, ComparedStores.NONE);
  }

  ChainUses uses() {
    return new ChainUses(view, tlsa);
  }

  List<TlsaRow> records() {
    return TlsaRow.of(view, tlsa);
  }

  ChainLife life() {
    return ChainLife.of(view.chain(), view.expected(), view.store(), tlsa);
  }

  StoreComparison compared() {
    return stores.compare(view);
  }
}
