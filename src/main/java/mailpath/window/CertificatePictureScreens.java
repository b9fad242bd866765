package mailpath.window;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mailpath.certificate.Certificate;
import mailpath.certificate.CertificateChain.Entry;
import mailpath.certificate.CertificateFile;
import mailpath.certificate.SentCertificate;
import mailpath.certificate.SentCertificate.Role;
import mailpath.dane.TlsaMatch.Outcome;
import mailpath.dane.TlsaRecord;
import mailpath.report.Words;
import mailpath.window.CertificateScreen.Arrow;
import mailpath.window.CertificateScreen.Picture;
import mailpath.window.CertificateScreen.SentBox;

/** Makes the picture of the chain as sent beside the path as built. */
final class CertificatePictureScreens {
  private final HeldChain held;
  private final ShownCertificates shown;
  private final RootWords roots;
  private final Words words;
  private final List<SentCertificate> sent;

  CertificatePictureScreens(HeldChain held, ShownCertificates shown, RootWords roots, Words words) {
    this.held = held;
    this.shown = shown;
    this.roots = roots;
    this.words = words;
    this.sent = held.sent().stream().limit(CertificateFile.CHAIN).toList();
  }

  Picture picture() {
    return new Picture(
        sent.stream().map(this::box).toList(),
        new CertificatePathScreens(held, shown, roots, words).boxes(),
        arrows(),
        new CertificateRemarks(held, words).all());
  }

  private SentBox box(SentCertificate one) {
    String title = one.place() + 1 + " " + ShownCertificates.name(one.entry(), words);
    String caption = caption(one);
    String remark = remark(one);
    return new SentBox(
        shown.index(one.entry()),
        title,
        caption,
        one.role() instanceof Role.Unreadable
            ? Mark.BROKEN
            : remark.isEmpty() ? Mark.ABSENT : Mark.ADVICE,
        remark,
        Stream.of(title, caption, remark)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", ")));
  }

  private String caption(SentCertificate one) {
    return switch (one.entry()) {
      case Entry.Read(Certificate certificate) -> life(one.role(), certificate);
      case Entry.Unreadable(var der, var ignored) ->
          words.label(CertificateTabText.OCTETS, der.length());
    };
  }

  private String life(Role role, Certificate certificate) {
    Instant at = held.view().at();
    String until =
        at.isBefore(certificate.notBefore())
            ? words.label(CertificateTabText.FROM, Day.of(certificate.notBefore(), words))
            : words.label(
                at.isAfter(certificate.notAfter())
                    ? CertificateTabText.ENDED
                    : CertificateTabText.UNTIL,
                Day.of(certificate.notAfter(), words));
    return switch (role) {
      case Role.Root ignored -> words.label(CertificateTabText.SENT_ROOT, until);
      case Role.Intermediate ignored -> words.label(CertificateTabText.SENT_INTERMEDIATE, until);
      case Role.EndEntity ignored -> until;
      case Role.NotUsed ignored -> until;
      case Role.Duplicate ignored -> until;
      case Role.Unreadable ignored -> until;
    };
  }

  private String remark(SentCertificate one) {
    if (held.view().misplacedEndEntity().equals(OptionalInt.of(one.place()))) {
      return words.label(CertificateTabText.REMARK_MISPLACED);
    }
    if (one.outOfOrder()) {
      return words.label(CertificateTabText.REMARK_ORDER);
    }
    return switch (one.role()) {
      case Role.EndEntity ignored -> "";
      case Role.Intermediate ignored -> "";
      case Role.Root(boolean known) -> root(one.place(), known);
      case Role.NotUsed ignored -> unused();
      case Role.Duplicate(int of) -> words.label(CertificateTabText.REMARK_TWICE, of + 1);
      case Role.Unreadable ignored -> words.label(CertificateTabText.REMARK_UNREADABLE);
    };
  }

  /** Only a path that holds shows that it does without. */
  private String unused() {
    return words.label(
        held.view().path().problem().isEmpty() && !held.path().isEmpty()
            ? CertificateTabText.REMARK_NOT_USED
            : CertificateTabText.REMARK_NOT_IN_PATH);
  }

  /** A record about an authority wants it sent, be it a root (RFC 7672 3.1.2). */
  private String root(int place, boolean known) {
    boolean wanted =
        held.rows().stream()
            .filter(row -> row.record().usage() == TlsaRecord.DANE_TA)
            .anyMatch(row -> row.outcome().equals(new Outcome.Matches(place)));
    if (wanted) {
      return words.label(CertificateTabText.REMARK_ROOT_WANTED);
    }
    return words.label(
        known ? CertificateTabText.REMARK_ROOT : CertificateTabText.REMARK_ROOT_UNKNOWN);
  }

  /** A root on the path is that of the store, and may be signed otherwise than the one sent. */
  private List<Arrow> arrows() {
    List<Arrow> arrows = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      if (sent.get(i).entry() instanceof Entry.Read(Certificate certificate)
          && !(sent.get(i).role() instanceof Role.Duplicate)) {
        int from = i;
        place(certificate).ifPresent(to -> arrows.add(new Arrow(from, to)));
      }
    }
    return arrows;
  }

  private OptionalInt place(Certificate certificate) {
    int same = held.path().indexOf(certificate);
    return same >= 0
        ? OptionalInt.of(same)
        : IntStream.range(0, held.path().size())
            .filter(i -> held.path().get(i).sameEntity(certificate))
            .findFirst();
  }
}
