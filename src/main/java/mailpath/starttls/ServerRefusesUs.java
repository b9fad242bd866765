package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** The server refuses to talk to us: nothing about its TLS could be learnt (threat-S5). */
public record ServerRefusesUs(String subject, int code, String reply, Evidence evidence)
    implements Finding {

  static List<ServerRefusesUs> check(ProbedAddress address) {
    return Refusal.of(address)
        .filter(refusal -> refusal.blockList().isEmpty())
        .map(
            refusal ->
                new ServerRefusesUs(
                    address.subject(), refusal.code(), refusal.text(), address.evidence()))
        .stream()
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(StarttlsRules.U2, Severity.INFO, Actor.MAIL_HOST);
  }
}
