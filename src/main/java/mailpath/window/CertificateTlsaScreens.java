package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mailpath.certificate.PathProblem;
import mailpath.dane.DaneRules;
import mailpath.dane.PublishedTlsa.Standing;
import mailpath.dane.TlsaMatch.Outcome;
import mailpath.dane.TlsaRecord;
import mailpath.dane.TlsaRow;
import mailpath.dane.TlsaRow.Counts;
import mailpath.fact.Rule;
import mailpath.investigation.ServerChain;
import mailpath.network.IpText;
import mailpath.report.RuleName;
import mailpath.report.Words;
import mailpath.window.CertificateScreen.TlsaLine;

/** Makes the lines about TLSA records: which fits which certificate, or what differs. */
final class CertificateTlsaScreens {
  /** Hexadecimal digits of a record that holds a whole certificate. */
  private static final int DIGITS = 128;

  /** Records that are drawn; a zone has two or three. */
  private static final int MOST = 50;

  /** Addresses that are named; of more the number is given. */
  private static final int NAMED = 2;

  private final HeldChain held;
  private final Words words;

  CertificateTlsaScreens(HeldChain held, Words words) {
    this.held = held;
    this.words = words;
  }

  List<TlsaLine> lines() {
    List<TlsaLine> lines = new ArrayList<>();
    standing(lines);
    for (TlsaRow row : held.rows().stream().limit(MOST).toList()) {
      lines.add(line(lines.size(), row));
    }
    if (held.rows().size() > MOST) {
      String more = words.label(CertificateTabText.AND_MORE, held.rows().size() - MOST);
      lines.add(new TlsaLine("", Mark.ADVICE, more, held.claim("tlsa:more", more, "")));
    }
    return lines;
  }

  private void standing(List<TlsaLine> lines) {
    switch (held.tlsa().standing()) {
      case NOT_ASKED -> add(lines, Mark.ABSENT, CertificateTabText.TLSA_NOT_ASKED, "");
      case NONE -> add(lines, Mark.ABSENT, CertificateTabText.TLSA_NONE, "");
      case UNSIGNED -> add(lines, Mark.INERT, CertificateTabText.TLSA_UNSIGNED, DaneRules.D12);
      case BOGUS -> add(lines, Mark.BROKEN, CertificateTabText.TLSA_BOGUS, DaneRules.D5);
      case UNKNOWN -> add(lines, Mark.UNKNOWN, CertificateTabText.TLSA_NOT_KNOWN, "");
      case NOT_SHOWN -> add(lines, Mark.UNKNOWN, CertificateTabText.TLSA_NOT_SHOWN, DaneRules.D5);
      case DEPENDS ->
          add(lines, Mark.OPPORTUNISTIC, CertificateTabText.TLSA_FOR_SOME_SENDERS, DaneRules.D1);
      case SIGNED -> {}
    }
  }

  private void add(List<TlsaLine> lines, Mark mark, CertificateTabText text, Rule rule) {
    add(lines, mark, text, RuleName.of(rule));
  }

  private void add(List<TlsaLine> lines, Mark mark, CertificateTabText text, String rule) {
    String said = words.label(text);
    lines.add(new TlsaLine("", mark, said, held.claim("tlsa", said, rule)));
  }

  private TlsaLine line(int place, TlsaRow row) {
    String record = text(row.record());
    String result = result(row);
    Rule rule = rule(row);
    String basis = RuleName.of(rule);
    return new TlsaLine(
        record, mark(row), result, held.claim("tlsa:" + place, record + ": " + result, basis));
  }

  private static String text(TlsaRecord record) {
    String all = record.text();
    int most = record.form().length() + 1 + DIGITS;
    return all.length() > most ? all.substring(0, most) + "…" : all;
  }

  private static Rule rule(TlsaRow row) {
    return switch (row.usable()) {
      case UNUSABLE -> DaneRules.D6;
      case WEAKER_DIGEST -> DaneRules.D7;
      case YES ->
          row.outcome() instanceof Outcome.NameDiffers
                  || row.outcome() instanceof Outcome.NameUnknown
              ? DaneRules.D10
              : row.record().usage() == TlsaRecord.DANE_TA ? DaneRules.D9 : DaneRules.D8;
    };
  }

