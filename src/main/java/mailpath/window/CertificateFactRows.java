package mailpath.window;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mailpath.certificate.CertificateView;
import mailpath.certificate.ExtensionKind;
import mailpath.certificate.Fingerprint;
import mailpath.certificate.KeyStrength;
import mailpath.certificate.PeerName;
import mailpath.network.Bytes;
import mailpath.network.DomainName;
import mailpath.report.Words;
import mailpath.window.CertificateScreen.Row;
import mailpath.window.CertificateScreen.Validity;

/** Makes what stands on single lines about one certificate. */
final class CertificateFactRows {
  static final Validity NO_VALIDITY = new Validity("", "", "", 0, false);

  /** A key that is enough today and of which longer ones are advised for what has to last. */
  private static final int LASTING_RSA = 3_072;

  private final HeldChain held;
  private final Words words;

  CertificateFactRows(HeldChain held, Words words) {
    this.held = held;
    this.words = words;
  }

  List<Row> rows(CertificateView view) {
    List<Row> rows = new ArrayList<>();
    rows.add(row(CertificateTabText.SUBJECT, named(view.subject())));
    rows.add(row(CertificateTabText.ISSUER, named(view.issuer())));
    rows.add(row(CertificateTabText.SERIAL, view.serial()));
    rows.add(row(CertificateTabText.VALID_FROM, words.show(view.notBefore())));
    rows.add(row(CertificateTabText.VALID_UNTIL, words.show(view.notAfter())));
    rows.add(row(CertificateTabText.KEY, key(view.key())));
    rows.add(
        row(
            CertificateTabText.SIGNATURE,
            words.label(
                CertificateTabText.GRADED,
                new SignatureName(words).of(view.signature()),
                view.grade())));
    String use = uses(view);
    if (!use.isEmpty()) {
      rows.add(row(CertificateTabText.USE, use));
    }
    rows.add(row(CertificateTabText.SHA256, Fingerprint.pairs(view.sha256())));
    rows.add(row(CertificateTabText.SHA1, Fingerprint.pairs(view.sha1())));
    rows.add(row(CertificateTabText.KEY_SHA256, Fingerprint.pairs(view.keySha256())));
    return rows;
  }

  List<Row> unreadable(Bytes der, String why) {
    String said = words.label(CertificateTabText.UNREADABLE_WHY, why);
    return List.of(
        new Row(words.label(CertificateTabText.UNREADABLE_LABEL), said, said),
        row(CertificateTabText.SIZE, words.label(CertificateTabText.OCTETS, der.length())),
        row(CertificateTabText.SHA256, Fingerprint.pairs(Fingerprint.sha256(der))));
  }

  private Row row(CertificateTabText label, String value) {
    String shown = words.show(value);
    return new Row(words.label(label), shown, shown);
  }

  private String named(String distinguished) {
    return distinguished.isEmpty() ? words.label(CertificateTabText.NAMELESS) : distinguished;
  }

  private String key(Optional<KeyStrength> key) {
    return key.map(known -> words.label(graded(known), known.text()))
        .orElseGet(() -> words.label(CertificateTabText.KEY_UNREADABLE));
  }

  private static CertificateTabText graded(KeyStrength key) {
    if (key.refused()) {
      return CertificateTabText.KEY_REFUSED;
    }
    if (key.bits() == 0) {
      return CertificateTabText.KEY_NEW;
    }
    if (!key.strong()) {
      return CertificateTabText.KEY_WEAK;
    }
    return key.algorithm().equals("RSA") && key.bits() < LASTING_RSA
        ? CertificateTabText.KEY_ENOUGH
        : CertificateTabText.KEY_GOOD;
  }

  private static String uses(CertificateView view) {
    return view.extensions().stream()
        .filter(
            extension ->
                extension
                    .kind()
                    .filter(
                        kind ->
                            kind == ExtensionKind.KEY_USAGE
                                || kind == ExtensionKind.EXTENDED_KEY_USAGE)
                    .isPresent())
        .flatMap(extension -> extension.content().stream())
        .flatMap(List::stream)
        .collect(Collectors.joining(", "));
  }

  Validity validity(CertificateView view) {
    Instant at = held.view().at();
    double whole = seconds(view.notBefore(), view.notAfter());
    double part = whole <= 0 ? 1 : seconds(view.notBefore(), at) / whole;
    return new Validity(
        Day.of(view.notBefore(), words),
        Day.of(view.notAfter(), words),
        left(view, at),
        Math.clamp(part, 0, 1),
        at.isAfter(view.notAfter()));
  }

  private static double seconds(Instant from, Instant until) {
    return Duration.between(from, until).toSeconds();
  }

  private String left(CertificateView view, Instant at) {
    String day = Day.of(at, words);
    if (at.isBefore(view.notBefore())) {
      return words.label(
          CertificateTabText.DAYS_BEFORE, day, Duration.between(at, view.notBefore()).toDays());
    }
    return at.isAfter(view.notAfter())
        ? words.label(CertificateTabText.DAYS_PAST, day, -view.daysLeft())
        : words.label(CertificateTabText.DAYS_LEFT, day, view.daysLeft());
  }

  /**
   * Those that can match in its place: the server's own under usage 3, the others under usage 2
   * (RFC 7672 3.1).
   */
  List<Row> records(CertificateView view, boolean own) {
    return view.tlsa().stream()
        .filter(record -> record.startsWith("3 ") == own)
        .map(record -> record(record))
        .toList();
  }

  private Row record(String record) {
    boolean own = record.startsWith("3 ");
    boolean key = record.startsWith("1 ", "3 ".length());
    CertificateTabText label =
        own
            ? key ? CertificateTabText.RECORD_OWN_KEY : CertificateTabText.RECORD_OWN
            : key ? CertificateTabText.RECORD_AUTHORITY_KEY : CertificateTabText.RECORD_AUTHORITY;
    String line = owner().map(name -> name + " 3600 IN TLSA " + record).orElse(record);
    return new Row(words.label(label), line, line);
  }

  /** RFC 6698 3, below the name that senders ask for (D3). */
  private Optional<String> owner() {
    return held.served()
        .flatMap(
            served ->
                held.tlsa().names().stream()
                    .findFirst()
                    .or(() -> held.view().expected().flatMap(PeerName::host))
                    .map(name -> owner(served.sent().port(), name)));
  }

  private static String owner(int port, DomainName name) {
    return "_" + port + "._tcp." + name.text() + ".";
  }
}
