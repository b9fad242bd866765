package mailpath.delivery;

/**
 * The columns of the matrix (standards C1: 0, P, AS, AD, AC); each has the powers of those before.
 */
public enum Attacker {
  NOBODY("nobody"),
  LISTENER("listener"),
  ON_PATH("on-path"),
  DNS("dns"),
  FALSE_CERTIFICATE("false-certificate");

  private final String word;

  Attacker(String word) {
    this.word = word;
  }

  /** Word of the JSON contract. */
  public String word() {
    return word;
  }
}
