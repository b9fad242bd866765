package mailpath.report;

import java.util.List;
import java.util.Optional;
import mailpath.casefile.Edit;
import mailpath.casefile.ObservationForm;
import mailpath.certificate.CertificateFacts;
import mailpath.delivery.Attacker;
import mailpath.delivery.Outcome;
import mailpath.delivery.SenderKind;
import mailpath.delivery.Verdict;
import mailpath.delivery.Word;
import mailpath.dns.TrustPath;
import mailpath.fact.Fact;
import mailpath.fact.Finding;
import mailpath.fact.Judged;
import mailpath.investigation.AddressFacts;
import mailpath.investigation.Assessment;
import mailpath.investigation.HostFacts;
import mailpath.investigation.Mechanisms;
import mailpath.network.AddressFamily;
import mailpath.network.Desk;
import mailpath.network.Dialogue;
import mailpath.network.IpText;
import mailpath.network.Observation;
import mailpath.network.Stage;
import mailpath.network.TlsSession;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One assessment as the JSON object that the contract fixes for {@code check}, {@code replay} and
 * {@code batch}. Keys are only ever added.
 */
public final class JsonReport {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Words words;
  private final boolean evidence;

  /**
   * @param evidence whether the observations themselves are given, not only their number
   */
  public JsonReport(Words words, boolean evidence) {
    this.words = words;
    this.evidence = evidence;
  }

  /** One line, without a line end. */
  public String line(Assessment assessment) {
    return JsonLine.of(of(assessment));
  }

  ObjectNode of(Assessment assessment) {
    Verdict verdict = assessment.verdict();
    ObjectNode json = NODES.objectNode();
    json.put("domain", assessment.question().domain().text());
    json.put("asked", assessment.question().asked());
    verdict(json, verdict);
    json.set("missingLink", missingLink(assessment));
    json.set("families", families(assessment.desk()));
    json.set("mechanisms", mechanisms(assessment.facts().mechanisms()));
    json.set("chains", ChainsJson.of(TrustPath.of(assessment.facts().checked())));
    json.set("hosts", hosts(assessment));
    json.set("matrix", matrix(assessment));
    json.set("findings", findings(assessment));
    if (evidence) {
      json.set("observations", observations(0, assessment.observations()));
      json.set(
          "edits",
          observations(
              assessment.observations().size(),
              assessment.edits().stream().map(Edit::instead).toList()));
    } else {
      json.put("observations", assessment.observations().size());
      json.put("edits", assessment.edits().size());
    }
    json.put("tookMs", assessment.took().toMillis());
    json.put("at", assessment.question().at().toString());
    json.put("mode", Mechanisms.word(assessment.desk().mode()));
    return json;
  }

  static ArrayNode observations(int before, List<? extends Observation<?>> observations) {
    ArrayNode array = NODES.arrayNode();
    for (Observation<?> observation : observations) {
      array.add(ObservationForm.write(before + array.size() + 1, observation));
    }
    return array;
  }

  static void verdict(ObjectNode json, Verdict verdict) {
    json.put("verdict", verdict.word().word());
    if (verdict.word() == Word.UNKNOWN) {
      ArrayNode range = json.putArray("range");
      verdict.range().forEach(word -> range.add(word.word()));
    }
    ArrayNode forWhom = json.putArray("for");
    List<SenderKind> judged = List.of(SenderKind.values()).subList(1, SenderKind.values().length);
    if (verdict.forWhom().containsAll(judged)) {
      forWhom.add("everyone");
    } else {
      judged.stream().filter(verdict.forWhom()::contains).forEach(s -> forWhom.add(s.word()));
    }
    json.put("grade", verdict.grade().map(Verdict.Grade::word).orElse(null));
    json.put("degraded", verdict.degraded());
    json.put("normalPath", verdict.normalPath().word());
    ArrayNode depends = json.putArray("depends");
    for (Verdict.Dependence dependence : verdict.depends()) {
      depends
          .addObject()
          .put("fact", dependence.fact())
          .put("on", dependence.on())
          .put("shown", dependence.shown().word());
    }
    if (verdict.decidedBy().isPresent()) {
      Verdict.Decider decider = verdict.decidedBy().get();
      json.putObject("decidedBy").put("host", decider.host()).put("ip", decider.ip());
    } else {
      json.putNull("decidedBy");
    }
  }

