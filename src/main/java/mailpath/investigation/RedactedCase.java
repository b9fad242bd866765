package mailpath.investigation;

import mailpath.casefile.Case;
import mailpath.casefile.OwnTraces;
import mailpath.casefile.Redaction;

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
    Assessment before = DomainCases.replay(original);
    Assessment after = DomainCases.replay(redaction.redacted());
    return RedactionCheck.between(before, after, redaction)
        .<RedactedCase>map(what -> new Changed(new RedactionChanges(what)))
        .orElseGet(() -> new Ready(redaction));
  }
}
