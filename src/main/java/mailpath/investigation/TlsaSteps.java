package mailpath.investigation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mailpath.dane.DaneFacts.TlsaSet;
import mailpath.dane.DaneLookup;
import mailpath.dane.DaneRules;
import mailpath.dane.TlsaRecord;
import mailpath.dane.TlsaToPublish;
import mailpath.dns.DnsReply;
import mailpath.fact.Actor;
import mailpath.fact.Rule;
import mailpath.investigation.PublishingOptions.Pair;
import mailpath.investigation.RecordToPublish.Data;
import mailpath.investigation.RecordToPublish.Doing;
import mailpath.network.DialogueQuery;
import mailpath.network.DomainName;
import mailpath.network.IpText;
import mailpath.network.SecurityState;

/** The steps about the TLSA records of one mail host, from the chains that it sends. */
final class TlsaSteps {
  private final Publisher publisher;
  private final PublishingOptions options;
  private final HostFacts host;
  private final DomainName base;
  private final List<ServerChain.Showing> showings;
  private final TlsaToPublish made;

  TlsaSteps(Publisher publisher, PublishingOptions options, HostFacts host) {
    this.publisher = publisher;
    this.options = options;
    this.host = host;
    this.base = base(host);
    List<ServerChain> chains =
        ServerChain.of(publisher.assessment()).stream()
            .filter(chain -> chain.host().equals(host.mx().name().text()))
            .filter(chain -> chain.showings().stream().anyMatch(this::isToSenders))
            .toList();
    this.showings =
        chains.stream()
            .flatMap(chain -> chain.showings().stream())
            .filter(this::isToSenders)
            .toList();
    this.made =
        TlsaToPublish.of(
            base,
            chains.stream().map(ServerChain::chain).toList(),
            names(),
            publisher.assessment().question().at());
  }

  /** Of the records that count, or would; else the host's name, which counts in every case (D3). */
  private static DomainName base(HostFacts host) {
    return Stream.of(host.dane().lenient(), host.dane().onceSigned())
        .flatMap(set -> set.ifKnown().flatMap(TlsaSet::base).stream())
        .findFirst()
        .orElseGet(() -> host.mx().name());
  }

