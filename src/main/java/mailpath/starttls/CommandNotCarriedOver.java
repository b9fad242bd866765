package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.Approach;

/** A command that was sent in clear right behind STARTTLS is not answered inside TLS, as it must be
 * (ST5). */
public record CommandNotCarriedOver(String subject, Evidence evidence) implements Finding {

  static List<CommandNotCarriedOver> check(ApproachedAddress address) {
    return address.by(Approach.INJECTION).stream()
        .filter(injected -> injected.works() && !InjectedCommand.answered(injected))
        .map(injected -> new CommandNotCarriedOver(address.subject(), injected.evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(StarttlsRules.ST5, Severity.INFO, Actor.NOBODY);
  }
}
