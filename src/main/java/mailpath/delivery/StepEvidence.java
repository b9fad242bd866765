package mailpath.delivery;

import java.util.Optional;
import java.util.function.Function;
import mailpath.delivery.MailPath.Host;
import mailpath.delivery.MailPath.Place;
import mailpath.delivery.SenderStep.PolicyGap;
import mailpath.fact.Evidence;
import mailpath.network.DomainName;

/**
 * What the facts were read from that a step of a story uses. A forged host has none: nobody saw it.
 */
public record StepEvidence(MailPath path) {

  /** The facts that a sender's step is decided by. */
  public Evidence of(SenderStep step) {
    return switch (step) {
      case SenderStep.PolicyNotFetchedYet ignored -> record();
      case SenderStep.PolicyRemembered(var why, var ignored) -> gap(why);
      case SenderStep.PolicyMissing(var why) -> gap(why);
      case SenderStep.PolicyUnreadableDefers ignored -> gap(PolicyGap.TXT_FAILS);
      case SenderStep.PolicyFetched ignored -> record().and(policy());
      case SenderStep.PolicyNotEnforced ignored -> policy();
      case SenderStep.MailNotTaken ignored -> mx();
      case SenderStep.MxUnusable ignored -> mx();
      case SenderStep.MxRead ignored -> mx();
      case SenderStep.HostWithoutAddress(var host, var ignored) -> address(host);
      case SenderStep.TlsaNotAsked(var host, var ignored, var also) -> address(host).and(mx());
      case SenderStep.TlsaFails(var host) -> tlsa(host);
      case SenderStep.TlsaDemands(var host, var ignored) -> tlsa(host);
      case SenderStep.TlsaAbsent(var host) -> tlsa(host);
      case SenderStep.PolicySetAside(var host) -> tlsa(host);
      case SenderStep.HostNotListed(var ignored) -> policy();
      case SenderStep.HostListed(var ignored) -> policy();
      case SenderStep.NoAnswerFrom(var host, var ip) -> service(host, ip);
      case SenderStep.TlsMissing(var host, var ip, var ignored) -> service(host, ip);
      case SenderStep.ClearTextRefused(var host, var ip) -> service(host, ip);
      case SenderStep.SentInClear(var host, var ip, var ignored) -> service(host, ip);
      case SenderStep.SentWithoutTls(var host, var ip) -> service(host, ip);
      case SenderStep.CheckFailed(var host, var ip, var check) -> checked(host, ip, check);
      case SenderStep.DeliveredChecked(var host, var ip) -> service(host, ip);
      case SenderStep.DeliveredUnchecked(var host, var ip) -> service(host, ip);
      case SenderStep.MailWaits ignored -> Evidence.NONE;
      case SenderStep.AttackerHasMail ignored -> Evidence.NONE;
    };
  }

  private Evidence mx() {
    return path.mx().evidence().and(path.mail().evidence());
  }

  private Evidence gap(PolicyGap why) {
    return switch (why) {
      case TXT_FAILS -> path.policy().txt().evidence();
      case NO_RECORD, SAME_ID -> record();
      case FETCH_FAILS -> record().and(policy());
    };
  }

  private Evidence record() {
    return path.policy().record().evidence();
  }

  private Evidence policy() {
    return path.policy().fetch().evidence();
  }

  private Optional<Host> host(DomainName name) {
    return path.hosts().stream().filter(host -> host.name().equals(name)).findFirst();
  }

  private Evidence address(DomainName name) {
    return host(name).map(host -> host.address().evidence()).orElse(Evidence.NONE);
  }

  private Evidence tlsa(DomainName name) {
    return host(name).map(host -> host.tlsa().evidence()).orElse(Evidence.NONE);
  }

  private Evidence place(DomainName name, String ip, Function<Place, Evidence> fact) {
    return host(name).stream()
        .flatMap(host -> host.addresses().stream())
        .filter(place -> place.ip().equals(ip))
        .map(fact)
        .reduce(Evidence.NONE, Evidence::and);
  }

  private Evidence service(DomainName name, String ip) {
    return place(name, ip, place -> place.service().evidence());
  }

  private Evidence checked(DomainName name, String ip, SenderStep.Check check) {
    return place(
        name,
        ip,
        place ->
            switch (check) {
              case TLSA_MATCH -> place.tlsaMatch().evidence();
              case POLICY_CERTIFICATE -> place.policyValid().evidence();
              case ENCRYPTION -> place.service().evidence();
            });
  }
}
