package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.MailProtocol;

/**
 * IMAP in clear without LOGINDISABLED: LOGIN with a readable password is invited (RFC 9051 6.2.3),
 * unless whoever comes is signed in already.
 */
public record LoginNotDisabled(String subject, Evidence evidence) implements Finding {

  static List<LoginNotDisabled> check(ProbedAddress address) {
    boolean invited =
        address.protocol() == MailProtocol.IMAP
            && !address.facts().before().isEmpty()
            && !address.offersBefore("LOGINDISABLED")
            && !ServiceGreeting.of(address.protocol(), address.observation()).preauthenticated();
    return invited
        ? List.of(new LoginNotDisabled(address.subject(), address.evidence()))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(StarttlsRules.ST6, Severity.ADVICE, Actor.MAIL_HOST);
  }
}