  /**
   * Senders that look at the records name the base domain, and offer today's TLS. What somebody in
   * between shows here is not the server's.
   */
  private boolean isToSenders(ServerChain.Showing showing) {
    boolean intercepted =
        host.places().stream()
            .anyMatch(place -> place.address().equals(showing.address()) && place.isIntercepted());
    return showing.serverName().equals(Optional.of(base))
        && !showing.session().isOld()
        && !intercepted;
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

  /** Where its records stand. */
  DomainName owner() {
    DomainName own = DaneLookup.owner(base);
    return isAliasUnsigned() ? own : reply().map(DnsReply::expanded).orElse(own);
  }

  /** Records of the keys that the host has, and of those that come. */
  List<TlsaRecord> wanted() {
    List<TlsaRecord> wanted = new ArrayList<>(made.keys());
    if (options.pair() == Pair.KEY_AND_AUTHORITY) {
      wanted.addAll(made.issuers());
    }
    next().ifPresent(wanted::add);
    return wanted.stream().distinct().toList();
  }

  private Optional<TlsaRecord> next() {
    return Optional.ofNullable(options.nextKeys().get(base));
  }

  /**
   * @param neighbours what hosts whose records stand at the same place want there
   */
  List<PublishingStep> publishing(List<TlsaRecord> neighbours) {
    if (made.keys().isEmpty()) {
      return List.of(step("tlsa:", new PublishingAct.ActTlsaNotSeen(base), DaneRules.D8));
    }
    Set<TlsaRecord> all = new LinkedHashSet<>(wanted());
    all.addAll(neighbours);
    List<TlsaRecord> staying = TlsaToPublish.staying(published(), List.copyOf(all));
    boolean replaces = staying.size() < published().size() || isAliasUnsigned();
    List<TlsaRecord> added = all.stream().filter(one -> !published().contains(one)).toList();
    all.addAll(staying);
    return added.isEmpty() && !replaces
        ? List.of()
        : List.of(replaces ? replacing(all) : adding(added, all));
  }

  private PublishingStep adding(List<TlsaRecord> added, Set<TlsaRecord> all) {
    return step("tlsa:", new PublishingAct.ActPublishTlsa(base), DaneRules.D8, DaneRules.D11)
        .with(record(Doing.ADD, added))
        .with(cautions(all));
  }

  private PublishingStep replacing(Set<TlsaRecord> all) {
    return step("tlsa:", new PublishingAct.ActReplaceTlsa(base), DaneRules.D8, DaneRules.D7)
        .with(record(Doing.REPLACE, List.copyOf(all)))
        .with(cautions(all));
  }

  private PublishingStep step(String id, PublishingAct act, Rule... rules) {
    return PublishingStep.of(id + base, act, Actor.MAIL_HOST, rules);
  }

  private List<TlsaRecord> published() {
    return host.dane().publications().stream()
        .filter(seen -> seen.base().equals(base))
        .flatMap(seen -> seen.records().stream())
        .distinct()
        .toList();
  }

  private List<PublishingCaution> cautions(Set<TlsaRecord> all) {
    List<PublishingCaution> cautions = new ArrayList<>();
    alias().ifPresent(cautions::add);
    List<String> unseen = unseen();
    if (!unseen.isEmpty()) {
      cautions.add(new PublishingCaution.CautionUnseen(unseen));
    }
    if (host.places().stream().anyMatch(this::mayHaveOtherKey)) {
      cautions.add(new PublishingCaution.CautionOtherKey());
    }
    if (all.stream().anyMatch(one -> one.usage() == TlsaRecord.DANE_TA)) {
      cautions.add(new PublishingCaution.CautionAuthority());
    } else if (all.size() == made.keys().size()) {
      cautions.add(new PublishingCaution.CautionOneRecord());
    }
    return cautions;
  }

  private Optional<PublishingCaution> alias() {
    return isAliasUnsigned()
        ? reply()
            .map(
                reply ->
                    new PublishingCaution.CautionAliasUnsigned(
                        reply.query().name(), reply.expanded()))
        : Publisher.alias(reply());
  }

  /** An alias out of a zone that is signed, or is to be, into another that is not. */
  private boolean isAliasUnsigned() {
    return reply()
        .filter(reply -> reply.isAlias() && reply.state() == SecurityState.INSECURE)
        .filter(
            reply ->
                !publisher
                    .lies(reply.expanded())
                    .zone()
                    .equals(publisher.lies(reply.query().name()).zone()))
        .isPresent();
  }

  private List<String> unseen() {
    return host.addresses().addresses().stream()
        .filter(address -> showings.stream().noneMatch(seen -> seen.address().equals(address)))
        .map(IpText::show)
        .toList();
  }

  /** Only behind records is a server asked for a certificate with the other kind of key. */
  private boolean mayHaveOtherKey(AddressFacts place) {
    DialogueQuery asked = DialogueQuery.relay(base, place.address());
    return place
        .otherKey()
        .filter(approach -> publisher.assessment().observation(asked.with(approach)).isEmpty())
        .isPresent();
  }

  /**
   * How to come to another key, once the records count (D11).
   *
   * @param published whether a step before it has the record of the next key already
   */
  Optional<PublishingStep> nextKey(boolean published) {
    if (made.keys().isEmpty()) {
      return Optional.empty();
    }
    RecordToPublish record = record(Doing.ADD, next().map(List::of).orElseGet(made::keys));
    PublishingStep step =
        step("next:", new PublishingAct.ActNextKey(base), DaneRules.D11)
            .waiting(
                new PublishingWait.WaitTwoLives(
                    TimeSpan.of(publisher.life(record, reply()).multipliedBy(2))));
    return Optional.of(next().isPresent() && !published ? step.with(record) : step);
  }

  PublishingStep withdrawing() {
    PublishingStep step = step("tlsa-off:", new PublishingAct.ActWithdrawTlsa(base), DaneRules.D5);
    return published().isEmpty() ? step : step.with(record(Doing.REMOVE, published()));
  }

  private RecordToPublish record(Doing doing, List<TlsaRecord> records) {
    return publisher.record(
        DaneLookup.owner(base),
        isAliasUnsigned() ? Optional.empty() : reply(),
        doing,
        records.stream().map(Data.Tlsa::new).toList());
  }

  private Optional<DnsReply> reply() {
    DomainName owner = DaneLookup.owner(base);
    return host.dane().answers().stream()
        .flatMap(answer -> answer.ifKnown().stream())
        .filter(reply -> reply.query().name().equals(owner))
        .findFirst();
  }
}
