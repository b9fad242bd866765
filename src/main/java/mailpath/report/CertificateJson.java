package mailpath.report;

import static mailpath.investigation.Mechanisms.word;

import java.util.List;
import mailpath.certificate.Asn1Tree;
import mailpath.certificate.Certificate;
import mailpath.certificate.CertificateChain.Entry;
import mailpath.certificate.CertificateView;
import mailpath.certificate.ChainView;
import mailpath.certificate.Fingerprint;
import mailpath.certificate.NameRow;
import mailpath.certificate.PeerName;
import mailpath.certificate.SentCertificate;
import mailpath.certificate.SentCertificate.Role;
import mailpath.dane.ChainUse;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The certificates of one file as a JSON object in the words of the contract. */
final class CertificateJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Words words;
  private final boolean evidence;

  CertificateJson(Words words, boolean evidence) {
    this.words = words;
    this.evidence = evidence;
  }

  String line(CertificateSource source) {
    ChainView view = source.view();
    ObjectNode json = NODES.objectNode();
    new CertificateOrigin(words).put(json, source.origin());
    List<ChainUse> uses = source.uses().all();
    json.put("text", new ChainAnswer(words).text(uses));
    json.put("expected", view.expected().map(PeerName::text).orElse(null));
    json.put("at", view.at().toString());
    json.put("chain", word(view.state())).put("name", word(view.name()));
    json.put("tlsa", word(source.uses().word())).put("certificates", view.chain().entries().size());
    uses.forEach(use -> json.withArray("goodFor").add(use(use)));
    CertificateRecords.of(words, source).put(json);
    path(view, json);
    CertificateDates.of(words, source).put(json);
    CertificateStores.of(words, source).put(json);
    view.sent().forEach(one -> json.withArray("chainSent").add(sent(one, view)));
    json.putArray("names");
    view.names().forEach(row -> json.withArray("names").add(name(row)));
    return JsonLine.of(json);
  }

  private ObjectNode use(ChainUse use) {
    return NODES
        .objectNode()
        .put("use", word(use.use()))
        .put("worth", word(use.worth()))
        .put("rule", use.rule())
        .put("id", use.why().id())
        .put("text", words.text(use.why()));
  }

  private void path(ChainView view, ObjectNode json) {
    json.set("path", path(view.path().path()));
    json.set(
        "problem", view.path().problem().map(new CertificateProblem(words)::json).orElse(null));
    json.put("missing", view.missing().orElse(null));
    json.putArray("otherPaths");
    view.otherPaths()
        .forEach(
            other -> {
              ObjectNode one = json.withArray("otherPaths").addObject();
              one.set("path", path(other.path()));
              one.set(
                  "problem", other.problem().map(new CertificateProblem(words)::json).orElse(null));
            });
    json.set(
        "firstEnd",
        view.firstToEnd().map(c -> step(c).put("notAfter", c.notAfter().toString())).orElse(null));
  }

  private static ArrayNode path(List<Certificate> path) {
    ArrayNode steps = NODES.arrayNode();
    path.forEach(step -> steps.add(step(step)));
    return steps;
  }

  private static ObjectNode step(Certificate certificate) {
    return NODES
        .objectNode()
        .put("subject", certificate.subject())
        .put("sha256", Fingerprint.sha256(certificate.der()).hex());
  }

  private ObjectNode sent(SentCertificate one, ChainView view) {
    ObjectNode json = NODES.objectNode();
    json.put("place", one.place() + 1).put("role", word(one.role().word()));
    json.put("outOfOrder", one.outOfOrder());
    role(json, one.role());
    switch (one.entry()) {
      case Entry.Read(Certificate certificate) -> {
        new CertificateJsonDetails(words).put(json, CertificateView.of(certificate, view.at()));
        if (evidence) {
          Asn1Tree.lines(certificate.der()).forEach(json.putArray("asn1")::add);
        }
      }
      case Entry.Unreadable(var der, String why) ->
          json.put("unreadable", why).put("octets", der.hex());
    }
    return json;
  }

  private static void role(ObjectNode json, Role role) {
    switch (role) {
      case Role.Intermediate(int place) -> json.put("pathPlace", place + 1);
      case Role.Duplicate(int of) -> json.put("of", of + 1);
      case Role.Root(boolean known) -> json.put("known", known);
      case Role.EndEntity ignored -> {}
      case Role.NotUsed ignored -> {}
      case Role.Unreadable ignored -> {}
    }
  }

  private static ObjectNode name(NameRow row) {
    return NODES
        .objectNode()
        .put("form", row.form().word())
        .put("name", row.presented())
        .put("rule", word(row.rule()))
        .put("matches", row.matches());
  }
}
