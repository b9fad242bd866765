package mailpath.delivery;

import java.util.List;

/** A choice of moves (delivery-game 3); none for nobody and the listener. */
public record Attack(List<Move> moves) {
  public static final Attack NONE = new Attack(List.of());

  public Attack {
    moves = List.copyOf(moves);
  }

  /**
   * One move.
   *
   * @param target the host and address, or the name, that it is made against; empty where there is
   *     only one
   */
  public record Move(Kind kind, String target) {}

  /** In the order of the table, which settles ties between witnesses. */
  public enum Kind {
    BLOCK("block"),
    STRIP("strip"),
    BREAK_TLS("break-tls"),
    OWN_CERTIFICATE("own-certificate"),
    ANSWER("answer"),
    FORGE_MX("forge-mx"),
    FORGE_ADDRESS("forge-address"),
    HIDE_TXT("hide-txt"),
    NEW_ID("new-id"),
    BREAK_MX("break-mx"),
    BREAK_TXT("break-txt"),
    BREAK_ADDRESS("break-address"),
    BREAK_TLSA("break-tlsa"),
    BREAK_FETCH("break-fetch"),
    FALSE_CERTIFICATE("false-certificate"),
    FALSE_POLICY("false-policy");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }
}
