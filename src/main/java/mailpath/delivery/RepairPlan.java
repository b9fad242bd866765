package mailpath.delivery;

import java.util.List;
import java.util.Map;

/**
 * Repairs in an order in which each stage lifts something, from the domain as it is until mail is
 * secure in one way (delivery-game 6). Every stage was played: nothing is said of a stage that does
 * not come out of the game.
 *
 * @param stages empty where the way leads there already, or nothing leads there
 * @param reached whether the last stage is the end of the way; otherwise no set of repairs leads
 *     on, or too little is known
 */
public record RepairPlan(Way way, List<Stage> stages, boolean reached) {
  public RepairPlan {
    stages = List.copyOf(stages);
  }

  /** For whom mail is to be secure. */
  public enum Way {
    /** Senders that check DANE. */
    DANE(List.of(SenderKind.DANE)),
    /** Senders that know the policy. */
    MTA_STS(List.of(SenderKind.MTA_STS_KNOWN)),
    BOTH(List.of(SenderKind.DANE, SenderKind.MTA_STS_KNOWN));

    private final List<SenderKind> senders;

    Way(List<SenderKind> senders) {
      this.senders = senders;
    }

    public List<SenderKind> senders() {
      return senders;
    }
  }

  /**
   * One set of repairs that only help together.
   *
   * @param headline every possible word of the verdict after it, in the order of {@link
   *     Word#MEASURED}; one where all is known
   * @param senders the same for each sender
   * @param onlyAtServers whether nothing that is published or signed lifts the verdict before what
   *     has to be done at the mail servers in this stage: that was played too
   */
  public record Stage(
      List<Repair> repairs,
      List<Word> headline,
      Map<SenderKind, List<Word>> senders,
      boolean onlyAtServers) {
    public Stage {
      repairs = List.copyOf(repairs);
      headline = List.copyOf(headline);
      senders = Map.copyOf(senders);
    }

    /** UNKNOWN where several words are possible. */
    public Word word() {
      return headline.size() == 1 ? headline.getFirst() : Word.UNKNOWN;
    }

    public Word word(SenderKind kind) {
      List<Word> range = senders.getOrDefault(kind, List.of());
      return range.size() == 1 ? range.getFirst() : Word.UNKNOWN;
    }
  }

  /** How many repairs it takes. */
  public int length() {
    return stages.stream().mapToInt(stage -> stage.repairs().size()).sum();
  }
}
