package mailpath.report;

import java.util.Comparator;
import java.util.List;
import mailpath.certificate.ChainView;
import mailpath.certificate.NameRow;
import mailpath.certificate.NameRow.NameRule;

/** The table of names for a terminal: those that match first, the rest as far as is read. */
final class CertificateNames {
  private static final int MOST = 50;

  private final Words words;

  CertificateNames(Words words) {
    this.words = words;
  }

  void add(ChainView view, List<String> lines) {
    List<NameRow> names =
        view.names().stream()
            .sorted(Comparator.comparing(row -> !row.matches() && !isCommonNameMatch(row)))
            .toList();
    lines.add("");
    lines.add(
        view.expected()
            .map(name -> words.label(CertificateText.NAMES, name.text(), view.name()))
            .orElseGet(() -> words.label(CertificateText.NAMES_NOT_ASKED)));
    TextTable table = new TextTable();
    names.stream().limit(MOST).forEach(row -> table.row(cells(row, view.expected().isPresent())));
    table.lines().forEach(line -> lines.add("  " + line));
    if (names.size() > MOST) {
      lines.add("  " + words.label(CertificateText.AND_MORE, names.size() - MOST));
    }
  }

  private static boolean isCommonNameMatch(NameRow row) {
    return row.rule() == NameRule.COMMON_NAME_ONLY;
  }

  private List<String> cells(NameRow row, boolean asked) {
    String name = row.form().word() + ":" + words.show(row.presented());
    return asked ? List.of(name, words.word(row.rule())) : List.of(name);
  }
}
