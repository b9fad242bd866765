package mailpath.investigation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mailpath.certificate.CertificateChain;
import mailpath.dane.DaneFacts.Publication;
import mailpath.dane.DaneLookup;
import mailpath.dane.DaneRules;
import mailpath.dane.TlsaRecord;
import mailpath.dane.TlsaToPublish;
import mailpath.dns.DnsReply;
import mailpath.fact.Actor;
import mailpath.investigation.PublishingOptions.Pair;
import mailpath.investigation.RecordToPublish.Data;
import mailpath.investigation.RecordToPublish.Doing;
import mailpath.network.DomainName;
import mailpath.network.IpText;

/** The steps about the TLSA records of one mail host, from the chains that it sends. */
final class TlsaSteps {
  private final Publisher publisher;
  private final PublishingOptions options;
  private final HostFacts host;
  private final DomainName base;
  private final List<ServerChain> chains;
  private final TlsaToPublish made;

  TlsaSteps(Publisher publisher, PublishingOptions options, HostFacts host) {
    this.publisher = publisher;
    this.options = options;
    this.host = host;
    this.base = base(host);
    this.chains =
        ServerChain.of(publisher.assessment()).stream()
            .filter(chain -> chain.host().equals(host.mx().name().text()))
            .filter(chain -> chain.showings().stream().anyMatch(this::isToSenders))
            .toList();
    this.made =
        TlsaToPublish.of(
            base,
            chains.stream().map(ServerChain::chain).toList(),
            names(),
            publisher.assessment().question().at());
  }

  /** Where records stand already; else the name of the host, which counts in every case (D3). */
  private static DomainName base(HostFacts host) {
    return host.dane().publications().stream()
        .map(Publication::base)
        .findFirst()
        .orElseGet(() -> host.mx().name());
  }

  /** Senders that look at the records name the base domain, and offer today's TLS. */
  private boolean isToSenders(ServerChain.Showing showing) {
    return showing.serverName().equals(Optional.of(base)) && !showing.session().isOld();
  }

  private List<DomainName> names() {
    DomainName domain = publisher.domain();
    return Stream.concat(
            Stream.of(base),
            publisher.assessment().facts().route().ifKnown().stream()
                .flatMap(route -> Stream.of(domain, route.expanded())))
        .distinct()
        .toList();
  }

  List<PublishingStep> publishing() {
    if (made.keys().isEmpty()) {
      return List.of(
          PublishingStep.of(
              "tlsa:" + base,
              new PublishingAct.ActTlsaNotSeen(base),
              Actor.MAIL_HOST,
              DaneRules.D8));
    }
    List<TlsaRecord> wanted = wanted();
    List<TlsaRecord> kept = kept(wanted);
    boolean replaces = kept.size() < published().size();
    Set<TlsaRecord> all = new LinkedHashSet<>(wanted);
    all.addAll(kept);
    List<TlsaRecord> added = wanted.stream().filter(one -> !published().contains(one)).toList();
    RecordToPublish record =
        record(replaces ? Doing.REPLACE : Doing.ADD, replaces ? List.copyOf(all) : added);
    PublishingAct act =
        replaces ? new PublishingAct.ActReplaceTlsa(base) : new PublishingAct.ActPublishTlsa(base);
    return added.isEmpty() && !replaces
        ? List.of()
        : List.of(
            PublishingStep.of(
                    "tlsa:" + base,
                    act,
                    Actor.MAIL_HOST,
                    DaneRules.D8,
                    replaces ? DaneRules.D7 : DaneRules.D11)
                .with(record)
                .with(cautions(all)));
  }

  private List<TlsaRecord> wanted() {
    List<TlsaRecord> wanted = new ArrayList<>(made.keys());
    if (options.pair() == Pair.KEY_AND_AUTHORITY) {
      wanted.addAll(made.issuers());
    }
    Optional.ofNullable(options.nextKeys().get(base)).ifPresent(wanted::add);
    return wanted.stream().distinct().toList();
  }

  private List<TlsaRecord> published() {
    return host.dane().publications().stream()
        .filter(seen -> seen.base().equals(base))
        .flatMap(seen -> seen.records().stream())
        .distinct()
        .toList();
  }

  /**
   * What may stay: records of the advised form, one of which may be meant for the next key. Others
   * could outrank the new ones, or be of no use (D6, D7).
   */
  private List<TlsaRecord> kept(List<TlsaRecord> wanted) {
    String form = made.keys().getFirst().form();
    return published().stream()
        .filter(one -> one.form().equals(form) || wanted.contains(one))
        .toList();
  }

  private List<PublishingCaution> cautions(Set<TlsaRecord> all) {
    List<PublishingCaution> cautions = new ArrayList<>();
    Publisher.alias(reply()).ifPresent(cautions::add);
    List<String> unseen = unseen();
    if (!unseen.isEmpty()) {
      cautions.add(new PublishingCaution.CautionUnseen(unseen));
    }
    if (all.stream().anyMatch(one -> one.usage() == TlsaRecord.DANE_TA)) {
      cautions.add(new PublishingCaution.CautionAuthority());
    } else if (all.size() == made.keys().size()) {
      cautions.add(new PublishingCaution.CautionOneRecord());
    }
    return cautions;
  }

  private List<String> unseen() {
    return host.addresses().addresses().stream()
        .filter(
            address ->
                chains.stream()
                    .flatMap(chain -> chain.showings().stream())
                    .noneMatch(
                        showing -> showing.address().equals(address) && isToSenders(showing)))
        .map(IpText::show)
        .toList();
  }

  /** How to come to another key, once the records count (D11). */
  Optional<PublishingStep> nextKey() {
    if (made.keys().isEmpty()) {
      return Optional.empty();
    }
    Optional<TlsaRecord> next = Optional.ofNullable(options.nextKeys().get(base));
    RecordToPublish record = record(Doing.ADD, next.map(List::of).orElseGet(made::keys));
    PublishingStep step =
        PublishingStep.of(
                "next:" + base, new PublishingAct.ActNextKey(base), Actor.MAIL_HOST, DaneRules.D11)
            .waiting(new PublishingWait.WaitTwoLives(Publisher.twoLives(record)));
    return Optional.of(next.isPresent() ? step.with(record) : step);
  }

  PublishingStep withdrawing() {
    PublishingStep step =
        PublishingStep.of(
            "tlsa-off:" + base,
            new PublishingAct.ActWithdrawTlsa(base),
            Actor.MAIL_HOST,
            DaneRules.D5);
    return published().isEmpty() ? step : step.with(record(Doing.REMOVE, published()));
  }

  private RecordToPublish record(Doing doing, List<TlsaRecord> records) {
    return publisher.record(
        DaneLookup.owner(base), reply(), doing, records.stream().map(Data.Tlsa::new).toList());
  }

  private Optional<DnsReply> reply() {
    DomainName owner = DaneLookup.owner(base);
    return host.dane().answers().stream()
        .flatMap(answer -> answer.ifKnown().stream())
        .filter(reply -> reply.query().name().equals(owner))
        .findFirst();
  }

  /** For the test that the program itself accepts what it makes. */
  List<CertificateChain> chains() {
    return chains.stream().map(ServerChain::chain).toList();
  }
}
