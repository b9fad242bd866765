package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.Approach;

/**
 * A command that was sent in clear right behind STARTTLS is answered inside TLS: what somebody on
 * the way puts in there is taken for the client's (ST5, class of CVE-2011-0411).
 */
public record CommandCarriedOver(String subject, Evidence evidence) implements Finding {

  static List<CommandCarriedOver> check(ApproachedAddress address) {
    return address.by(Approach.INJECTION).stream()
        .filter(InjectedCommand::answered)
        .map(injected -> new CommandCarriedOver(address.subject(), injected.evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(StarttlsRules.ST5, Severity.LOWERS, Actor.MAIL_HOST);
  }
}
