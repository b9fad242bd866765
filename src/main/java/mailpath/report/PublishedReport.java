package mailpath.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import mailpath.fact.JudgedText;
import mailpath.fact.JudgedText.Part;
import mailpath.fact.JudgedText.State;
import mailpath.investigation.PublishedText;

/** Policy files and records judged, for a terminal and as JSON. */
public final class PublishedReport {
  private static final String BOLD = "\u001b[1m";
  private static final String PLAIN = "\u001b[0m";

  /** Of a long text, how many parts are shown, and how many further ones with a fault. */
  private static final int SHOWN = 100;

  private final Words words;
  private final boolean colours;

  public PublishedReport(Words words, boolean colours) {
    this.words = words;
    this.colours = colours;
  }

  /** What it is and whether senders take it, then each part, then what it would be today. */
  public String text(PublishedSource source) {
    List<String> lines = new ArrayList<>();
    String head = head(source) + " " + words.label(verdict(source.text().judged()));
    lines.add(colours ? BOLD + head + PLAIN : head);
    parts(source.text().judged(), lines);
    source
        .text()
        .judged()
        .whole()
        .forEach(fault -> lines.add("  " + JudgedFault.text(fault, words)));
    new PublishedHistory(words).add(source.text(), lines);
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }

  /** One line without line end; the keys are in docs/policy.md. */
  public String json(PublishedSource source) {
    return new PublishedJson(words).line(source);
  }

  private String head(PublishedSource source) {
    PublishedText text = source.text();
    return source
        .number()
        .map(n -> words.label(PublishedLabel.HEAD_OF_SEVERAL, source.file(), text.kind(), n))
        .orElseGet(() -> words.label(PublishedLabel.HEAD, source.file(), text.kind()));
  }

  private static PublishedLabel verdict(JudgedText judged) {
    return judged
        .worst()
        .map(
            effect ->
                switch (effect) {
                  case WARNING -> PublishedLabel.VALID_WARNED;
                  case DEPENDS -> PublishedLabel.DEPENDS;
                  case INVALID -> PublishedLabel.INVALID;
                })
        .orElse(PublishedLabel.VALID);
  }

  private void parts(JudgedText judged, List<String> lines) {
    int word = Stream.of(State.values()).map(words::word).mapToInt(String::length).max().orElse(0);
    List<Part> shown = shown(judged.parts());
    int number = String.valueOf(judged.parts().size()).length();
    for (Part part : shown) {
      String begin =
          String.format(
              Locale.ROOT,
              "  %s %-" + word + "s  %" + number + "d  ",
              mark(part.state()),
              words.word(part.state()),
              part.number());
      lines.add((begin + Untrusted.visible(part.text())).stripTrailing());
      part.meaning().ifPresent(said -> lines.add(" ".repeat(begin.length()) + words.text(said)));
      part.faults()
          .forEach(fault -> lines.add(" ".repeat(begin.length()) + JudgedFault.text(fault, words)));
    }
    if (shown.size() < judged.parts().size()) {
      lines.add("  " + words.label(PublishedLabel.AND_MORE, judged.parts().size() - shown.size()));
    }
  }

  private static List<Part> shown(List<Part> parts) {
    Stream<Part> first = parts.stream().limit(SHOWN);
    Stream<Part> faulty =
        parts.stream().skip(SHOWN).filter(part -> !part.faults().isEmpty()).limit(SHOWN);
    return Stream.concat(first, faulty).toList();
  }

  private static String mark(State state) {
    return switch (state) {
      case GOOD -> "✓";
      case PASSED_OVER, NOT_READ -> "·";
      case WARNING -> "!";
      case DEPENDS -> "?";
      case INVALID -> "✗";
    };
  }
}
