package mailpath.starttls;

import java.util.List;
import java.util.Optional;
import mailpath.fact.Fact;
import mailpath.network.Failure;

/**
 * What one address of a mail server does about STARTTLS (RFC 3207), read from its dialogue.
 *
 * @param state unknown wherever the server could not be talked to (U2): never "absent" then
 * @param before extension lines of the EHLO reply in clear; empty if there was none
 * @param after the same inside TLS
 * @param masked the keyword was there but overwritten, for example {@code XXXXXXXA} (threat-S17)
 * @param demandsTls mail without TLS is refused with 530, as far as the dialogue shows it (ST3)
 * @param ended why the dialogue ended early, if it did
 */
public record StarttlsFacts(
    Fact<State> state,
    List<String> before,
    List<String> after,
    boolean masked,
    boolean demandsTls,
    Optional<Failure> ended) {
  public StarttlsFacts {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  public enum State {
    OFFERED,
    ABSENT,
    /** 454 or another refusal after the keyword was offered. */
    REFUSED,
    /** Offered and accepted, but the handshake fails. */
    HANDSHAKE_FAILS,
    /** Works, but only below TLS 1.2 (Q1). */
    OLD
  }

  /** The same with what another dialogue has shown. */
  StarttlsFacts with(Fact<State> other, List<String> afterThere) {
    return new StarttlsFacts(other, before, afterThere, masked, demandsTls, ended);
  }

  /** The same with another state. */
  public StarttlsFacts with(Fact<State> other) {
    return with(other, after);
  }
}
