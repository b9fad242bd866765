package mailpath.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.certificate.CertificateFacts;
import mailpath.delivery.Attacker;
import mailpath.delivery.Cell;
import mailpath.delivery.Outcome;
import mailpath.delivery.SenderKind;
import mailpath.delivery.Verdict;
import mailpath.delivery.Word;
import mailpath.fact.Finding;
import mailpath.fact.Judged;
import mailpath.investigation.AddressFacts;
import mailpath.investigation.Assessment;
import mailpath.investigation.HostFacts;
import mailpath.investigation.Mechanisms;
import mailpath.network.Desk;
import mailpath.network.IpText;
import mailpath.network.TlsSession;

/** One assessment for a terminal: the answer first, then for whom, then the evidence. */
public final class TextReport {
  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";

  private final Words words;
  private final boolean colours;

  public TextReport(Words words, boolean colours) {
    this.words = words;
    this.colours = colours;
  }

  public String of(Assessment assessment) {
    List<String> lines = new ArrayList<>(answer(assessment));
    lines.addAll(mechanisms(assessment.facts().mechanisms()));
    lines.addAll(headed(ReportText.CHAINS, new ChainsText(assessment, words).lines()));
    lines.addAll(hosts(assessment));
    lines.addAll(matrix(assessment));
    lines.addAll(findings(assessment));
    lines.add("");
    lines.add(measured(assessment));
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }

  /** What the verdict band says. */
  List<String> answer(Assessment assessment) {
    Verdict verdict = assessment.verdict();
    Explanation explanation = new Explanation(words, assessment);
    List<String> lines = new ArrayList<>();
    String word = words.word(verdict.word()) + explanation.grade();
    lines.add(words.show(assessment.question().domain()) + ": " + emphasised(word));
    Assumptions assumptions = new Assumptions(words, assessment);
    assumptions.heading().ifPresent(heading -> lines.add("  " + heading));
    assumptions.each().forEach(assumed -> lines.add("    " + assumed));
    lines.add("  " + words.text(assessment.card().headline()));
    if (verdict.degraded()) {
      lines.add("  " + words.label(ReportText.DEGRADED));
    }
    if (verdict.word() != Word.UNKNOWN && verdict.normalPath() != verdict.word()) {
      lines.add("  " + words.label(ReportText.NORMAL_PATH, verdict.normalPath()));
    }
    for (Verdict.Dependence dependence : verdict.depends()) {
      lines.add("  " + words.label(ReportText.DEPENDS_ON, words.named("on." + dependence.on())));
    }
    lines.add(labelled(ReportText.CHECKS_NOTHING, explanation.checksNothing()));
    lines.add(labelled(ReportText.FIRST_CONTACT, explanation.firstContact()));
    explanation.missing().ifPresent(missing -> lines.add("  " + missing));
    lines.add(labelled(ReportText.TO_BE_FIXED_BY, words.word(assessment.actor())));
    return lines;
  }

  private String labelled(ReportText label, String value) {
    return "  " + words.label(label) + ": " + value;
  }

  private String emphasised(String word) {
    return colours ? BOLD + word + PLAIN : word;
  }

  private List<String> mechanisms(Mechanisms mechanisms) {
    return List.of(
        "",
        words.label(ReportText.MECHANISMS),
        "  MX       " + words.word(mechanisms.mx()),
        "  DNSSEC   " + words.word(mechanisms.dnssec()),
        "  DANE     " + words.word(mechanisms.dane()),
        "  MTA-STS  " + words.word(mechanisms.mtaSts()),
        "  TLS-RPT  " + words.word(mechanisms.tlsRpt()));
  }

  private List<String> hosts(Assessment assessment) {
    List<String> lines = new ArrayList<>();
    for (HostFacts host : assessment.facts().hosts()) {
      for (AddressFacts place : host.places()) {
        lines.add("  " + host(host, place));
      }
    }
    return headed(ReportText.MAIL_SERVERS, lines);
  }

  private String host(HostFacts host, AddressFacts place) {
    Optional<TlsSession> tls = place.session();
    Optional<CertificateFacts> certificate = place.worseCertificate();
    List<String> parts = new ArrayList<>();
    parts.add(host.mx().preference() + " " + words.show(host.mx().name()));
    parts.add(IpText.show(place.address()));
    parts.add("STARTTLS " + words.word(place.word()));
    tls.ifPresent(session -> parts.add("TLS " + session.version()));
    certificate.ifPresent(c -> parts.add(words.word(c.chain()) + ", " + words.word(c.name())));
    parts.add("TLSA " + words.word(host.tlsaWord(place)));
    place.dialogue().failure().ifPresent(failure -> parts.add(words.failure(failure)));
    return String.join("  ", parts);
  }

  /** One letter a cell, the sender behind them: so a line stays short. */
  private List<String> matrix(Assessment assessment) {
    List<String> lines = new ArrayList<>();
    lines.add("  " + String.join("  ", heads()));
    for (SenderKind sender : SenderKind.values()) {
      StringBuilder row = new StringBuilder();
      for (Attacker attacker : Attacker.values()) {
        Cell cell = assessment.judgement().matrix().cell(sender, attacker);
        String letter = cell.outcome().map(Outcome::letter).orElse("?");
        int width = heads().get(attacker.ordinal()).length();
        row.append("  ").append(letter).append(" ".repeat(width - 1));
      }
      lines.add(row + "  " + words.word(sender));
    }
    return headed(ReportText.MATRIX, lines);
  }

  private List<String> heads() {
    return Stream.of(Attacker.values())
        .map(
            attacker ->
                switch (attacker) {
                  case NOBODY -> ReportText.HEAD_NOBODY;
                  case LISTENER -> ReportText.HEAD_LISTENER;
                  case ON_PATH -> ReportText.HEAD_ON_PATH;
                  case DNS -> ReportText.HEAD_DNS;
                  case FALSE_CERTIFICATE -> ReportText.HEAD_FALSE_CERTIFICATE;
                })
        .map(words::word)
        .toList();
  }

  private List<String> findings(Assessment assessment) {
    List<String> lines = new ArrayList<>();
    for (Judged judged : assessment.findings()) {
      Finding finding = judged.finding();
      lines.add(
          "  "
              + new FindingForm(finding, judged.severity(), assessment.numbers(finding.evidence()))
                  .line(words));
    }
    return headed(ReportText.FINDINGS, lines);
  }

  private List<String> headed(ReportText heading, List<String> lines) {
    if (lines.isEmpty()) {
      return List.of();
    }
    List<String> all = new ArrayList<>(List.of("", words.label(heading)));
    all.addAll(lines);
    return all;
  }

  String measured(Assessment assessment) {
    return measured(
        words,
        assessment.question().at(),
        assessment.desk(),
        assessment.observations().size(),
        assessment.took());
  }

  static String measured(Words words, Instant at, Desk desk, int observations, Duration took) {
    String families =
        desk.families().isEmpty()
            ? words.label(ReportText.NO_NETWORK)
            : desk.families().stream().sorted().map(words::word).collect(Collectors.joining(", "));
    return words.label(
        ReportText.MEASURED,
        at,
        words.word(desk.mode()),
        families,
        desk.resolver(),
        observations,
        took);
  }
}
