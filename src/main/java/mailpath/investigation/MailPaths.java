package mailpath.investigation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import mailpath.casefile.DomainQuestion;
import mailpath.dane.DaneFacts;
import mailpath.delivery.MailPath;
import mailpath.delivery.MailPath.AddressAnswer;
import mailpath.delivery.MailPath.Answer;
import mailpath.delivery.MailPath.Host;
import mailpath.delivery.MailPath.Place;
import mailpath.delivery.MailPath.PolicyBody;
import mailpath.delivery.MailPath.Service;
import mailpath.delivery.MailPath.Tls;
import mailpath.delivery.MailPath.Tlsa;
import mailpath.dns.DnsReply;
import mailpath.dns.MailRoute;
import mailpath.dns.ValidationReason;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Reason;
import mailpath.mtasts.MtaStsFacts;
import mailpath.mtasts.MtaStsPolicy;
import mailpath.network.AddressFamily;
import mailpath.network.Desk;
import mailpath.network.IpText;
import mailpath.network.SecurityState;
import mailpath.starttls.StarttlsFacts;

/** Reduces the facts of a domain to what a sender's algorithm tells apart (delivery-game 1, 7). */
final class MailPaths {
  private MailPaths() {}

  static MailPath of(DomainFacts facts, DomainQuestion question, Desk desk) {
    List<Host> hosts =
        Stream.concat(
                facts.hosts().stream().map(host -> host(host, desk)),
                UntriedHosts.of(facts).stream())
            .toList();
    return new MailPath(
        question.domain(),
        mail(facts.route()),
        mx(facts.route()),
        hosts,
        policy(facts.mtaSts().facts()),
        EarlierCase.remembered(question).map(kept -> body(kept.id(), kept.policy())));
  }

  private static Fact<MailPath.Kind> mail(Fact<MailRoute> route) {
    return switch (route) {
      case Fact.Known<MailRoute>(MailRoute known, Evidence evidence) when known.nullBeside() ->
          new Fact.Depends<>(
              "null-mx-beside", List.of(MailPath.Kind.HOSTS, MailPath.Kind.NULL_MX), evidence);
      default -> route.map(known -> MailPath.Kind.valueOf(known.kind().name()));
    };
  }

  /** A state that could not be established is an unknown one, not a failed lookup (U2). */
  private static Fact<Answer> mx(Fact<MailRoute> route) {
    return route instanceof Fact.Known<MailRoute>(MailRoute known, Evidence evidence)
        ? answer(known.stateFact(evidence))
        : answer(route.map(MailRoute::state));
  }

  static Fact<Answer> answer(Fact<SecurityState> state) {
    return state.map(
        known ->
            switch (known) {
              case SECURE -> Answer.SECURE;
              case INSECURE -> Answer.INSECURE;
              case BOGUS -> Answer.BOGUS;
              case INDETERMINATE -> Answer.FAILS;
            });
  }

  private static Host host(HostFacts host, Desk desk) {
    List<Place> places = new ArrayList<>(places(host));
    Optional<Fact.Unknown<DnsReply>> unanswered = unanswered(host, desk);
    if (unanswered.isPresent()) {
      places.add(standIn(unanswered.get().reason(), unanswered.get().evidence()));
    } else if (places.isEmpty() && !host.addresses().addresses().isEmpty()) {
      places.add(
          standIn(new Reason(Reason.Why.FAMILY_NOT_HERE, host.mx().name().text()), Evidence.NONE));
    }
    Fact<AddressAnswer> address = address(host, desk);
    return new Host(host.mx().name(), host.mx().preference(), address, tlsa(host, address), places);
  }

  /** Addresses beyond the limit are alike, so the first stands for them all. */
  private static List<Place> places(HostFacts host) {
    Stream<AddressFacts> first = host.places().stream().filter(AddressFacts::beyondLimit).limit(1);
    return Stream.concat(host.places().stream().filter(address -> !address.beyondLimit()), first)
        .map(MailPaths::place)
        .toList();
  }

  /**
   * A lookup in a tested family that did not answer hides an address, perhaps. So does one in
   * another family, where it could be the only one.
   */
  private static Optional<Fact.Unknown<DnsReply>> unanswered(HostFacts host, Desk desk) {
    boolean anyAddress = !host.addresses().addresses().isEmpty();
    for (AddressFamily family : AddressFamily.values()) {
      if (anyAddress && !desk.families().contains(family)) {
        continue;
      }
      if (host.addresses().replies().get(family) instanceof Fact.Unknown<DnsReply> unknown) {
        return Optional.of(unknown);
      }
    }
    return Optional.empty();
  }

  /** For an address that may be there, of which nothing is known. */
  static Place standIn(Reason reason, Evidence evidence) {
    return new Place(
        "",
        new Fact.Unknown<>(reason, evidence),
        new Fact.Unknown<>(reason, evidence),
        new Fact.Unknown<>(reason, evidence));
  }

