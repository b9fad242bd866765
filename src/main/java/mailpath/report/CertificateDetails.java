package mailpath.report;

import java.util.List;
import mailpath.certificate.CertificateView;
import mailpath.certificate.ExtensionView;
import mailpath.certificate.Fingerprint;
import mailpath.certificate.KeyStrength;

/** One certificate for a terminal, from its names to its fingerprints. */
final class CertificateDetails {
  /** Lines of an extension; a certificate may have ten thousand names. */
  private static final int MOST = 20;

  /** Hexadecimal digits of an extension that makes no sense. */
  private static final int MOST_DIGITS = 128;

  private final Words words;

  CertificateDetails(Words words) {
    this.words = words;
  }

  void add(int number, CertificateView view, List<String> lines) {
    lines.add("");
    lines.add(words.label(CertificateText.CERTIFICATE, number, view.subject()));
    line(lines, CertificateText.ISSUER, view.issuer());
    line(lines, CertificateText.SERIAL, view.serial());
    CertificateText dates =
        view.daysLeft() < 0 ? CertificateText.DATES_PAST : CertificateText.DATES;
    line(lines, dates, view.notBefore(), view.notAfter(), Math.abs(view.daysLeft()));
    view.key()
        .map(KeyStrength::text)
        .ifPresentOrElse(
            key -> line(lines, CertificateText.KEY, key),
            () -> line(lines, CertificateText.KEY_UNREADABLE));
    line(lines, CertificateText.SIGNATURE, view.signature(), view.grade());
    view.extensions().forEach(extension -> extension(extension, lines));
    view.faults()
        .forEach(
            fault ->
                line(lines, CertificateText.FAULT, fault.rule(), fault.rule().rule().section()));
    line(lines, CertificateText.FINGERPRINT, "SHA-256", Fingerprint.pairs(view.sha256()));
    line(lines, CertificateText.FINGERPRINT, "SHA-1", Fingerprint.pairs(view.sha1()));
    view.tlsa().forEach(record -> line(lines, CertificateText.TLSA, record));
  }

  private void line(List<String> lines, CertificateText text, Object... values) {
    lines.add("  " + words.label(text, values));
  }

  private void extension(ExtensionView extension, List<String> lines) {
    String name = extension.kind().map(words::word).orElse(extension.oid());
    line(
        lines,
        extension.critical() ? CertificateText.EXTENSION_CRITICAL : CertificateText.EXTENSION,
        name);
    List<String> content = extension.content().orElseGet(() -> List.of(octets(extension)));
    content.stream().limit(MOST).forEach(one -> lines.add("    " + words.show(one)));
    if (content.size() > MOST) {
      lines.add("    " + words.label(CertificateText.AND_MORE, content.size() - MOST));
    }
  }

  private String octets(ExtensionView extension) {
    String all = extension.octets().hex();
    return words.label(
        extension.unreadable()
            ? CertificateText.EXTENSION_UNREADABLE
            : CertificateText.EXTENSION_UNKNOWN,
        all.length() > MOST_DIGITS ? all.substring(0, MOST_DIGITS) + "…" : all);
  }
}
