package mailpath.window;

import java.util.List;
import mailpath.client.ClientWord;
import mailpath.delivery.Outcome;
import mailpath.delivery.Word;

/**
 * The figures that carry a state beside its word: round is kept, corners are lost, broken is not
 * delivered, dashed is not known. Path data on a grid of 24 units.
 */
enum Mark {
  SECURE(
      Tone.SECURE,
      fill("M12 1a11 11 0 1 0 0 22a11 11 0 1 0 0-22z"),
      glyph("M6.8 12.4l3.6 3.7 6.8-7.6", 2.6)),
  OPPORTUNISTIC(
      Tone.OPPORTUNISTIC,
      fill("M12 2.6L22.6 21.4H1.4z"),
      line("M12 2.6L22.6 21.4H1.4z", 2),
      glyph("M12 9v6", 2.6),
      hole("M12 17.3a1.5 1.5 0 1 0 .01 0z")),
  PLAINTEXT(
      Tone.PLAINTEXT,
      fill("M1.5 1.5H22.5V22.5H1.5z"),
      hole("M4 12C6 8.4 8.8 6.8 12 6.8s6 1.6 8 5.2c-2 3.6-4.8 5.2-8 5.2S6 15.6 4 12z"),
      fill("M12 9a3 3 0 1 0 0 6a3 3 0 1 0 0-6z")),
  BROKEN(
      Tone.BROKEN,
      fill("M10.6 1L.6 12l10 11-1.8-7 2.6-4-2.6-4z"),
      fill("M13.6 1l9.8 11-9.8 11-1.9-7 2.7-4-2.7-4z")),
  UNKNOWN(
      Tone.UNKNOWN,
      dashes("M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20z", 2),
      line("M9 9.6a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.1-1.5 2.2", 2.2),
      fill("M12 16.4a1.4 1.4 0 1 0 .01 0z")),
  NOT_ACCEPTING(
      Tone.NOT_ACCEPTING,
      line("M2 5h20v15H2z", 2.4),
      line("M3 6.5l9 6.5 9-6.5", 2.2),
      cut("M4 23L20 2", 6),
      line("M3.8 23L20.2 2", 2.8)),
  /** Published, without effect. */
  INERT(Tone.UNKNOWN, line("M8 3H3.5v18H8M16 3h4.5v18H16", 2.4), line("M8.5 12h7", 2)),
  ABSENT(Tone.UNKNOWN, line("M5 12h14", 2.4)),
  /** Right server, not checked. */
  KEPT(
      Tone.SECURE,
      line("M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20z", 2.4),
      fill("M12 8.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7z")),
  DELAYED(
      Tone.SECURE,
      line("M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20z", 2.4),
      line("M9.3 7.5v9M14.7 7.5v9", 2.6)),
  /** The attacker gets it. */
  TAKEN(Tone.PLAINTEXT, fill("M2 2H22V22H2z"), glyph("M7.5 7.5l9 9M16.5 7.5l-9 9", 2.6)),
  WAITING(
      Tone.UNKNOWN,
      line("M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20z", 2),
      line("M12 6.5V12l4 2.5", 2.2)),
  /** Advice: neutral, for it does not matter to the verdict. */
  ADVICE(
      Tone.UNKNOWN,
      line("M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20z", 2),
      line("M12 11v6", 2.4),
      fill("M12 6.2a1.4 1.4 0 1 0 .01 0z"));

  /** Side of the grid. */
  static final double GRID = 24;

  /**
   * One stroke or area of a figure.
   *
   * @param width of the stroke; 0 for an area
   */
  record Part(String path, Ink ink, double width, boolean dashed) {}

  /** What a part is painted with. */
  enum Ink {
    TONE,
    /** The glyph inside a filled body. */
    ON_TONE,
    /** What lies below, so that a part seems cut free. */
    GROUND
  }

  private final Tone tone;
  private final List<Part> parts;

  Mark(Tone tone, Part... parts) {
    this.tone = tone;
    this.parts = List.of(parts);
  }

  Tone tone() {
    return tone;
  }

  List<Part> parts() {
    return parts;
  }

  static Mark of(Word word) {
    return switch (word) {
      case SECURE -> SECURE;
      case OPPORTUNISTIC -> OPPORTUNISTIC;
      case PLAINTEXT -> PLAINTEXT;
      case BROKEN -> BROKEN;
      case UNKNOWN -> UNKNOWN;
      case NOT_ACCEPTING -> NOT_ACCEPTING;
    };
  }

  static Mark of(ClientWord word) {
    return switch (word) {
      case SECURE -> SECURE;
      case OPPORTUNISTIC -> OPPORTUNISTIC;
      case PLAINTEXT -> PLAINTEXT;
      case BROKEN -> BROKEN;
      case UNKNOWN -> UNKNOWN;
    };
  }

  static Mark of(Outcome outcome) {
    return switch (outcome) {
      case AUTHENTICATED -> SECURE;
      case UNAUTHENTICATED -> KEPT;
      case DEFERRED -> DELAYED;
      case CLEAR_TEXT -> PLAINTEXT;
      case ATTACKER -> TAKEN;
    };
  }

  private static Part fill(String path) {
    return new Part(path, Ink.TONE, 0, false);
  }

  private static Part line(String path, double width) {
    return new Part(path, Ink.TONE, width, false);
  }

  private static Part dashes(String path, double width) {
    return new Part(path, Ink.TONE, width, true);
  }

  private static Part glyph(String path, double width) {
    return new Part(path, Ink.ON_TONE, width, false);
  }

  private static Part hole(String path) {
    return new Part(path, Ink.ON_TONE, 0, false);
  }

  private static Part cut(String path, double width) {
    return new Part(path, Ink.GROUND, width, false);
  }
}
