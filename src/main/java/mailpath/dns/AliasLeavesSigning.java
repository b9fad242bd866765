package mailpath.dns;

import java.util.List;
import java.util.Optional;
import mailpath.dns.DnsReply.AliasLink;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.SecurityState;

/** An alias that leads from signed into unsigned DNS: the rest counts as unsigned (N4). */
public record AliasLeavesSigning(String subject, String target, Evidence evidence)
    implements Finding {

  static List<AliasLeavesSigning> check(CheckedAnswers answers) {
    return answers
        .known()
        .flatMap(known -> leaving(known.value(), known.evidence()).stream())
        .distinct()
        .toList();
  }

  private static List<AliasLeavesSigning> leaving(DnsReply reply, Evidence evidence) {
    Optional<AliasLink> last =
        reply.aliases().stream()
            .filter(link -> link.state() == SecurityState.SECURE)
            .reduce((earlier, later) -> later);
    return last.isPresent() && reply.state() == SecurityState.INSECURE
        ? List.of(
            new AliasLeavesSigning(last.get().from().text(), last.get().to().text(), evidence))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(DnsRules.N4, Severity.ADVICE, Actor.DOMAIN_OWNER);
  }
}
