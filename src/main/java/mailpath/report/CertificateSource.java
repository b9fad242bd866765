package mailpath.report;

import java.util.List;
import mailpath.certificate.CertificateFile.Form;
import mailpath.certificate.ChainView;
import mailpath.dane.ChainUse;
import mailpath.dane.ChainUses;
import mailpath.dane.TlsaRecord;

/**
 * A file of certificates, looked at.
 *
 * @param file its name, as typed
 * @param records TLSA records that it is held against
 */
public record CertificateSource(String file, Form form, ChainView view, List<TlsaRecord> records) {
  public CertificateSource {
    records = List.copyOf(records);
  }

  List<ChainUse> uses() {
    return new ChainUses(view, records).all();
  }

  ChainUses.TlsaWord tlsa() {
    return new ChainUses(view, records).tlsa();
  }
}
