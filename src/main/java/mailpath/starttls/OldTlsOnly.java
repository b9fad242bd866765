package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.starttls.StarttlsFacts.State;

/** Only TLS below 1.2: encrypted for old senders, clear text from modern ones (Q1, Q4). */
public record OldTlsOnly(String subject, String version, Evidence evidence) implements Finding {

  static List<OldTlsOnly> check(ProbedAddress address) {
    return address
        .session()
        .filter(session -> address.is(State.OLD))
        .map(session -> new OldTlsOnly(address.subject(), session.version(), address.evidence()))
        .stream()
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(StarttlsRules.Q4, Severity.LOWERS, Actor.MAIL_HOST);
  }
}
