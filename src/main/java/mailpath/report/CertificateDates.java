package mailpath.report;

import static mailpath.investigation.Mechanisms.word;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mailpath.certificate.ChainView;
import mailpath.dane.ChainLife;
import mailpath.dane.ChainLife.Turn;
import mailpath.dane.ChainUse.Use;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What comes of a chain after an instant: the first loss, the first gain, and all turns. */
record CertificateDates(Words words, ChainLife life, Instant at) {
  static CertificateDates of(Words words, CertificateSource source) {
    return new CertificateDates(words, source.life(), source.view().at());
  }

  void add(ChainView view, List<String> lines) {
    view.firstToEnd()
        .ifPresent(
            first ->
                lines.add(
                    words.label(
                        at.isAfter(first.notAfter())
                            ? CertificateText.FIRST_END_PAST
                            : CertificateText.FIRST_END,
                        first.notAfter(),
                        new CertificateTitle(words).of(first))));
    life.firstLoss(at)
        .ifPresent(
            turn ->
                lines.add(words.label(CertificateText.FIRST_LOSS, turn.at(), life.lost(at, turn))));
    life.firstGain(at)
        .ifPresent(
            turn ->
                lines.add(
                    words.label(CertificateText.FIRST_GAIN, turn.at(), life.gained(at, turn))));
  }

  void put(ObjectNode json) {
    json.set("firstLoss", change(life.firstLoss(at), turn -> life.lost(at, turn)));
    json.set("firstGain", change(life.firstGain(at), turn -> life.gained(at, turn)));
    json.putArray("turns");
    life.turns().forEach(turn -> json.withArray("turns").add(turn(turn)));
  }

  private interface Uses {
    List<Use> of(Turn turn);
  }

  private static @Nullable ObjectNode change(Optional<Turn> turn, Uses uses) {
    return turn.map(
            found -> {
              ObjectNode change = JsonNodeFactory.instance.objectNode();
              change.put("at", found.at().toString());
              uses.of(found).forEach(use -> change.withArray("uses").add(word(use)));
              return change;
            })
        .orElse(null);
  }

  /** The first holds from the beginning of time, which has no date. */
  private static ObjectNode turn(Turn turn) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("at", turn.at().equals(Instant.MIN) ? null : turn.at().toString());
    turn.uses()
        .forEach(
            use ->
                json.withArray("uses")
                    .addObject()
                    .put("use", word(use.use()))
                    .put("worth", word(use.worth())));
    return json;
  }
}
