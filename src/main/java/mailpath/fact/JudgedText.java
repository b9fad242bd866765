package mailpath.fact;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A published text judged part by part: a file by its lines, a record by its fields. Says what each
 * part means to a reader of today and which rule it breaks.
 *
 * @param parts in the order of the text
 * @param whole faults of the text as a whole: what is missing, or what makes it no such text
 */
public record JudgedText(List<Part> parts, List<Fault> whole) {
  public JudgedText {
    parts = List.copyOf(parts);
    whole = List.copyOf(whole);
  }

  /** How readers take a fault, the worst last. */
  public enum Effect {
    /** Worth saying, and harmless to the grammar. */
    WARNING,
    /** Some readers refuse the text, some read on. */
    DEPENDS,
    /** No reader takes the text. */
    INVALID
  }

  /** What a reader of today makes of one part. */
  public enum State {
    GOOD,
    /** Well-formed, and means nothing today. */
    PASSED_OVER,
    WARNING,
    DEPENDS,
    INVALID,
    /** The whole is nothing of the kind, so nobody looks at its parts. */
    NOT_READ
  }

  /** The meaning of a part that readers of today skip. */
  public interface PassedOver extends Sentence {}

  /**
   * @param what a constant that has words
   * @param about what it is about where the part does not show it, such as a missing key; may be
   *     empty
   */
  public record Fault(Enum<?> what, String about, Effect effect, Rule rule) {}

  /**
   * @param number from 1
   * @param text as shown: octets that are no text stand as {@code \xE9}
   * @param meaning empty where no reader takes anything from it
   */
  public record Part(int number, String text, Optional<Sentence> meaning, List<Fault> faults) {
    public Part {
      faults = List.copyOf(faults);
    }

    public State state() {
      return worst(faults.stream()).map(Part::of).orElseGet(this::faultless);
    }

    private State faultless() {
      return meaning
          .map(said -> said instanceof PassedOver ? State.PASSED_OVER : State.GOOD)
          .orElse(State.NOT_READ);
    }

    private static State of(Effect effect) {
      return switch (effect) {
        case WARNING -> State.WARNING;
        case DEPENDS -> State.DEPENDS;
        case INVALID -> State.INVALID;
      };
    }
  }

  /** A fault and the number of its part; 0 where it is of the whole. */
  public record Placed(int number, Fault fault) {}

  /** All faults, those of the whole last. */
  public List<Placed> faults() {
    Stream<Placed> ofParts =
        parts.stream()
            .flatMap(part -> part.faults().stream().map(fault -> new Placed(part.number(), fault)));
    return Stream.concat(ofParts, whole.stream().map(fault -> new Placed(0, fault))).toList();
  }

  /** What the worst fault comes to; empty where there is none. */
  public Optional<Effect> worst() {
    return worst(faults().stream().map(Placed::fault));
  }

  /** Whether every reader takes it: a warning does not stand against that. */
  public boolean valid() {
    return worst().filter(effect -> effect != Effect.WARNING).isEmpty();
  }

  private static Optional<Effect> worst(Stream<Fault> faults) {
    return faults.map(Fault::effect).max(Comparator.naturalOrder());
  }
}
