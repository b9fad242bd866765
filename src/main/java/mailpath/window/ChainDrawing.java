package mailpath.window;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import mailpath.report.Words;

/** Makes the screen of the tab "Certificate chain": never on the window's thread. */
final class ChainDrawing {
  private final ServedChains served;
  private final CheckService service;
  private final Supplier<Words> words;
  private final ChainLives lives = new ChainLives();

  /**
   * What is shown, and what it was made from.
   *
   * @param choice that of the state, or what is left of it where the chosen chain is gone
   */
  record Drawn(
      ChainState state, List<ChainSubject> subjects, ChainChoice choice, CertificateScreen screen) {
    Optional<ChainSubject> shown() {
      return screen.chain().flatMap(chain -> subject(chain.id()));
    }

    Optional<ChainSubject> subject(String id) {
      return subjects.stream().filter(one -> one.id().equals(id)).findFirst();
    }
  }

  ChainDrawing(CheckService service, Supplier<Words> words) {
    this.served = new ServedChains(service);
    this.service = service;
    this.words = words;
  }

  Drawn draw(ChainState state) {
    List<ChainSubject> subjects = served.of(state);
    ChainChoice choice = choice(state.choice(), subjects);
    CertificateScreens.Around around =
        new CertificateScreens.Around(
            looking(state.typed(), subjects),
            service.stores().stores(),
            roots(state, choice, subjects),
            state.typed().date(),
            CertificateFills.of(state.answer().map(Answer::assessment), words.get()));
    CertificateScreen screen =
        new CertificateScreens(words.get(), lives).of(subjects, choice, around);
    return new Drawn(state, subjects, choice, screen);
  }

  /** The chain that was chosen or the first of the server that was; else the first of all. */
  private static ChainChoice choice(ChainChoice choice, List<ChainSubject> subjects) {
    if (choice.subject().isEmpty()) {
      return choice;
    }
    String chosen = choice.subject().get();
    if (subjects.stream().anyMatch(one -> one.id().equals(chosen))) {
      return choice;
    }
    return subjects.stream()
        .filter(one -> one.server().equals(chosen))
        .findFirst()
        .map(one -> choice.of(one.id()))
        .orElseGet(() -> ChainChoice.NONE.on(choice.date()));
  }

  HeldChain held(ChainSubject subject, ChainChoice choice) {
    return HeldChain.of(subject, choice, lives);
  }

  private CertificateScreen.Looking looking(ChainTyped typed, List<ChainSubject> subjects) {
    boolean needless =
        typed
            .unless()
            .filter(server -> subjects.stream().anyMatch(one -> one.server().equals(server)))
            .isPresent();
    String text = needless ? "" : typed.said().map(words.get()::text).orElse("");
    return new CertificateScreen.Looking(typed.looking(), text);
  }

  private static GivenRoots roots(
      ChainState state, ChainChoice choice, List<ChainSubject> subjects) {
    return subjects.stream()
        .filter(one -> choice.subject().map(one.id()::equals).orElse(true))
        .findFirst()
        .flatMap(state::desk)
        .map(
            desk ->
                switch (desk.mode()) {
                  case LAB -> GivenRoots.LAB;
                  case REPLAY -> GivenRoots.CASE;
                  case LIVE -> GivenRoots.OTHER;
                })
        .orElse(GivenRoots.OTHER);
  }
}
