package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.Failure;
import mailpath.network.Stage;

/** A reply that breaks the protocol: the dialogue ended there (threat-S4). */
public record ReplyMalformed(String subject, Stage stage, String detail, Evidence evidence)
    implements Finding {

  static List<ReplyMalformed> check(ProbedAddress address) {
    return address
        .failure(Failure.Malformed.class)
        .filter(malformed -> address.state().isEmpty())
        .map(
            malformed ->
                new ReplyMalformed(
                    address.subject(), malformed.stage(), malformed.detail(), address.evidence()))
        .stream()
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(StarttlsRules.U2, Severity.INFO, Actor.MAIL_HOST);
  }
}
