package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mailpath.fact.Fact;
import mailpath.investigation.Assessment;
import mailpath.mtasts.Generation;
import mailpath.mtasts.Leftover;
import mailpath.mtasts.MtaStsReading;
import mailpath.mtasts.StsHistoryReading;
import mailpath.network.DomainName;
import mailpath.report.Words;
import mailpath.window.ThenScreen.Cell;
import mailpath.window.ThenScreen.Table;

/** What a sender of each time would have asked for a domain, and found there. */
final class ThenSenders {
  private static final List<Generation> SHOWN =
      List.of(Generation.G1, Generation.G2, Generation.G3, Generation.G5, Generation.G7);

  private final Assessment assessment;
  private final Words words;
  private final DomainName domain;

  ThenSenders(Assessment assessment, Words words) {
    this.assessment = assessment;
    this.words = words;
    this.domain = assessment.question().domain();
  }

  Table table() {
    return ThenScreens.table(
        words,
        "then-senders",
        List.of(ThenText.SENDERS_HEADING, ThenText.SENDERS_INTRO),
        List.of(
            ThenText.SENDERS_WHEN,
            ThenText.SENDERS_ASKED,
            ThenText.SENDERS_MX,
            ThenText.SENDERS_FOUND),
        SHOWN.stream().map(this::row).toList(),
        Optional.empty());
  }

  private List<Cell> row(Generation then) {
    return List.of(
        Cell.of(Capital.of(words.word(then), words) + " (" + then.text() + ")"),
        new Cell(List.of(words.label(form(then))), places(then)),
        Cell.of(words.label(mx(then)), words.label(failure(then))),
        found(then));
  }

  private List<String> places(Generation then) {
    List<String> places = new ArrayList<>();
    then.labels().forEach(label -> places.add(label + "." + domain.text()));
    then.places().forEach(place -> places.add(place.address(domain.text())));
    return places;
  }

  private static ThenText form(Generation then) {
    return switch (then) {
      case G0, G1, G1B -> ThenText.FORM_RECORD;
      case G2, G2_OR_G3 -> ThenText.FORM_JSON_STRING;
      case G3 -> ThenText.FORM_JSON_ID;
      case G4, G4_OR_G5, G5 -> ThenText.FORM_JSON;
      case G6, G7 -> ThenText.FORM_LINES;
    };
  }

  private static ThenText mx(Generation then) {
    return switch (then) {
      case G0, G1, G1B -> ThenText.MX_LIST;
      case G2, G2_OR_G3, G3 -> ThenText.MX_WILDCARD;
      case G4, G4_OR_G5 -> ThenText.MX_ONE_LABEL;
      case G5, G6 -> ThenText.MX_CERTIFICATE;
      case G7 -> ThenText.MX_TODAY;
    };
  }

  private static ThenText failure(Generation then) {
    return switch (then) {
      case G0, G1, G1B -> ThenText.FAILS_G1;
      case G2, G2_OR_G3, G3 -> ThenText.FAILS_G2;
      case G4, G4_OR_G5, G5, G6 -> ThenText.FAILS_G5;
      case G7 -> ThenText.FAILS_TODAY;
    };
  }

  /** Place by place: the check itself asks in one of them, and in one more if a record is there. */
  private Cell found(Generation then) {
    return new Cell(places(then).stream().map(this::found).toList(), List.of());
  }

  private String found(String place) {
    String said =
        assessment
            .facts()
            .history()
            .flatMap(history -> history.at(place))
            .map(this::said)
            .orElseGet(() -> inCheck(place));
    return brief(place) + ": " + said;
  }

  /** What comes before the domain, or the path behind it. */
  private String brief(String place) {
    return place.replace("." + domain.text(), "").replace("https://", "");
  }

  private String inCheck(String place) {
    boolean record = place.equals("_mta-sts." + domain.text());
    Fact<List<String>> texts =
        assessment.facts().mtaSts().reply().map(ignored -> assessment.facts().mtaSts().texts());
    return record
        ? said(new StsHistoryReading.Asked(Optional.of("_mta-sts"), place, texts))
        : inCheckFile(place);
  }

  private String inCheckFile(String place) {
    boolean asked =
        place.equals(Generation.G7.places().getFirst().address(domain.text()))
            && assessment.facts().mtaSts().fetched().isPresent();
    if (!asked) {
      return words.label(ThenText.NOT_ASKED);
    }
    MtaStsReading reading = assessment.facts().mtaSts();
    if (reading.policy().isPresent()) {
      return there(Generation.G7);
    }
    boolean known = reading.facts().fetch().ifKnown().isPresent();
    return words.label(known ? ThenText.UNUSABLE : ThenText.NO_ANSWER);
  }

  private String said(StsHistoryReading.Asked asked) {
    Optional<List<String>> texts = asked.texts().ifKnown();
    if (texts.isEmpty()) {
      return words.label(ThenText.NO_ANSWER);
    }
    List<Leftover> recognised = asked.recognised();
    if (!recognised.isEmpty()) {
      return recognised.stream()
          .map(Leftover::generation)
          .distinct()
          .map(this::there)
          .reduce((a, b) -> a + ", " + b)
          .orElseThrow();
    }
    return texts.get().isEmpty()
        ? words.label(ThenText.NOTHING_THERE)
        : words.label(ThenText.OTHER_THERE, texts.get().size());
  }

  private String there(Generation generation) {
    return words.label(ThenText.THERE, words.word(generation), generation.text());
  }
}
