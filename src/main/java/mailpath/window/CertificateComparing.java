package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import mailpath.certificate.Certificate;
import mailpath.certificate.CertificateChain.Entry;
import mailpath.fact.Sentence;
import mailpath.window.CertificatePairScreens.Side;

/**
 * Shows two certificates beside each other, in place of the tabs. Used on the window's thread
 * alone.
 */
final class CertificateComparing {
  /** Certificates that are offered for comparison. */
  private static final int MOST = 100;

  private static final String PLACE = "#";

  private final Presentation presentation;
  private final ChainDrawing making;
  private final PageInstead<Pair> page;

  /**
   * Two certificates that are compared.
   *
   * @param all that the second can be, the chosen one among them
   */
  private record Pair(Side first, int second, List<Candidate> all) {}

  /**
   * @param id that of its chain, and its place there
   */
  private record Candidate(String id, Side side) {}

  CertificateComparing(
      Presentation presentation, ChainDrawing making, EvidenceDesk evidence, Executor beside) {
    this.presentation = presentation;
    this.making = making;
    this.page = new PageInstead<>(presentation, evidence, beside, "pair-summary", this::screen);
  }

  /** Works beside the window, unless something else is asked for meanwhile. */
  <O> void prepare(Supplier<O> work, Consumer<O> end) {
    page.prepare(work, end);
  }

  /** What came of making the page. */
  private sealed interface Outcome {}

  private record Ready(Pair pair, CertificatePairScreen screen) implements Outcome {}

  private record Not(Sentence why) implements Outcome {}

  /**
   * Holds the certificate that is shown against another.
   *
   * @param other id of a chain, whose first certificate is meant, or one of the page's options
   */
  void compare(ChainDrawing.Drawn shown, String other) {
    page.prepare(() -> outcome(shown, other), this::end);
  }

  private Outcome outcome(ChainDrawing.Drawn shown, String other) {
    try {
      return pair(shown, other)
          .<Outcome>map(pair -> new Ready(pair, screen(pair)))
          .orElseGet(() -> new Not(new CertificateNote.NothingToCompare()));
    } catch (RuntimeException | Error fault) {
      return new Not(InternalFault.of(fault));
    }
  }

  private Optional<Pair> pair(ChainDrawing.Drawn shown, String other) {
    List<Candidate> all = candidates(shown.subjects());
    Optional<Candidate> second =
        all.stream()
            .filter(one -> one.id().equals(other) || one.id().startsWith(other + PLACE))
            .findFirst();
    return shown
        .shown()
        .flatMap(subject -> selected(subject, shown.choice()))
        .flatMap(first -> second.map(chosen -> new Pair(first, all.indexOf(chosen), all)));
  }

  private Optional<Side> selected(ChainSubject subject, ChainChoice choice) {
    List<Entry> all = ShownCertificates.of(making.held(subject, choice)).all();
    int index = choice.certificate().filter(chosen -> chosen < all.size()).orElse(0);
    return all.get(index) instanceof Entry.Read(Certificate certificate)
        ? Optional.of(new Side(from(subject), certificate))
        : Optional.empty();
  }

  private static List<Candidate> candidates(List<ChainSubject> subjects) {
    List<Candidate> all = new ArrayList<>();
    for (ChainSubject subject : subjects) {
      List<Certificate> chain = subject.chain().readable();
      for (int i = 0; i < chain.size() && all.size() < MOST; i++) {
        all.add(new Candidate(subject.id() + PLACE + i, new Side(from(subject), chain.get(i))));
      }
    }
    return all;
  }

  private static String from(ChainSubject subject) {
    return switch (subject.source()) {
      case ChainSubject.Source.Filed(String name, var ignored) -> name;
      case ChainSubject.Source.Pasted _, ChainSubject.Source.Served _ -> subject.server();
    };
  }

  private CertificatePairScreen screen(Pair pair) {
    List<CertificateScreen.Option> others = new ArrayList<>();
    for (int i = 0; i < pair.all().size(); i++) {
      Candidate one = pair.all().get(i);
      others.add(new CertificateScreen.Option(one.id(), text(one.side()), i == pair.second()));
    }
    return new CertificatePairScreens(presentation.words())
        .of(pair.first(), pair.all().get(pair.second()).side(), others);
  }

  private String text(Side side) {
    return presentation.words().show(side.from())
        + ": "
        + ShownCertificates.name(side.certificate(), presentation.words());
  }

  private void end(Outcome outcome) {
    switch (outcome) {
      case Ready(Pair pair, CertificatePairScreen screen) -> page.show(pair, screen);
      case Not(Sentence why) -> presentation.cases().note(why);
    }
  }

  boolean isShown() {
    return page.isShown();
  }

  /** Shows the tabs again and goes there. */
  void close() {
    page.close();
  }

  /** Makes way for something else. */
  void leave() {
    page.leave();
  }

  /** Says the comparison in other words. */
  void redraw() {
    page.redraw();
  }
}
