package mailpath.investigation;

import java.util.Optional;
import mailpath.casefile.Case;
import mailpath.casefile.ClientQuestion;
import mailpath.casefile.DomainQuestion;
import mailpath.casefile.HostQuestion;
import mailpath.casefile.OwnTraces;
import mailpath.casefile.Redaction;
import mailpath.fact.SignatureChecks;

/**
 * A case made ready to be given away, if it says the same without the traces of the one who
 * measured: it is judged anew before and after, and what differs is a reason not to save it.
 */
public sealed interface RedactedCase {

  /** Judged alike. */
  record Ready(Redaction redaction) implements RedactedCase {}

  /** Judged otherwise, so it must not be given away as if it were the same. */
  record Changed(RedactionChanges why) implements RedactedCase {}

  static RedactedCase of(Case original, OwnTraces traces) {
    Redaction redaction = Redaction.of(original, traces);
    return difference(original, redaction)
        .<RedactedCase>map(what -> new Changed(new RedactionChanges(what)))
        .orElseGet(() -> new Ready(redaction));
  }

  /** By its own question: the settings in it may have been redacted. */
  private static ClientAssessment replayed(Case recorded, SignatureChecks checked) {
    return ClientCases.replay(recorded, (ClientQuestion) recorded.question(), checked);
  }

  private static Optional<RedactionChanges.What> difference(Case original, Redaction redaction) {
    Case redacted = redaction.redacted();
    return switch (original.question()) {
      case DomainQuestion ignored ->
          RedactionCheck.between(
              DomainCases.replay(original), DomainCases.replay(redacted), redaction);
      case HostQuestion host -> {
        SignatureChecks checked = new SignatureChecks();
        yield RedactionCheck.between(
            HostCases.replay(original, host, checked),
            HostCases.replay(redacted, host, checked),
            redaction);
      }
      case ClientQuestion ignored -> {
        SignatureChecks checked = new SignatureChecks();
        yield RedactionCheck.between(
            replayed(original, checked), replayed(redacted, checked), redaction);
      }
    };
  }
}
