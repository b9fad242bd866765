package mailpath.window;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mailpath.fact.JudgedText.Effect;
import mailpath.fact.Rule;
import mailpath.fact.Sentence;
import mailpath.investigation.Assessment;
import mailpath.investigation.PublishedText;
import mailpath.mtasts.DraftConversion;
import mailpath.mtasts.Generation;
import mailpath.mtasts.MtaStsPolicy;
import mailpath.mtasts.MtaStsRules;
import mailpath.mtasts.StsHistoryRules;
import mailpath.network.Bytes;
import mailpath.report.RuleName;
import mailpath.report.Untrusted;
import mailpath.report.Words;
import mailpath.starttls.TlsRptChange;
import mailpath.starttls.TlsRptConversion;
import mailpath.starttls.TlsRptGeneration;
import mailpath.starttls.TlsRptRules;
import mailpath.window.ThenScreen.Block;
import mailpath.window.ThenScreen.Change;
import mailpath.window.ThenScreen.Piece;

/** Reads what is in the field, and says what it would be today (H2 to H5). */
final class ThenConversions {
  /** Of very long texts, how much is shown. */
  private static final int SHOWN = 60;

  private static final int TEXTS = 8;

  private final Assessment assessment;
  private final Words words;

  ThenConversions(Assessment assessment, Words words) {
    this.assessment = assessment;
    this.words = words;
  }

  List<ThenScreen.Text> of(String typed) {
    if (typed.isBlank()) {
      return List.of();
    }
    Bytes octets = Bytes.of(typed.getBytes(StandardCharsets.UTF_8));
    String domain = assessment.question().domain().text();
    List<PublishedText> texts = PublishedText.read(octets, domain, assessment.question().at());
    return IntStream.range(0, Math.min(texts.size(), TEXTS)).mapToObj(i -> text(i, texts)).toList();
  }

  private ThenScreen.Text text(int index, List<PublishedText> texts) {
    PublishedText text = texts.get(index);
    List<Sentence> all = text.changes();
    List<Change> changes = all.stream().limit(SHOWN).map(this::change).toList();
    ThenPieces made = new ThenPieces(words, all);
    List<Piece> pieces = isOld(text) ? made.of(text.pieces()) : made.of(text.judged());
    List<Block> today = today(text);
    String said = said(text);
    List<String> places = places(text);
    List<String> notes = new ArrayList<>(notes(text));
    made.more().ifPresent(notes::add);
    if (index == TEXTS - 1 && texts.size() > TEXTS) {
      notes.add(words.label(ThenText.MORE_TEXTS, texts.size() - TEXTS));
    }
    return new ThenScreen.Text(
        "then-text:" + index,
        mark(text),
        said,
        places,
        pieces,
        today,
        notes,
        changes,
        copy(said, places, today, notes, changes));
  }

  private static boolean isOld(PublishedText text) {
    return text.conversion().isPresent() || text.reports().isPresent();
  }

  private static Mark mark(PublishedText text) {
    if (isOld(text)) {
      return Mark.INERT;
    }
    return isOfNoTime(text)
        ? Mark.UNKNOWN
        : text.judged().worst().filter(e -> e != Effect.WARNING).isPresent()
            ? Mark.ADVICE
            : Mark.KEPT;
  }

  private static boolean isOfNoTime(PublishedText text) {
    return text.generation().isEmpty() && text.reporting().isEmpty();
  }

  private String said(PublishedText text) {
    if (isOfNoTime(text)) {
      return text.partial()
          ? words.label(ThenText.IS_TOO_LONG, RuleName.of(MtaStsRules.R10))
          : words.label(ThenText.IS_NONE);
    }
    Enum<?> then =
        text.generation().<Enum<?>>map(known -> known).orElseGet(() -> text.reporting().get());
    String name = text.generation().map(Generation::text).orElse("TLS-RPT");
    String rule = RuleName.of(rule(text));
    return words.label(verdict(text), words.word(text.kind()), words.word(then), name, rule);
  }

  private static ThenText verdict(PublishedText text) {
    if (isOld(text)) {
      return ThenText.IS_OF;
    }
    return text.judged()
        .worst()
        .map(
            effect ->
                switch (effect) {
                  case WARNING -> ThenText.IS_CURRENT;
                  case DEPENDS -> ThenText.IS_CURRENT_DEPENDS;
                  case INVALID -> ThenText.IS_CURRENT_WRONG;
                })
        .orElse(ThenText.IS_CURRENT);
  }

