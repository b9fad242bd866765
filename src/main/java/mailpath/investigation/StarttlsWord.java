package mailpath.investigation;

/** One word for what an address does about encryption, as the JSON contract has it. */
public enum StarttlsWord {
  OFFERED("offered"),
  ABSENT("absent"),
  /** Another address, a masked keyword or an earlier case shows that it is really offered. */
  STRIPPED("stripped"),
  REFUSED("refused"),
  HANDSHAKE_FAILS("handshake-fails"),
  UNREACHABLE("unreachable"),
  NO_GREETING("no-greeting"),
  REFUSES_US("refuses-us"),
  BLOCKED("blocked"),
  PRIVATE_ADDRESS("private-address"),
  UNKNOWN("unknown");

  private final String word;

  StarttlsWord(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
