package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mailpath.fact.JudgedText;
import mailpath.fact.JudgedText.Part;
import mailpath.fact.JudgedText.State;
import mailpath.report.JudgedFault;
import mailpath.report.Words;
import mailpath.window.PolicyScreen.Line;

/** Words for a text that was judged line by line: lines without a fault stand together. */
record TypedLineScreens(Words words) {
  /** More than this says nobody anything at one glance. */
  private static final int MOST = 12;

  List<Line> lines(JudgedText judged) {
    List<Line> lines = new ArrayList<>();
    List<Part> good = new ArrayList<>();
    for (Part part : judged.parts()) {
      if (part.faults().isEmpty() && (good.isEmpty() || sameRun(good.getLast(), part))) {
        good.add(part);
      } else {
        together(good, lines);
        good.clear();
        if (part.faults().isEmpty()) {
          good.add(part);
        } else {
          lines.add(faulty(part));
        }
      }
    }
    together(good, lines);
    judged.whole().forEach(fault -> lines.add(whole(fault)));
    return shortened(lines);
  }

  private static boolean sameRun(Part last, Part next) {
    return last.number() + 1 == next.number() && last.state() == next.state();
  }

  private void together(List<Part> good, List<Line> lines) {
    if (!good.isEmpty()) {
      int first = good.getFirst().number();
      int last = good.getLast().number();
      State state = good.getFirst().state();
      lines.add(
          new Line(
              mark(state),
              first == last
                  ? words.label(PolicyText.TYPED_LINE, first, word(state))
                  : words.label(PolicyText.TYPED_LINES, first, last, word(state))));
    }
  }

  private String word(State state) {
    return words.label(
        state == State.GOOD ? PolicyText.TYPED_WELL_FORMED : PolicyText.TYPED_PASSED_OVER);
  }

  private Line faulty(Part part) {
    String faults =
        part.faults().stream()
            .map(fault -> JudgedFault.text(fault, words))
            .collect(Collectors.joining("; "));
    return new Line(
        mark(part.state()),
        words.label(PolicyText.TYPED_FAULT, part.number(), words.word(part.state()), faults));
  }

  private Line whole(JudgedText.Fault fault) {
    State state =
        switch (fault.effect()) {
          case WARNING -> State.WARNING;
          case DEPENDS -> State.DEPENDS;
          case INVALID -> State.INVALID;
        };
    return new Line(
        mark(state),
        words.label(PolicyText.TYPED_WHOLE, words.word(state), JudgedFault.text(fault, words)));
  }

  private List<Line> shortened(List<Line> lines) {
    if (lines.size() <= MOST) {
      return lines;
    }
    List<Line> some = new ArrayList<>(lines.subList(0, MOST));
    some.add(new Line(Mark.ADVICE, words.label(PolicyText.TYPED_MORE, lines.size() - MOST)));
    return some;
  }

  private static Mark mark(State state) {
    return switch (state) {
      case GOOD -> Mark.SECURE;
      case PASSED_OVER, NOT_READ -> Mark.ABSENT;
      case WARNING -> Mark.OPPORTUNISTIC;
      case DEPENDS -> Mark.UNKNOWN;
      case INVALID -> Mark.TAKEN;
    };
  }
}
