package mailpath.report;

import static mailpath.investigation.Mechanisms.word;

import mailpath.certificate.CertificateView;
import mailpath.certificate.ExtensionView;
import mailpath.certificate.KeyStrength;
import mailpath.certificate.PathProblem;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One certificate as keys of a JSON object. */
final class CertificateJsonDetails {
  private final Words words;

  CertificateJsonDetails(Words words) {
    this.words = words;
  }

  void put(ObjectNode json, CertificateView view) {
    json.put("subject", view.subject()).put("issuer", view.issuer()).put("serial", view.serial());
    json.put("notBefore", view.notBefore().toString());
    json.put("notAfter", view.notAfter().toString());
    json.put("daysLeft", view.daysLeft());
    json.put("key", view.key().map(KeyStrength::text).orElse(null));
    json.put("signature", view.signature()).put("signatureGrade", word(view.grade()));
    json.put("sha256", view.sha256().hex()).put("sha1", view.sha1().hex());
    json.put("keySha256", view.keySha256().hex());
    ArrayNode records = json.putArray("tlsaRecords");
    view.tlsa().forEach(records::add);
    ArrayNode extensions = json.putArray("extensions");
    view.extensions().forEach(extension -> put(extensions.addObject(), extension));
    ArrayNode faults = json.putArray("faults");
    view.faults().forEach(fault -> put(faults.addObject(), fault));
  }

  private static void put(ObjectNode json, ExtensionView extension) {
    json.put("oid", extension.oid());
    json.put("name", extension.kind().map(kind -> word(kind)).orElse(null));
    json.put("critical", extension.critical());
    extension
        .content()
        .ifPresentOrElse(
            lines -> lines.forEach(json.putArray("content")::add),
            () -> json.put("octets", extension.octets().hex()));
  }

  private void put(ObjectNode json, PathProblem fault) {
    json.put("id", fault.rule().rule().id()).put("rule", fault.rule().rule().section());
    json.put("text", words.word(fault.rule()));
  }
}
