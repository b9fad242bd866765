package mailpath.window;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mailpath.certificate.NameForm;
import mailpath.certificate.NameRow;
import mailpath.certificate.NameRow.NameRule;
import mailpath.certificate.PeerName;
import mailpath.certificate.ReferenceName;
import mailpath.dane.TlsaRecord;
import mailpath.network.DomainName;
import mailpath.report.Words;
import mailpath.window.CertificateScreen.NameLine;
import mailpath.window.CertificateScreen.Names;

/** Makes the table of names of the server's own certificate (RFC 9525 6.3, D10). */
final class CertificateNameScreens {
  /** Names that are drawn; a certificate may have ten thousand. */
  private static final int MOST = 100;

  /** So many are found by looking. */
  private static final int FEW = 20;

  private final HeldChain held;
  private final String search;
  private final Words words;

  CertificateNameScreens(HeldChain held, String search, Words words) {
    this.held = held;
    this.search = search;
    this.words = words;
  }

  Names names() {
    List<NameRow> all = held.view().names();
    String part = search.strip().toLowerCase(Locale.ROOT);
    List<NameRow> found =
        all.stream()
            .filter(row -> row.presented().toLowerCase(Locale.ROOT).contains(part))
            .collect(Collectors.groupingBy(this::rank, TreeMap::new, Collectors.toList()))
            .values()
            .stream()
            .flatMap(List::stream)
            .toList();
    List<NameLine> lines = found.stream().limit(MOST).map(this::line).toList();
    CertificateTabText shown =
        lines.size() < found.size() ? CertificateTabText.NAMES_CUT : CertificateTabText.NAMES_SHOWN;
    String cut = lines.size() == all.size() ? "" : words.label(shown, lines.size(), all.size());
    return new Names(heading(all), lines, cut, all.size() > FEW, search);
  }

  private String heading(List<NameRow> all) {
    if (held.view().chain().endEntity().isEmpty()) {
      return words.label(CertificateTabText.NAMES_UNREADABLE);
    }
    if (all.isEmpty()) {
      return words.label(CertificateTabText.NAMES_NONE);
    }
    return held.view()
        .expected()
        .map(name -> words.label(CertificateTabText.NAMES_FOR, shown(name), held.view().name()))
        .orElseGet(() -> words.label(CertificateTabText.NAMES_ALL));
  }

  private String shown(PeerName name) {
    return name.host().map(words::show).orElseGet(name::text);
  }

  private int rank(NameRow row) {
    if (row.matches()) {
      return 0;
    }
    return row.rule() == NameRule.COMMON_NAME_ONLY || !also(row).isEmpty() ? 1 : 2;
  }

  private NameLine line(NameRow row) {
    return new NameLine(
        row.form().word() + ":" + words.show(row.presented()),
        row.rule() == NameRule.NOT_ASKED ? "" : words.label(rule(row)),
        mark(row),
        result(row));
  }

  private Mark mark(NameRow row) {
    if (row.matches()) {
      return Mark.SECURE;
    }
    if (row.form() == NameForm.COMMON_NAME) {
      return Mark.ADVICE;
    }
    return also(row).isEmpty() ? Mark.ABSENT : anchored() ? Mark.SECURE : Mark.ADVICE;
  }

  /** Whether a record about an authority is published, for only then other names count too. */
  private boolean anchored() {
    return held.tlsa().records().stream().anyMatch(one -> one.usage() == TlsaRecord.DANE_TA);
  }

  /** Other names of which the certificate may have one under usage 2 (D10). */
  private List<DomainName> also(NameRow row) {
    return row.form() != NameForm.DNS
        ? List.of()
        : held.alsoAllowed()
            .filter(name -> new ReferenceName(name).matches(row.presented()))
            .toList();
  }

  private String result(NameRow row) {
    String result =
        row.matches() ? words.label(CertificateTabText.MATCHES) : words.word(row.rule());
    List<DomainName> also = also(row);
    return also.isEmpty()
        ? result
        : words.label(
            CertificateTabText.MATCHES_ALSO,
            result,
            also.stream().map(words::show).collect(Collectors.joining(", ")));
  }

  private static CertificateTabText rule(NameRow row) {
    boolean star = row.presented().startsWith("*.");
    return switch (row.rule()) {
      case SAME -> CertificateTabText.RULE_SAME;
      case WILDCARD, WILDCARD_DEPTH -> CertificateTabText.RULE_STAR;
      case OTHER_NAME -> star ? CertificateTabText.RULE_STAR : CertificateTabText.RULE_SAME;
      case WILDCARD_FORM -> CertificateTabText.RULE_STAR_FORM;
      case NO_HOST_NAME -> CertificateTabText.RULE_CHARACTERS;
      case SAME_ADDRESS, OTHER_ADDRESS -> CertificateTabText.RULE_ADDRESS;
      case OTHER_FORM, NOT_ASKED -> CertificateTabText.RULE_FORM;
      case COMMON_NAME, COMMON_NAME_ONLY -> CertificateTabText.RULE_COMMON_NAME;
    };
  }
}
