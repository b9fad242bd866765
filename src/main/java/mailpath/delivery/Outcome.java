package mailpath.delivery;

/** Where one mail ends (standards C1), best to worst. */
public enum Outcome {
  /** Authenticated TLS, right host. */
  AUTHENTICATED("a"),
  /** Unauthenticated TLS, right host. */
  UNAUTHENTICATED("u"),
  /** Deferred or refused: kept private, not delivered. */
  DEFERRED("f"),
  /** Clear text, right host. */
  CLEAR_TEXT("c"),
  /** The attacker's host, or the attacker ends TLS. */
  ATTACKER("w");

  private final String letter;

  Outcome(String letter) {
    this.letter = letter;
  }

  public String letter() {
    return letter;
  }

  /** Whether the content stayed private. */
  public boolean kept() {
    return compareTo(DEFERRED) <= 0;
  }
}