  private static ArrayNode missingLink(Assessment assessment) {
    ArrayNode repairs = NODES.arrayNode();
    assessment
        .judgement()
        .missingLink()
        .first()
        .forEach(
            repair -> {
              ObjectNode json = repairs.addObject().put("id", repair.kind().word());
              ArrayNode args = json.putArray("args");
              repair.args().forEach(args::add);
            });
    return repairs;
  }

  static ArrayNode families(Desk desk) {
    ArrayNode families = NODES.arrayNode();
    for (AddressFamily family : AddressFamily.values()) {
      if (desk.families().contains(family)) {
        families.add(Mechanisms.word(family));
      }
    }
    return families;
  }

  private static ObjectNode mechanisms(Mechanisms mechanisms) {
    return NODES
        .objectNode()
        .put("mx", Mechanisms.word(mechanisms.mx()))
        .put("dnssec", Mechanisms.word(mechanisms.dnssec()))
        .put("dane", Mechanisms.word(mechanisms.dane()))
        .put("mta-sts", Mechanisms.word(mechanisms.mtaSts()))
        .put("tls-rpt", Mechanisms.word(mechanisms.tlsRpt()));
  }

  private static ArrayNode hosts(Assessment assessment) {
    ArrayNode hosts = NODES.arrayNode();
    for (HostFacts host : assessment.facts().hosts()) {
      ObjectNode json = hosts.addObject();
      json.put("host", host.mx().name().text());
      json.put("preference", host.mx().preference());
      json.put("dnssec", Mechanisms.word(host.dnssec()));
      ArrayNode addresses = json.putArray("addresses");
      host.places().forEach(place -> addresses.add(address(host, place)));
    }
    return hosts;
  }

  static ObjectNode address(HostFacts host, AddressFacts place) {
    Optional<Dialogue> dialogue = place.dialogue().seen();
    Optional<TlsSession> tls = place.session();
    Optional<CertificateFacts> certificate = place.worseCertificate();
    ObjectNode json = NODES.objectNode();
    json.put("ip", IpText.show(place.address()));
    json.put("starttls", place.word().word());
    json.put("tls", tls.map(TlsSession::version).orElse(null));
    json.put("cipher", tls.map(TlsSession::cipher).orElse(null));
    json.put("group", tls.map(TlsSession::group).orElse(null));
    json.put("chain", certificate.map(c -> Mechanisms.word(c.chain())).orElse(unseen(place)));
    json.put("name", certificate.map(c -> Mechanisms.word(c.name())).orElse(unseen(place)));
    json.put("tlsa", Mechanisms.word(host.tlsaWord(place)));
    json.put("postQuantum", postQuantum(place));
    json.put("certificates", tls.map(t -> t.certificates().size()).orElse(0));
    ObjectNode ms = json.putObject("ms");
    for (Stage stage :
        List.of(Stage.CONNECT, Stage.GREETING, Stage.EHLO, Stage.STARTTLS, Stage.TLS)) {
      dialogue
          .map(seen -> seen.times().get(stage))
          .ifPresent(took -> ms.put(Mechanisms.word(stage), took.toMillis()));
    }
    return json;
  }

  /** No certificate: because there is no TLS, or because nothing could be measured. */
  /** A hello that offers no hybrid tells nothing of it. */
  private static String postQuantum(AddressFacts place) {
    return place
        .todaysSession()
        .map(session -> session.postQuantum() ? "yes" : "no")
        .orElse("unknown");
  }

  private static String unseen(AddressFacts place) {
    return place.starttls().state() instanceof Fact.Known<?> ? "none" : "unknown";
  }

  private static ObjectNode matrix(Assessment assessment) {
    ObjectNode matrix = NODES.objectNode();
    for (SenderKind sender : SenderKind.values()) {
      ObjectNode row = matrix.putObject(sender.word());
      for (Attacker attacker : Attacker.values()) {
        row.put(
            attacker.word(),
            assessment
                .judgement()
                .matrix()
                .cell(sender, attacker)
                .outcome()
                .map(Outcome::letter)
                .orElse("?"));
      }
    }
    return matrix;
  }

  private ArrayNode findings(Assessment assessment) {
    ArrayNode findings = NODES.arrayNode();
    assessment.findings().forEach(judged -> findings.add(finding(assessment, judged)));
    return findings;
  }

  ObjectNode finding(Assessment assessment, Judged judged) {
    Finding finding = judged.finding();
    return new FindingForm(finding, judged.severity(), assessment.numbers(finding.evidence()))
        .json(words);
  }
}