  private Mark mark(TlsaRow row) {
    Standing standing = held.tlsa().standing();
    if (row.usable() != Counts.YES || standing == Standing.UNSIGNED) {
      return Mark.INERT;
    }
    if (standing != Standing.SIGNED && standing != Standing.DEPENDS) {
      return Mark.UNKNOWN;
    }
    return switch (row.outcome()) {
      case Outcome.Matches ignored -> Mark.SECURE;
      case Outcome.MatchesUnsent ignored -> Mark.OPPORTUNISTIC;
      case Outcome.MatchesForSome ignored -> Mark.OPPORTUNISTIC;
      case Outcome.NoCertificate ignored -> failed();
      case Outcome.PathFails(PathProblem problem) ->
          problem.rule().leavesOpen() ? Mark.UNKNOWN : failed();
      case Outcome.NameDiffers ignored -> failed();
      case Outcome.NameUnknown ignored -> Mark.UNKNOWN;
    };
  }

  /** One record that fits is enough (RFC 7672 3.2). */
  private Mark failed() {
    boolean otherFits =
        held.rows().stream()
            .anyMatch(
                row -> row.usable() == Counts.YES && row.outcome() instanceof Outcome.Matches);
    return otherFits ? Mark.ABSENT : Mark.BROKEN;
  }

  private String result(TlsaRow row) {
    return switch (row.usable()) {
      case UNUSABLE -> words.label(CertificateTabText.TLSA_UNUSABLE);
      case WEAKER_DIGEST -> words.label(CertificateTabText.TLSA_WEAKER, outcome(row));
      case YES -> outcome(row);
    };
  }

  private String outcome(TlsaRow row) {
    return switch (row.outcome()) {
      case Outcome.Matches(int depth) -> matches(depth);
      case Outcome.MatchesUnsent ignored -> words.label(CertificateTabText.TLSA_UNSENT);
      case Outcome.MatchesForSome ignored -> words.label(CertificateTabText.TLSA_FOR_SOME);
      case Outcome.NoCertificate ignored -> different(row);
      case Outcome.PathFails(PathProblem problem) ->
          words.label(
              problem.rule().leavesOpen()
                  ? CertificateTabText.TLSA_PATH_OPEN
                  : CertificateTabText.TLSA_PATH_FAILS,
              new BriefAnswer(words).of(problem));
      case Outcome.NameDiffers ignored ->
          words.label(CertificateTabText.TLSA_NAME_DIFFERS, held.tlsa().names());
      case Outcome.NameUnknown ignored -> words.label(CertificateTabText.TLSA_NAME_UNKNOWN);
    };
  }

  private String matches(int depth) {
    String name = ShownCertificates.name(held.view().chain().entries().get(depth), words);
    List<String> addresses =
        held.showings().stream()
            .map(ServerChain.Showing::address)
            .distinct()
            .map(IpText::show)
            .toList();
    if (addresses.isEmpty()) {
      return words.label(CertificateTabText.TLSA_MATCHES, depth + 1, name);
    }
    return addresses.size() > NAMED
        ? words.label(CertificateTabText.TLSA_MATCHES_MANY, depth + 1, name, addresses.size())
        : words.label(CertificateTabText.TLSA_MATCHES_ON, depth + 1, name, addresses);
  }

  private String different(TlsaRow row) {
    CertificateTabText none =
        row.record().selector() == 1
            ? CertificateTabText.TLSA_NO_KEY
            : CertificateTabText.TLSA_NO_CERTIFICATE;
    String near = row.nearly().stream().map(this::near).collect(Collectors.joining(" "));
    return (words.label(none) + " " + near).strip();
  }

  private String near(TlsaRow.Near near) {
    CertificateTabText text =
        switch (near.part()) {
          case USAGE -> CertificateTabText.TLSA_NEAR_USAGE;
          case SELECTOR -> CertificateTabText.TLSA_NEAR_SELECTOR;
          case MATCHING -> CertificateTabText.TLSA_NEAR_MATCHING;
        };
    return words.label(text, near.value(), near.place() + 1);
  }
}
