package mailpath.window;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mailpath.certificate.MadeChain;
import mailpath.investigation.Assessment;
import mailpath.investigation.CopyOffers;
import mailpath.investigation.PublishedCopies;
import mailpath.investigation.PublishedCopies.Copy;
import mailpath.investigation.PublishedCopies.Kind;
import mailpath.investigation.WhatIfRefused;
import mailpath.report.Words;
import mailpath.window.CertificateScreen.Option;
import mailpath.window.PolicyScreen.Line;
import mailpath.window.WhatIfScreen.Field;

/** Makes the copies that can be changed, and what a change comes to. */
final class WhatIfScreens {
  private final Assessment measured;
  private final Supposed supposed;
  private final Map<String, String> changed;
  private final Words words;

  /**
   * @param changed texts in place of those of the copies, by their ids
   */
  WhatIfScreens(Assessment measured, Supposed supposed, Map<String, String> changed, Words words) {
    this.measured = measured;
    this.supposed = supposed;
    this.changed = changed;
    this.words = words;
  }

  /**
   * @param changes how many cells are other than measured
   * @param now makes what is offered as new
   */
  WhatIfScreen screen(long changes, Instant now) {
    List<Assessment> seen = Stream.concat(Stream.of(measured), supposed.played().stream()).toList();
    CopyOffers offers = new CopyOffers(seen, changed, now);
    PublishedCopies copies = PublishedCopies.of(measured).supposing(changed);
    return new WhatIfScreen(
        copies.copies().stream().map(copy -> field(copy, copies, offers)).toList(),
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

  private Field field(Copy copy, PublishedCopies all, CopyOffers offers) {
    String text = changed.getOrDefault(copy.id(), copy.typed());
    return new Field(
        copy.with(text),
        label(copy),
        options(copy, all, text),
        changed.containsKey(copy.id()),
        offers.of(copy));
  }

  private String label(Copy copy) {
    PolicyText label =
        switch (copy.kind()) {
          case ZONE -> PolicyText.COPY_ZONE;
          case MX -> PolicyText.COPY_MX;
          case ADDRESSES -> PolicyText.COPY_ADDRESSES;
          case STARTTLS -> PolicyText.COPY_STARTTLS;
          case CERTIFICATE -> PolicyText.COPY_CERTIFICATE;
          case TLSA -> PolicyText.COPY_TLSA;
          case STS_RECORD -> PolicyText.COPY_STS_RECORD;
          case POLICY -> PolicyText.COPY_POLICY;
        };
    String named = words.label(label, copy.name());
    return copy.known() ? named : words.label(PolicyText.COPY_NOT_MEASURED, named);
  }

  private List<Option> options(Copy copy, PublishedCopies all, String chosen) {
    return switch (copy.kind()) {
      case ZONE ->
          Stream.of(
                  option("", PolicyText.AS_MEASURED, chosen),
                  option("secure", PolicyText.ZONE_SECURE, chosen),
                  option("insecure", PolicyText.ZONE_INSECURE, chosen),
                  option("bogus", PolicyText.ZONE_BOGUS, chosen))
              .toList();
      case STARTTLS ->
          Stream.of(
                  option("", PolicyText.AS_MEASURED, chosen),
                  option("on", starttls(copy, all), chosen),
                  option("off", PolicyText.STARTTLS_OFF, chosen),
                  option("required", PolicyText.STARTTLS_REQUIRED, chosen),
                  option("down", PolicyText.STARTTLS_DOWN, chosen))
              .toList();
      case CERTIFICATE -> chains(copy.known(), chosen);
      case MX, ADDRESSES, TLSA, STS_RECORD, POLICY -> List.of();
    };
  }

  /** With the certificate that was seen, where one was. */
  private static PolicyText starttls(Copy copy, PublishedCopies all) {
    return all.of(Kind.CERTIFICATE)
            .anyMatch(shown -> shown.name().equals(copy.name()) && shown.known())
        ? PolicyText.STARTTLS_ON
        : PolicyText.STARTTLS_ON_BARE;
  }

  private Option option(String value, PolicyText text, String chosen) {
    return new Option(value, words.label(text), value.equals(chosen));
  }

  /**
   * @param seen whether a key is known that can stay
   */
  private List<Option> chains(boolean seen, String chosen) {
    Stream<Option> made =
        Stream.of(MadeChain.Kind.values())
            .filter(kind -> seen || kind != MadeChain.Kind.RENEWED)
            .map(kind -> new Option(kind.word(), chain(kind, seen), kind.word().equals(chosen)));
    return Stream.concat(Stream.of(option("", PolicyText.AS_MEASURED, chosen)), made).toList();
  }

  private String chain(MadeChain.Kind kind, boolean seen) {
    String what = words.word(kind);
    return seen
        ? words.label(kind.keepsKey() ? PolicyText.SAME_KEY : PolicyText.OTHER_KEY, what)
        : what;
  }
}
