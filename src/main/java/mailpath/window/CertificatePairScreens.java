package mailpath.window;

import java.util.List;
import java.util.stream.Collectors;
import mailpath.certificate.Certificate;
import mailpath.certificate.CertificatePair;
import mailpath.certificate.ExtensionKind;
import mailpath.fact.Sentence;
import mailpath.report.Words;

/** Makes the page on which two certificates are compared. */
final class CertificatePairScreens {
  private final Words words;

  CertificatePairScreens(Words words) {
    this.words = words;
  }

  /** A certificate, with what is said of where it is from. */
  record Side(String from, Certificate certificate) {}

  CertificatePairScreen of(Side first, Side second, List<CertificateScreen.Option> others) {
    CertificatePair pair = CertificatePair.of(first.certificate(), second.certificate());
    return new CertificatePairScreen(
        title(first),
        title(second),
        pair.rows().stream().map(this::row).toList(),
        others,
        words.text(summary(pair)));
  }

  private String title(Side side) {
    return ShownCertificates.name(side.certificate(), words) + ", " + words.show(side.from());
  }

  private static Sentence summary(CertificatePair pair) {
    int all = pair.rows().size();
    int differing = (int) pair.rows().stream().filter(row -> !row.same()).count();
    boolean keyKept =
        pair.rows().stream()
            .anyMatch(row -> row.field() == CertificatePair.Field.KEY_HASH && row.same());
    if (differing == 0) {
      return new CertificateNote.PairSame();
    }
    return keyKept
        ? new CertificateNote.PairOfOneKey(differing, all)
        : new CertificateNote.PairDiffers(differing, all);
  }

  private CertificatePairScreen.Row row(CertificatePair.Row row) {
    return new CertificatePairScreen.Row(
        field(row), text(row, row.first()), text(row, row.second()), row.same());
  }

  private String text(CertificatePair.Row row, List<String> lines) {
    return lines.isEmpty()
        ? words.text(new CertificateNote.PairWithout())
        : lines.stream().map(line -> shown(row, line)).collect(Collectors.joining("\n"));
  }

  private String shown(CertificatePair.Row row, String line) {
    boolean signature = row.field() == CertificatePair.Field.SIGNATURE;
    return words.show(signature ? new SignatureName(words).of(line) : line);
  }

  private String field(CertificatePair.Row row) {
    return switch (row.field()) {
      case SUBJECT -> words.label(CertificateTabText.SUBJECT);
      case ISSUER -> words.label(CertificateTabText.ISSUER);
      case SERIAL -> words.label(CertificateTabText.SERIAL);
      case NOT_BEFORE -> words.label(CertificateTabText.VALID_FROM);
      case NOT_AFTER -> words.label(CertificateTabText.VALID_UNTIL);
      case KEY -> words.label(CertificateTabText.KEY);
      case KEY_HASH -> words.label(CertificateTabText.KEY_SHA256);
      case SIGNATURE -> words.label(CertificateTabText.SIGNATURE);
      case FINGERPRINT -> words.label(CertificateTabText.SHA256);
      case EXTENSION ->
          ExtensionKind.of(row.extension()).map(words::word).orElseGet(row::extension);
    };
  }
}
