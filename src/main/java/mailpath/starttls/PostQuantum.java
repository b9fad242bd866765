package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.TlsSession;

/** A hybrid key exchange that later quantum computers cannot undo. */
public record PostQuantum(String subject, String group, Evidence evidence) implements Finding {

  static List<PostQuantum> check(ProbedAddress address) {
    return address
        .session()
        .filter(TlsSession::postQuantum)
        .map(session -> new PostQuantum(address.subject(), session.group(), address.evidence()))
        .stream()
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(StarttlsRules.Q1, Severity.INFO, Actor.NOBODY);
  }
}
