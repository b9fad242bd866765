package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.certificate.Certificate;
import mailpath.certificate.CertificateView;
import mailpath.certificate.ExtensionKind;
import mailpath.certificate.ExtensionView;
import mailpath.certificate.PathAnswer;
import mailpath.certificate.PathProfile;
import mailpath.certificate.SignatureGrade;
import mailpath.certificate.Staple;
import mailpath.certificate.StapleRules;
import mailpath.certificate.StoreComparison;
import mailpath.certificate.TrustStore;
import mailpath.fact.Rule;
import mailpath.report.Words;
import mailpath.window.CertificateScreen.NoteLine;
import mailpath.window.CertificateScreen.StoreLine;

/** Makes the comparison of roots, and what stands beside a chain and decides nothing. */
final class CertificateNoteScreens {
  private static final String DEMANDS_STAPLE = "status_request";

  private final HeldChain held;
  private final RootWords roots;
  private final Words words;
  private final List<NoteLine> lines = new ArrayList<>();

  CertificateNoteScreens(HeldChain held, RootWords roots, Words words) {
    this.held = held;
    this.roots = roots;
    this.words = words;
  }

  /** Under the roots that count, then under those of others. */
  List<StoreLine> stores(List<TrustStore> others) {
    TrustStore counting = held.view().store();
    List<TrustStore> all =
        Stream.concat(
                Stream.of(counting),
                others.stream().filter(store -> !store.name().equals(counting.name())))
            .toList();
    return StoreComparison.of(all, held.view().chain(), PathProfile.sender(held.view().at()))
        .rows()
        .stream()
        .map(
            row ->
                new StoreLine(
                    roots.name(row.store()),
                    mark(row),
                    words.text(new BriefAnswer(words).of(PathAnswer.of(row.result())))))
        .toList();
  }

  private static Mark mark(StoreComparison.Row row) {
    return row.result()
        .problem()
        .map(problem -> problem.rule().leavesOpen() ? Mark.UNKNOWN : Mark.ABSENT)
        .orElse(Mark.SECURE);
  }

  List<NoteLine> notes() {
    held.view().chain().endEntity().ifPresent(this::about);
    add(Mark.ADVICE, StapleRules.X5, CertificateTabText.NOTHING_FETCHED);
    return List.copyOf(lines);
  }

  private void about(Certificate leaf) {
    CertificateView view = CertificateView.of(leaf, held.view().at());
    Optional<ExtensionView> demanded =
        extension(view, ExtensionKind.TLS_FEATURE)
            .filter(one -> one.content().filter(all -> all.contains(DEMANDS_STAPLE)).isPresent());
    staple(Staple.read(held.subject().staple(), leaf, held.view().at()), demanded.isPresent());
    extension(view, ExtensionKind.TIMESTAMPS)
        .flatMap(ExtensionView::content)
        .ifPresentOrElse(
            found -> add(Mark.ADVICE, StapleRules.X4, CertificateTabText.LOGGED, found.size()),
            () -> add(Mark.ADVICE, StapleRules.X4, CertificateTabText.NOT_LOGGED));
    view.key()
        .filter(key -> !key.strong())
        .ifPresent(
            key ->
                add(Mark.OPPORTUNISTIC, StapleRules.Q3, CertificateTabText.NOTE_KEY, key.text()));
    if (view.grade() == SignatureGrade.WEAK) {
      add(Mark.OPPORTUNISTIC, StapleRules.Q3, CertificateTabText.NOTE_SIGNATURE);
    }
  }

  private static Optional<ExtensionView> extension(CertificateView view, ExtensionKind kind) {
    return view.extensions().stream()
        .filter(one -> one.kind().equals(Optional.of(kind)))
        .findFirst();
  }

  private void staple(Staple staple, boolean demanded) {
    switch (staple) {
      case Staple.None ignored -> {
        // A file has no handshake that something could be stapled to.
        if (held.served().isPresent()) {
          add(Mark.ADVICE, StapleRules.X5, CertificateTabText.STAPLE_NONE);
        }
      }
      case Staple.Fit fit -> fits(fit);
      case Staple.Ignored(Staple.Reason why) ->
          add(Mark.ADVICE, StapleRules.X5, CertificateTabText.STAPLE_IGNORED, why);
    }
    if (demanded) {
      boolean met = staple instanceof Staple.Fit || held.served().isEmpty();
      add(
          met ? Mark.ADVICE : Mark.OPPORTUNISTIC,
          StapleRules.X5,
          met ? CertificateTabText.MUST_STAPLE : CertificateTabText.MUST_STAPLE_UNMET);
    }
  }

  private void fits(Staple.Fit fit) {
    if (fit.revoked()) {
      add(
          Mark.BROKEN,
          StapleRules.X5,
          CertificateTabText.STAPLE_REVOKED,
          Day.of(fit.since(), words));
      return;
    }
    fit.until()
        .ifPresentOrElse(
            until -> add(Mark.ADVICE, StapleRules.X5, CertificateTabText.STAPLE_UNTIL, until),
            () -> add(Mark.ADVICE, StapleRules.X5, CertificateTabText.STAPLE_FITS));
  }

  private void add(Mark mark, Rule rule, CertificateTabText text, Object... values) {
    String said = words.label(text, values);
    lines.add(new NoteLine(mark, held.claim("note:" + text, said, rule)));
  }
}
