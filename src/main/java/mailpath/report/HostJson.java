package mailpath.report;

import java.util.Optional;
import mailpath.certificate.Certificate;
import mailpath.certificate.CertificateChain;
import mailpath.certificate.CertificateReading;
import mailpath.certificate.Fingerprint;
import mailpath.certificate.KeyStrength;
import mailpath.certificate.Staple;
import mailpath.investigation.AddressFacts;
import mailpath.investigation.ExaminedAddress;
import mailpath.investigation.HostAssessment;
import mailpath.investigation.HostFacts;
import mailpath.investigation.HostHeadline;
import mailpath.investigation.Mechanisms;
import mailpath.investigation.StarttlsWord;
import mailpath.network.DomainName;
import mailpath.network.TlsSession;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One assessment of a host as a JSON object, with the words of {@code check} (docs/host.md). */
public final class HostJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Words words;
  private final boolean evidence;

  /**
   * @param evidence whether the observations themselves are given, not only their number
   */
  public HostJson(Words words, boolean evidence) {
    this.words = words;
    this.evidence = evidence;
  }

  /** One line, without a line end. */
  public String line(HostAssessment assessment) {
    return JsonLine.of(object(assessment));
  }

  ObjectNode object(HostAssessment assessment) {
    ObjectNode json = NODES.objectNode();
    HostFacts host = assessment.host().facts();
    json.put("host", assessment.question().host());
    json.put("asked", assessment.question().asked());
    json.put("port", assessment.question().port());
    json.put("protocol", Mechanisms.word(assessment.question().protocol()));
    json.put("text", words.text(HostHeadline.of(assessment)));
    json.put("dnssec", Mechanisms.word(host.dnssec()));
    json.put("alias", host.addresses().expanded().map(DomainName::text).orElse(null));
    ArrayNode records = json.putArray("tlsaRecords");
    host.dane().published().forEach(record -> records.add(record.text()));
    json.set("families", JsonReport.families(assessment.desk()));
    ArrayNode addresses = json.putArray("addresses");
    assessment.host().addresses().forEach(place -> addresses.add(address(assessment, place)));
    ArrayNode findings = json.putArray("findings");
    assessment
        .findings()
        .forEach(
            finding ->
                findings.add(
                    new FindingForm(
                            finding, finding.severity(), assessment.numbers(finding.evidence()))
                        .json(words)));
    if (evidence) {
      json.set("observations", JsonReport.observations(0, assessment.observations()));
    } else {
      json.put("observations", assessment.observations().size());
    }
    json.put("tookMs", assessment.took().toMillis());
    json.put("at", assessment.question().at().toString());
    json.put("mode", Mechanisms.word(assessment.desk().mode()));
    return json;
  }

  private static ObjectNode address(HostAssessment assessment, ExaminedAddress place) {
    AddressFacts standard = place.standard();
    ObjectNode json = shown(assessment, standard);
    ArrayNode before = json.putArray("before");
    standard.starttls().before().forEach(before::add);
    ArrayNode after = json.putArray("after");
    standard.starttls().after().forEach(after::add);
    json.put("staple", staple(standard));
    ArrayNode chain = json.putArray("chainSent");
    standard
        .certificate()
        .ifKnown()
        .map(CertificateReading::chain)
        .ifPresent(sent -> sent.entries().forEach(entry -> chain.add(certificate(entry))));
    ArrayNode approaches = json.putArray("approaches");
    place
        .all()
        .forEach(
            each -> {
              ObjectNode row = approaches.addObject();
              row.put("approach", Mechanisms.word(ExaminedAddress.approach(each)));
              row.setAll(shown(assessment, each).without("ip"));
              if (each.session().isEmpty() && each != standard) {
                row.put("tlsa", "unknown");
              }
            });
    return json;
  }

  /** The keys of {@code check}, with a word of its own where TLS comes first. */
  private static ObjectNode shown(HostAssessment assessment, AddressFacts place) {
    ObjectNode json = JsonReport.address(assessment.host().facts(), place);
    if (place.probed().protocol().implicitTls() && place.word() == StarttlsWord.OFFERED) {
      json.put("starttls", "implicit");
    }
    if (assessment.question().name().isEmpty() && place.session().isPresent()) {
      json.put("name", "unknown");
    }
    return json;
  }

  private static String staple(AddressFacts place) {
    Optional<Certificate> leaf =
        place.certificate().ifKnown().flatMap(reading -> reading.chain().endEntity());
    Optional<TlsSession> session = place.session();
    if (leaf.isEmpty() || session.isEmpty()) {
      return "unknown";
    }
    return switch (Staple.read(
        session.get().staple(), leaf.get(), place.certificate().ifKnown().orElseThrow().at())) {
      case Staple.None ignored -> "none";
      case Staple.Fit fit -> fit.revoked() ? "revoked" : "good";
      case Staple.Ignored ignored -> "ignored";
    };
  }

  private static ObjectNode certificate(CertificateChain.Entry entry) {
    ObjectNode json = NODES.objectNode();
    switch (entry) {
      case CertificateChain.Entry.Read(Certificate certificate) ->
          json.put("subject", certificate.subject())
              .put("issuer", certificate.issuer())
              .put("notBefore", certificate.notBefore().toString())
              .put("notAfter", certificate.notAfter().toString())
              .put("key", certificate.key().map(KeyStrength::text).orElse(null))
              .put("sha256", Fingerprint.sha256(certificate.der()).hex());
      case CertificateChain.Entry.Unreadable(var der, String why) ->
          json.put("unreadable", why).put("sha256", Fingerprint.sha256(der).hex());
    }
    return json;
  }
}