  /** By which it is told of what time it is. */
  private static Rule rule(PublishedText text) {
    return switch (text.kind()) {
      case POLICY -> StsHistoryRules.H2;
      case MTA_STS_RECORD, OTHER_RECORD -> StsHistoryRules.H3;
      case TLS_RPT_RECORD -> TlsRptRules.H5;
    };
  }

  private List<String> places(PublishedText text) {
    List<String> said = new ArrayList<>();
    List<String> labels =
        text.generation()
            .map(Generation::labels)
            .or(() -> text.reporting().map(TlsRptGeneration::labels))
            .orElse(List.of());
    String names =
        labels.stream().map(label -> label + "." + text.domain()).collect(Collectors.joining(", "));
    if (!names.isEmpty()) {
      said.add(words.label(ThenText.STOOD_AT, Untrusted.visible(names)));
    }
    String addresses =
        text.generation().map(Generation::places).orElse(List.of()).stream()
            .map(place -> place.address(text.domain()))
            .collect(Collectors.joining(", "));
    if (!addresses.isEmpty()) {
      said.add(words.label(ThenText.FETCHED_FROM, Untrusted.visible(addresses)));
    }
    return said;
  }

  private List<Block> today(PublishedText text) {
    List<Block> blocks = new ArrayList<>();
    String domain = Untrusted.visible(text.domain());
    Optional<DraftConversion> today = text.conversion();
    today.flatMap(DraftConversion::policy).ifPresent(policy -> blocks.add(file(policy, domain)));
    today
        .flatMap(DraftConversion::record)
        .ifPresent(record -> blocks.add(record(Generation.G7.labels(), record, domain)));
    today
        .flatMap(DraftConversion::later)
        .ifPresent(policy -> blocks.add(new Block(words.label(ThenText.LATER), policy.text())));
    text.reports()
        .flatMap(TlsRptConversion::record)
        .ifPresent(
            record -> blocks.add(record(TlsRptGeneration.RFC_8460.labels(), record, domain)));
    return blocks;
  }

  private Block file(MtaStsPolicy policy, String domain) {
    String address = Generation.G7.places().getFirst().address(domain);
    return new Block(words.label(ThenText.FILE_AT, address), policy.text());
  }

  private Block record(List<String> labels, String record, String domain) {
    String name = labels.getFirst() + "." + domain;
    return new Block(words.label(ThenText.RECORD_AT, name), record);
  }

  private List<String> notes(PublishedText text) {
    List<String> notes = new ArrayList<>();
    if (text.kind() == PublishedText.Kind.MTA_STS_RECORD
        && text.name().isEmpty()
        && text.generation().filter(then -> then == Generation.G7).isPresent()) {
      notes.add(words.label(ThenText.NAME_DECIDES));
    }
    Optional<DraftConversion> today = text.conversion();
    if (today.flatMap(DraftConversion::later).isPresent()) {
      notes.add(words.label(ThenText.TESTING_FIRST, RuleName.of(StsHistoryRules.H4)));
    }
    if (today.flatMap(DraftConversion::policy).isPresent()) {
      notes.add(words.label(ThenText.ORDER));
    }
    if (isOld(text) && today(text).isEmpty()) {
      notes.add(words.label(ThenText.NOTHING_LEFT));
    }
    if (text.changes().size() > SHOWN) {
      notes.add(words.label(ThenText.AND_MORE, text.changes().size() - SHOWN));
    }
    return notes;
  }

  private Change change(Sentence change) {
    Rule rule = change instanceof TlsRptChange ? TlsRptRules.H5 : StsHistoryRules.H4;
    return new Change(words.text(change), RuleName.of(rule));
  }

  private String copy(
      String said,
      List<String> places,
      List<Block> today,
      List<String> notes,
      List<Change> changes) {
    List<String> lines = new ArrayList<>(List.of(said));
    lines.addAll(places);
    for (Block block : today) {
      lines.add("");
      lines.add(block.title());
      Arrays.stream(block.text().split("\r?\n")).map(line -> "  " + line).forEach(lines::add);
    }
    lines.add("");
    lines.addAll(notes);
    for (int i = 0; i < changes.size(); i++) {
      lines.add((i + 1) + ". " + changes.get(i).text() + " (" + changes.get(i).rule() + ")");
    }
    return String.join("\n", lines) + "\n";
  }
}
