package mailpath.report;

import static mailpath.investigation.Mechanisms.word;

import java.util.Optional;
import mailpath.certificate.CertificateFile.Form;
import mailpath.network.IpText;
import mailpath.report.CertificateSource.Origin;
import tools.jackson.databind.node.ObjectNode;

/** Where a chain comes from, as a line and as keys; the keys of other origins are null. */
record CertificateOrigin(Words words) {

  /**
   * @param count of certificates
   */
  String text(Origin origin, int count) {
    return switch (origin) {
      case Origin.Filed(String file, Form form) ->
          words.label(CertificateText.FILE, file, count, form);
      case Origin.Pasted(Form form) -> words.label(CertificateText.PASTED, count, form);
      case Origin.Served(String host, int port, var addresses) ->
          words.label(
              CertificateText.SERVED,
              host,
              port,
              addresses.stream().map(IpText::show).toList(),
              count);
    };
  }

  void put(ObjectNode json, Origin origin) {
    Optional<Form> form =
        switch (origin) {
          case Origin.Filed filed -> Optional.of(filed.form());
          case Origin.Pasted pasted -> Optional.of(pasted.form());
          case Origin.Served ignored -> Optional.empty();
        };
    json.put("file", origin instanceof Origin.Filed filed ? filed.file() : null);
    json.put("form", form.map(known -> word(known)).orElse(null));
    json.putNull("host").putNull("port").putArray("addresses");
    if (origin instanceof Origin.Served(String host, int port, var addresses)) {
      json.put("host", host).put("port", port);
      addresses.forEach(address -> json.withArray("addresses").add(IpText.show(address)));
    }
  }
}
