package mailpath.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mailpath.delivery.Headline.Checks;
import mailpath.delivery.MailPath.AddressAnswer;
import mailpath.delivery.MailPath.Answer;
import mailpath.delivery.MailPath.Host;
import mailpath.delivery.MailPath.Place;
import mailpath.delivery.MailPath.PolicyBody;
import mailpath.delivery.MailPath.PolicyMode;
import mailpath.delivery.MailPath.Service;
import mailpath.delivery.MailPath.Tls;
import mailpath.delivery.MailPath.Tlsa;
import mailpath.delivery.Verdict.Decider;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/**
 * An address takes mail from a sender that checks nothing, but not from one that checks (W5, R14;
 * RFC 7672 2.2.2, 8461 5).
 *
 * @param subject the host
 * @param checks who skips it
 */
public record AddressSkipped(
    String subject, String ip, Checks checks, Cause cause, Evidence evidence) implements Finding {

  /** The first demand that it fails. */
  public enum Cause {
    ADDRESS_BOGUS,
    TLSA_LOOKUP,
    NOT_LISTED,
    NO_TLS,
    OLD_TLS,
    TLSA_MISMATCH,
    CERTIFICATE
  }

  static List<AddressSkipped> check(Judgement judgement, MailPath path) {
    List<AddressSkipped> skipped = new ArrayList<>();
    // behind a failing MX answer a sender that validates never gets to the hosts
    List<Decider> byDane =
        is(path.mx(), Answer.BOGUS) ? List.of() : skips(judgement, SenderKind.DANE);
    List<Decider> byPolicy = skips(judgement, SenderKind.MTA_STS_KNOWN);
    for (Host host : path.hosts()) {
      for (Place place : host.addresses()) {
        Decider here = new Decider(host.name().text(), place.ip());
        if (byDane.contains(here)) {
          Cause cause = dane(host, place);
          skipped.add(of(host, place, Checks.DANE, cause, evidence(host, place, cause, path)));
        }
        if (byPolicy.contains(here)) {
          Cause cause = policy(host, place, path);
          skipped.add(of(host, place, Checks.MTA_STS, cause, evidence(host, place, cause, path)));
        }
      }
    }
    return skipped;
  }

  private static List<Decider> skips(Judgement judgement, SenderKind kind) {
    return judgement.verdict().sender(kind).skips();
  }

  private static AddressSkipped of(
      Host host, Place place, Checks checks, Cause cause, Evidence evidence) {
    return new AddressSkipped(host.name().text(), place.ip(), checks, cause, evidence);
  }

  private static Evidence evidence(Host host, Place place, Cause cause, MailPath path) {
    return switch (cause) {
      case ADDRESS_BOGUS -> host.address().evidence();
      case TLSA_LOOKUP -> host.tlsa().evidence();
      case TLSA_MISMATCH -> host.tlsa().evidence().and(place.tlsaMatch().evidence());
      case NOT_LISTED -> path.policy().fetch().evidence();
      case CERTIFICATE -> place.policyValid().evidence();
      case NO_TLS, OLD_TLS -> place.service().evidence();
    };
  }

  private static Cause dane(Host host, Place place) {
    if (is(host.address(), AddressAnswer.BOGUS)) {
      return Cause.ADDRESS_BOGUS;
    }
    return is(host.tlsa(), Tlsa.BOGUS) ? Cause.TLSA_LOOKUP : atServer(place, Cause.TLSA_MISMATCH);
  }

  private static Cause policy(Host host, Place place, MailPath path) {
    Stream<PolicyBody> published = path.policy().fetch().ifKnown().flatMap(body -> body).stream();
    boolean unlisted =
        Stream.concat(published, path.memory().stream())
            .anyMatch(body -> body.mode() == PolicyMode.ENFORCE && !body.lists(host.name()));
    return unlisted ? Cause.NOT_LISTED : atServer(place, Cause.CERTIFICATE);
  }

  private static Cause atServer(Place place, Cause otherwise) {
    return switch (place.service().ifKnown().map(Service::tls).orElse(Tls.OFFERED)) {
      case OFFERED -> otherwise;
      case OLD -> Cause.OLD_TLS;
      case ABSENT, REFUSED, FAILS -> Cause.NO_TLS;
    };
  }

  private static <T> boolean is(Fact<T> fact, T value) {
    return fact.ifKnown().filter(value::equals).isPresent();
  }

  @Override
  public Standing standing() {
    return new Standing(
        DeliveryRules.W5,
        Severity.LOWERS,
        cause == Cause.NOT_LISTED ? Actor.DOMAIN_OWNER : Actor.MAIL_HOST);
  }
}
