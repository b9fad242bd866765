package mailpath.window;

import java.util.List;
import java.util.Optional;
import mailpath.certificate.TrustStore;
import mailpath.report.Words;
import mailpath.window.CertificateScreen.Chain;
import mailpath.window.CertificateScreen.Looking;
import mailpath.window.ChainSubject.Source;

/** Makes the tab "Certificate chain" from the chains there are and what the user chose of them. */
final class CertificateScreens {
  private final Words words;
  private final ChainLives lives;

  /**
   * @param lives kept over calls, so that moving the slider costs little
   */
  CertificateScreens(Words words, ChainLives lives) {
    this.words = words;
    this.lives = lives;
  }

  /**
   * What else counts.
   *
   * @param stores sets of roots that the chain is compared under, beside those that it is judged by
   * @param given what roots are from that have no name of their own
   * @param mistyped what stands in the field of the date and is none
   * @param fills said where there is no chain: see {@link CertificateFills}
   */
  record Around(
      Looking looking,
      List<TrustStore> stores,
      GivenRoots given,
      Optional<String> mistyped,
      String fills) {
    Around {
      stores = List.copyOf(stores);
    }
  }

  CertificateScreen of(List<ChainSubject> subjects, ChainChoice choice, Around around) {
    Optional<HeldChain> held =
        chosen(subjects, choice).map(subject -> HeldChain.of(subject, choice, lives));
    CertificateChooserScreens chooser = new CertificateChooserScreens(subjects, words);
    return new CertificateScreen(
        chooser.chooser(held, around.looking()),
        held.map(one -> chain(one, choice, around, chooser)),
        held.isPresent() ? "" : around.fills());
  }

  private static Optional<ChainSubject> chosen(List<ChainSubject> subjects, ChainChoice choice) {
    return subjects.stream()
        .filter(subject -> choice.subject().equals(Optional.of(subject.id())))
        .findFirst()
        .or(() -> subjects.stream().findFirst())
        .filter(subject -> !subject.chain().entries().isEmpty());
  }

  private Chain chain(
      HeldChain held, ChainChoice choice, Around around, CertificateChooserScreens chooser) {
    ShownCertificates shown = ShownCertificates.of(held);
    RootWords roots = new RootWords(around.given(), words);
    CertificateNoteScreens notes = new CertificateNoteScreens(held, roots, words);
    return new Chain(
        held.subject().id(),
        from(held.subject(), chooser),
        new CertificateUseScreens(held, words).uses(),
        new CertificatePictureScreens(held, shown, roots, words).picture(),
        new CertificateLifeScreens(held, around.mistyped(), words).life(),
        new CertificateDetailScreens(held, shown, words).details(choice.certificate().orElse(0)),
        new CertificateNameScreens(held, choice.search(), words).names(),
        new CertificateTlsaScreens(held, words).lines(),
        notes.stores(around.stores()),
        notes.notes());
  }

  private String from(ChainSubject subject, CertificateChooserScreens chooser) {
    return switch (subject.source()) {
      case Source.Served served ->
          words.label(
              CertificateTabText.FROM_SERVER,
              served.sent().host(),
              served.sent().port(),
              subject.at(),
              chooser.who(subject));
      case Source.Filed(String name, var form) ->
          words.label(CertificateTabText.FROM_FILE, name, form, subject.chain().entries().size());
      case Source.Pasted(var form) ->
          words.label(CertificateTabText.FROM_CLIPBOARD, form, subject.chain().entries().size());
    };
  }
}
