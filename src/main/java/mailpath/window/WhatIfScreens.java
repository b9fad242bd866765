package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import mailpath.investigation.Assessment;
import mailpath.investigation.PublishedCopies;
import mailpath.investigation.PublishedCopies.Copy;
import mailpath.investigation.PublishedCopies.Kind;
import mailpath.investigation.WhatIfRefused;
import mailpath.report.Words;
import mailpath.window.PolicyScreen.Line;
import mailpath.window.WhatIfScreen.Field;
import mailpath.window.WhatIfScreen.Option;

/** Makes the copies that can be changed, and what a change comes to. */
final class WhatIfScreens {
  private final Words words;

  WhatIfScreens(Words words) {
    this.words = words;
  }

  /**
   * @param changed texts in place of those of the copies, by their ids
   * @param changes how many cells are other than measured
   */
  WhatIfScreen screen(
      Assessment measured, Supposed supposed, Map<String, String> changed, long changes) {
    return new WhatIfScreen(
        PublishedCopies.of(measured).copies().stream().map(copy -> field(copy, changed)).toList(),
        line(PolicyText.RESULT_NOW, measured),
        supposed.played().map(then -> line(PolicyText.RESULT_THEN, then)).stream().toList(),
        supposed.played().isEmpty() ? "" : words.label(PolicyText.CHANGED_CELLS, changes),
        supposed.refused().stream().map(this::fault).toList(),
        !changed.isEmpty());
  }

  /** Nobody sees the lines that the copies are made into, so their numbers say nothing. */
  private String fault(WhatIfRefused refused) {
    return words.label(PolicyText.FAULT, refused.part(), words.text(refused.why()));
  }

  private Line line(PolicyText label, Assessment assessment) {
    String word = words.word(assessment.verdict().word());
    return new Line(
        Mark.of(assessment.verdict().word()),
        words.label(label, word, words.text(assessment.card().headline())));
  }

  private Field field(Copy copy, Map<String, String> changed) {
    String text = changed.getOrDefault(copy.id(), copy.text());
    return new Field(
        copy.id(), label(copy), options(copy.kind()), text, changed.containsKey(copy.id()));
  }

  private String label(Copy copy) {
    PolicyText label =
        switch (copy.kind()) {
          case ZONE -> PolicyText.COPY_ZONE;
          case MX -> PolicyText.COPY_MX;
          case STARTTLS -> PolicyText.COPY_STARTTLS;
          case TLSA -> PolicyText.COPY_TLSA;
          case STS_RECORD -> PolicyText.COPY_STS_RECORD;
          case POLICY -> PolicyText.COPY_POLICY;
        };
    String named = words.label(label, copy.name());
    return copy.known() ? named : words.label(PolicyText.COPY_NOT_MEASURED, named);
  }

  private List<Option> options(Kind kind) {
    return switch (kind) {
      case ZONE ->
          options(
              List.of("", "secure", "insecure", "bogus"),
              PolicyText.AS_MEASURED,
              PolicyText.ZONE_SECURE,
              PolicyText.ZONE_INSECURE,
              PolicyText.ZONE_BOGUS);
      case STARTTLS ->
          options(
              List.of("", "on", "off", "required", "down"),
              PolicyText.AS_MEASURED,
              PolicyText.STARTTLS_ON,
              PolicyText.STARTTLS_OFF,
              PolicyText.STARTTLS_REQUIRED,
              PolicyText.STARTTLS_DOWN);
      case MX, TLSA, STS_RECORD, POLICY -> List.of();
    };
  }

  private List<Option> options(List<String> values, PolicyText... texts) {
    List<Option> options = new ArrayList<>();
    IntStream.range(0, values.size())
        .forEach(i -> options.add(new Option(values.get(i), words.label(texts[i]))));
    return options;
  }
}
