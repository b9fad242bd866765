package mailpath.window;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import mailpath.certificate.Asn1Tree;
import mailpath.certificate.Certificate;
import mailpath.certificate.CertificateChain.Entry;
import mailpath.certificate.CertificateView;
import mailpath.certificate.PathProblem;
import mailpath.network.Bytes;
import mailpath.report.Words;
import mailpath.window.CertificateScreen.Details;
import mailpath.window.CertificateScreen.NoteLine;

/** Makes the details of the selected certificate. */
final class CertificateDetailScreens {
  private static final int PEM_LINE = 64;
  private static final int HEX_LINE = 16;

  /** Lines of octets that are drawn: a certificate of 64 KiB. */
  private static final int HEX_LINES = 4_096;

  private final HeldChain held;
  private final ShownCertificates shown;
  private final Words words;

  CertificateDetailScreens(HeldChain held, ShownCertificates shown, Words words) {
    this.held = held;
    this.shown = shown;
    this.words = words;
  }

  /**
   * @param certificate index among those that are shown
   */
  Details details(int certificate) {
    int selected = certificate >= 0 && certificate < shown.all().size() ? certificate : 0;
    return switch (shown.all().get(selected)) {
      case Entry.Read(Certificate one) -> readable(selected, one);
      case Entry.Unreadable(Bytes der, String why) -> unreadable(selected, der, why);
    };
  }

  private Details readable(int selected, Certificate one) {
    CertificateView view = CertificateView.of(one, held.view().at());
    CertificateFactRows facts = new CertificateFactRows(held, words);
    return new Details(
        titles(),
        crumbs(selected, one),
        selected,
        facts.rows(view),
        facts.validity(view),
        new CertificateExtensionBoxes(words).boxes(view.extensions()),
        view.faults().stream().map(fault -> fault(selected, fault)).toList(),
        facts.records(view, selected == 0),
        Asn1Tree.lines(one.der()),
        hex(one.der()),
        pem(one.der()));
  }

  private Details unreadable(int selected, Bytes der, String why) {
    CertificateFactRows facts = new CertificateFactRows(held, words);
    return new Details(
        titles(),
        List.of(selected),
        selected,
        facts.unreadable(der, why),
        CertificateFactRows.NO_VALIDITY,
        List.of(),
        List.of(),
        List.of(),
        Asn1Tree.lines(der),
        hex(der),
        pem(der));
  }

  private List<String> titles() {
    List<String> titles = new ArrayList<>();
    for (Entry entry : shown.all()) {
      String name = ShownCertificates.name(entry, words);
      boolean sent = titles.size() < shown.sent();
      titles.add(
          sent
              ? held.view().chain().entries().indexOf(entry) + 1 + " " + name
              : words.label(CertificateTabText.NOT_SENT, name));
    }
    return titles;
  }

  /** A certificate beside the path has no way down to it. */
  private List<Integer> crumbs(int selected, Certificate one) {
    int place = held.path().indexOf(one);
    return place < 0
        ? List.of(selected)
        : held.path().subList(place, held.path().size()).reversed().stream()
            .map(shown::index)
            .toList();
  }

  private NoteLine fault(int selected, PathProblem fault) {
    String said = words.label(CertificateTabText.FAULT, fault.rule());
    return new NoteLine(
        Mark.ADVICE,
        held.claim("fault:" + selected + ":" + fault.rule(), said, fault.rule().rule()));
  }

  private List<String> hex(Bytes der) {
    byte[] octets = der.toArray();
    List<String> lines = new ArrayList<>();
    for (int at = 0; at < octets.length && lines.size() < HEX_LINES; at += HEX_LINE) {
      StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%04x ", at));
      for (int i = at; i < Math.min(at + HEX_LINE, octets.length); i++) {
        line.append(String.format(Locale.ROOT, " %02x", octets[i]));
      }
      lines.add(line.toString());
    }
    int drawn = HEX_LINES * HEX_LINE;
    if (octets.length > drawn) {
      lines.add(words.label(CertificateTabText.AND_MORE, octets.length - drawn));
    }
    return lines;
  }

  /** RFC 7468 5. */
  static String pem(Bytes der) {
    Base64.Encoder lines = Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'});
    return "-----BEGIN CERTIFICATE-----\n"
        + lines.encodeToString(der.toArray())
        + "\n-----END CERTIFICATE-----\n";
  }
}
