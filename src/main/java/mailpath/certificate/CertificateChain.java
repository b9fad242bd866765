package mailpath.certificate;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import mailpath.network.Bytes;

/**
 * The chain as sent: the certificates in the server's order (RFC 8446 4.4.2), read leniently. What
 * cannot be read keeps its place and its octets.
 */
public record CertificateChain(List<Entry> entries) {
  public CertificateChain {
    entries = List.copyOf(entries);
  }

  /** One certificate as sent. */
  public sealed interface Entry {
    /** As sent. */
    Bytes der();

    record Read(Certificate certificate) implements Entry {
      @Override
      public Bytes der() {
        return certificate.der();
      }
    }

    /**
     * @param why the library's reason, for people
     */
    record Unreadable(Bytes der, String why) implements Entry {}
  }

  public static CertificateChain of(List<Bytes> der) {
    return new CertificateChain(der.stream().map(CertificateChain::read).toList());
  }

  /** Those that could be read, in the server's order. */
  public List<Certificate> readable() {
    return entries.stream()
        .filter(Entry.Read.class::isInstance)
        .map(entry -> ((Entry.Read) entry).certificate())
        .toList();
  }

  /** The end-entity certificate: the first one sent, whatever it is (RFC 8446 4.4.2). */
  public Optional<Certificate> endEntity() {
    return !entries.isEmpty() && entries.getFirst() instanceof Entry.Read(Certificate c)
        ? Optional.of(c)
        : Optional.empty();
  }

  private static Entry read(Bytes der) {
    try {
      return new Entry.Read(Certificate.parse(der));
    } catch (IOException e) {
      return new Entry.Unreadable(der, Shown.text(String.valueOf(e.getMessage())));
    }
  }
}
