package mailpath.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.certificate.Certificate;
import mailpath.certificate.CertificateChain;
import mailpath.certificate.CertificateFacts;
import mailpath.certificate.KeyStrength;
import mailpath.investigation.AddressFacts;
import mailpath.investigation.ExaminedAddress;
import mailpath.investigation.HostAssessment;
import mailpath.investigation.HostFacts;
import mailpath.investigation.HostHeadline;
import mailpath.investigation.StarttlsWord;
import mailpath.investigation.Stated;
import mailpath.network.Approach;
import mailpath.network.Bytes;
import mailpath.network.IpText;
import mailpath.network.TlsSession;

/**
 * One mail host for a terminal: what one gets there first, then each address, then the findings.
 */
public final class HostTextReport {
  private static final String NOTHING = "-";

  private final Words words;
  private final boolean evidence;

  /**
   * @param evidence whether the dialogues are printed too
   */
  public HostTextReport(Words words, boolean evidence) {
    this.words = words;
    this.evidence = evidence;
  }

  public String of(HostAssessment assessment) {
    List<String> lines = new ArrayList<>();
    lines.add(words.text(HostHeadline.of(assessment)));
    lines.addAll(names(assessment));
    assessment.host().addresses().forEach(place -> lines.addAll(address(assessment, place)));
    lines.addAll(findings(assessment));
    if (evidence) {
      lines.addAll(new DialogueText(words).of(assessment.observations()));
    }
    lines.add("");
    lines.add(
        TextReport.measured(
            words,
            assessment.question().at(),
            assessment.desk(),
            assessment.observations().size(),
            assessment.took()));
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }

  private List<String> names(HostAssessment assessment) {
    List<String> lines = new ArrayList<>();
    HostFacts host = assessment.host().facts();
    host.addresses()
        .expanded()
        .ifPresent(name -> lines.add("  " + words.label(HostText.ALIAS, host.mx().name(), name)));
    if (assessment.question().name().isPresent()) {
      lines.add("  " + words.label(HostText.ADDRESSES_SIGNED, host.dnssec()));
    }
    host.dane()
        .published()
        .forEach(record -> lines.add("  " + words.label(HostText.TLSA_RECORDS, record.text())));
    return lines;
  }

  private List<String> address(HostAssessment assessment, ExaminedAddress place) {
    List<String> lines = new ArrayList<>(List.of("", IpText.show(place.standard().address())));
    TextTable table = new TextTable();
    table.row(heads());
    place.all().forEach(each -> table.row(row(assessment, each)));
    table.lines().forEach(line -> lines.add("  " + line));
    place
        .all()
        .flatMap(
            each ->
                each.dialogue().failure().stream()
                    .map(
                        why ->
                            isOtherKey(place, each)
                                ? words.label(HostText.OTHER_KEY_REFUSED, approach(each))
                                : approach(each) + ": " + words.failure(why)))
        .forEach(line -> lines.add("  " + line));
    lines.addAll(capabilities(place.standard()));
    lines.addAll(certificates(place));
    return lines;
  }

  /** A server with one kind of key cannot come to terms with whoever takes the other alone. */
  private static boolean isOtherKey(ExaminedAddress place, AddressFacts each) {
    Approach approach = ExaminedAddress.approach(each);
    return (approach == Approach.RSA || approach == Approach.ECDSA)
        && place.standard().word() == StarttlsWord.OFFERED
        && each.word() == StarttlsWord.HANDSHAKE_FAILS;
  }

  private List<String> heads() {
    return Stream.of(
            HostText.COLUMN_APPROACH,
            HostText.COLUMN_STARTTLS,
            HostText.COLUMN_TLS,
            HostText.COLUMN_CIPHER,
            HostText.COLUMN_GROUP,
            HostText.COLUMN_CHAIN,
            HostText.COLUMN_NAME,
            HostText.COLUMN_TLSA,
            HostText.COLUMN_HYBRID)
        .map(words::word)
        .toList();
  }

