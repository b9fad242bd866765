package mailpath.timeline;

import java.util.Optional;
import mailpath.delivery.SenderStep;
import mailpath.delivery.SenderStep.Check;
import mailpath.delivery.Trace;
import mailpath.fact.Sentence;
import mailpath.network.DomainName;

/** Why a sender cannot deliver to the first server that it tries. */
public record Cause(Kind kind, DomainName host) implements Sentence {
  public enum Kind {
    /** The policy that it goes by does not list the server (R14). */
    NOT_LISTED,
    /** The MX record that it goes by leads to a server that is off. */
    OFF,
    NO_ADDRESS,
    /** The TLSA records that it goes by do not fit the key (D5). */
    KEY_NOT_PUBLISHED,
    /** R13. */
    CERTIFICATE_NOT_VALID,
    NO_ENCRYPTION,
    TLSA_FAILS,
    OTHER
  }

  static Cause of(Trace trace, DomainName host) {
    return new Cause(
        trace.steps().reversed().stream()
            .map(Trace.Step::says)
            .flatMap(step -> kind(step).stream())
            .findFirst()
            .orElse(Kind.OTHER),
        host);
  }

  private static Optional<Kind> kind(SenderStep step) {
    return switch (step) {
      case SenderStep.HostNotListed ignored -> Optional.of(Kind.NOT_LISTED);
      case SenderStep.NoAnswerFrom ignored -> Optional.of(Kind.OFF);
      case SenderStep.HostWithoutAddress ignored -> Optional.of(Kind.NO_ADDRESS);
      case SenderStep.CheckFailed(var host, var ip, Check check) ->
          Optional.of(
              check == Check.TLSA_MATCH ? Kind.KEY_NOT_PUBLISHED : Kind.CERTIFICATE_NOT_VALID);
      case SenderStep.TlsMissing ignored -> Optional.of(Kind.NO_ENCRYPTION);
      case SenderStep.ClearTextRefused ignored -> Optional.of(Kind.NO_ENCRYPTION);
      case SenderStep.TlsaFails ignored -> Optional.of(Kind.TLSA_FAILS);
      default -> Optional.empty();
    };
  }
}