  private static Fact<AddressAnswer> address(HostFacts host, Desk desk) {
    if (host.mx().ipLiteral()) {
      return Fact.known(AddressAnswer.NONE, Evidence.NONE);
    }
    List<DnsReply> replies = new ArrayList<>();
    Evidence evidence = Evidence.NONE;
    for (Fact<DnsReply> reply : host.addresses().replies().values()) {
      reply.ifKnown().ifPresent(replies::add);
      evidence = evidence.and(reply.evidence());
    }
    Optional<Fact.Unknown<DnsReply>> unanswered = unanswered(host, desk);
    if (replies.isEmpty() && unanswered.isPresent()) {
      return new Fact.Unknown<>(unanswered.get().reason(), evidence);
    }
    for (DnsReply reply : replies) {
      if (reply.stateFact(evidence) instanceof Fact.Unknown<SecurityState>(Reason reason, var of)) {
        return new Fact.Unknown<>(reason, of);
      }
    }
    AddressAnswer strict = answer(host, unanswered.isPresent(), DnsReply::state);
    AddressAnswer lenient = answer(host, unanswered.isPresent(), DnsReply::lenient);
    return strict == lenient
        ? Fact.known(strict, evidence)
        : new Fact.Depends<>(ValidationReason.ON_POLICY, List.of(strict, lenient), evidence);
  }

  private static AddressAnswer answer(
      HostFacts host, boolean unanswered, Function<DnsReply, SecurityState> by) {
    SecurityState state = host.addresses().state(by).orElse(SecurityState.SECURE);
    if (state == SecurityState.INSECURE && pinnedByAlias(host)) {
      return AddressAnswer.SECURE;
    }
    boolean none = host.addresses().addresses().isEmpty() && !unanswered;
    return !none || state == SecurityState.BOGUS
        ? AddressAnswer.valueOf(state.name())
        : state == SecurityState.SECURE ? AddressAnswer.NONE_PROVEN : AddressAnswer.NONE;
  }

  /** Senders ask under the name of a signed alias wherever it leads, and found records (D3). */
  private static boolean pinnedByAlias(HostFacts host) {
    return host.dane().lenient().ifKnown().filter(set -> set.base().isPresent()).isPresent();
  }

  /**
   * What is published counts here even where no sender looks at it yet: the sender's own steps ask
   * only behind secure answers, and a repair that signs the zone makes it count. Behind a secure
   * address answer senders do look, and an unsigned set is none to them (D5).
   */
  private static Fact<Tlsa> tlsa(HostFacts host, Fact<AddressAnswer> address) {
    boolean asked = address.ifKnown().equals(Optional.of(AddressAnswer.SECURE));
    DaneFacts dane = host.dane();
    return (asked ? dane.lenient() : dane.onceSigned()).map(set -> tlsa(set, host));
  }

  private static Tlsa tlsa(DaneFacts.TlsaSet set, HostFacts host) {
    return switch (set.kind()) {
      case NONE -> Tlsa.NONE;
      case BOGUS -> Tlsa.BOGUS;
      case UNUSABLE -> Tlsa.UNUSABLE;
      case USABLE -> host.pinsPublicCa() ? Tlsa.PINNED_PUBLIC_CA : Tlsa.PINNED;
    };
  }

  private static Place place(AddressFacts place) {
    return new Place(
        IpText.show(place.address()),
        place.starttls().state().map(state -> service(state, place.starttls().demandsTls())),
        place.policyValid(),
        place.tlsaMatchOnceSigned());
  }

  private static Service service(StarttlsFacts.State state, boolean demandsTls) {
    Tls tls =
        switch (state) {
          case OFFERED -> Tls.OFFERED;
          case ABSENT -> Tls.ABSENT;
          case REFUSED -> Tls.REFUSED;
          case HANDSHAKE_FAILS -> Tls.FAILS;
          case OLD -> Tls.OLD;
        };
    return new Service(true, tls, demandsTls);
  }

  private static MailPath.Policy policy(MtaStsFacts facts) {
    boolean malformed =
        facts
            .record()
            .ifKnown()
            .filter(record -> !(record instanceof MtaStsFacts.RecordState.None))
            .filter(record -> !(record instanceof MtaStsFacts.RecordState.Valid))
            .isPresent();
    return new MailPath.Policy(
        answer(facts.txt()),
        facts.record().map(MailPaths::id),
        body(facts),
        answer(facts.policyHost()),
        malformed);
  }

  private static Optional<String> id(MtaStsFacts.RecordState record) {
    return record instanceof MtaStsFacts.RecordState.Valid(String id)
        ? Optional.of(id)
        : Optional.empty();
  }

  private static Fact<Optional<PolicyBody>> body(MtaStsFacts facts) {
    String id = facts.record().ifKnown().flatMap(MailPaths::id).orElse("");
    return facts
        .fetch()
        .map(
            fetch ->
                switch (fetch) {
                  case MtaStsFacts.Fetch.Policy(MtaStsPolicy policy) ->
                      Optional.of(body(id, policy));
                  case MtaStsFacts.Fetch.Fails ignored -> Optional.empty();
                });
  }

  private static PolicyBody body(String id, MtaStsPolicy policy) {
    MailPath.PolicyMode mode = MailPath.PolicyMode.valueOf(policy.mode().name());
    return new PolicyBody(id, mode, policy.patterns(), policy.maxAge());
  }
}