  private List<String> row(HostAssessment assessment, AddressFacts place) {
    Optional<TlsSession> tls = place.session();
    Optional<CertificateFacts> certificate = place.worseCertificate();
    boolean implicit =
        place.probed().protocol().implicitTls() && place.word() == StarttlsWord.OFFERED;
    boolean named = assessment.question().name().isPresent();
    return List.of(
        approach(place),
        implicit ? words.label(HostText.IMPLICIT) : starttls(place),
        tls.map(TlsSession::version).orElse(NOTHING),
        tls.map(TlsSession::cipher).orElse(NOTHING),
        tls.map(TlsSession::group).filter(group -> !group.isEmpty()).orElse(NOTHING),
        certificate.map(facts -> words.word(facts.chain())).orElse(NOTHING),
        certificate.filter(facts -> named).map(f -> words.word(f.name())).orElse(NOTHING),
        tls.map(t -> words.word(assessment.host().facts().tlsaWord(place))).orElse(NOTHING),
        place
            .todaysSession()
            .map(t -> words.word(t.postQuantum() ? Stated.YES : Stated.NO))
            .orElse(NOTHING));
  }

  /** Who names a sender in clear does not ask for TLS. */
  private String starttls(AddressFacts place) {
    return ExaminedAddress.approach(place) == Approach.MAIL_FROM
        ? NOTHING
        : words.word(place.word());
  }

  private String approach(AddressFacts place) {
    return words.word(ExaminedAddress.approach(place));
  }

  /** One list; what is there on one side alone is marked. */
  private List<String> capabilities(AddressFacts place) {
    List<String> before = place.starttls().before();
    List<String> after = place.starttls().after();
    List<String> lines = new ArrayList<>();
    boolean both = !before.isEmpty() && !after.isEmpty();
    before.forEach(line -> lines.add(marked(both && !after.contains(line) ? "- " : "  ", line)));
    after.stream()
        .filter(line -> !before.contains(line))
        .forEach(line -> lines.add(marked(both ? "+ " : "  ", line)));
    if (!lines.isEmpty()) {
      lines.addFirst("  " + words.label(HostText.CAPABILITIES));
    }
    return lines;
  }

  private static String marked(String mark, String line) {
    return "    " + mark + Untrusted.visible(line);
  }

  /** Each chain once, with the approaches that it was shown to. */
  private List<String> certificates(ExaminedAddress place) {
    Map<List<Bytes>, List<Approach>> chains = new LinkedHashMap<>();
    place
        .all()
        .forEach(
            each ->
                each.session()
                    .ifPresent(
                        tls ->
                            chains
                                .computeIfAbsent(tls.certificates(), sent -> new ArrayList<>())
                                .add(ExaminedAddress.approach(each))));
    List<String> lines = new ArrayList<>();
    chains.forEach(
        (sent, approaches) -> {
          String whom = approaches.stream().map(words::word).collect(Collectors.joining(", "));
          lines.add("  " + words.label(HostText.CERTIFICATES, whom));
          CertificateChain.of(sent).entries().forEach(entry -> lines.add("    " + shown(entry)));
        });
    return lines;
  }

  private String shown(CertificateChain.Entry entry) {
    return switch (entry) {
      case CertificateChain.Entry.Read(Certificate certificate) ->
          words.label(
              HostText.CERTIFICATE,
              certificate.subject(),
              certificate.issuer(),
              certificate.notBefore(),
              certificate.notAfter(),
              certificate.key().map(KeyStrength::text).orElse("?"));
      case CertificateChain.Entry.Unreadable(var ignored, String why) ->
          words.label(HostText.CERTIFICATE_UNREADABLE, why);
    };
  }

  private List<String> findings(HostAssessment assessment) {
    List<String> lines = new ArrayList<>();
    assessment
        .findings()
        .forEach(
            finding ->
                lines.add(
                    "  "
                        + new FindingForm(
                                finding, finding.severity(), assessment.numbers(finding.evidence()))
                            .line(words)));
    if (!lines.isEmpty()) {
      lines.addAll(0, List.of("", words.label(ReportText.FINDINGS)));
    }
    return lines;
  }
}
