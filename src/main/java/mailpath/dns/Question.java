package mailpath.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.dns.DnsReply.AliasLink;
import mailpath.dns.DnsReply.Existence;
import mailpath.dns.ValidationReason.ValidationCheck;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Reason;
import mailpath.network.Bytes;
import mailpath.network.DnsAnswer;
import mailpath.network.DnsQuery;
import mailpath.network.Network;
import mailpath.network.Observation;
import mailpath.network.RecordType;
import mailpath.network.SecurityState;
import org.xbill.DNS.Message;
import org.xbill.DNS.Record;

/** One question on its way: asked, read, each alias link and the end of the chain validated. */
final class Question {
  private final Network network;
  private final Zones zones;
  private final Prefetch prefetch;
  private final Validators validators;

  Question(Network network, Zones zones, Prefetch prefetch, Validators validators) {
    this.network = network;
    this.zones = zones;
    this.prefetch = prefetch;
    this.validators = validators;
  }

  Fact<DnsReply> ask(DnsQuery query) {
    return ask(query, AnswerReader.MAX_ALIASES);
  }

  private Fact<DnsReply> ask(DnsQuery query, int aliasesLeft) {
    prefetch.before(query.name());
    Observation<DnsAnswer> observation = network.dns(query);
    Optional<DnsAnswer> answer = observation.answer();
    if (answer.isEmpty()) {
      return unknown(Failures.why(observation.end()), query);
    }
    Optional<Message> message = AnswerReader.parse(answer.get().message(), query);
    if (message.isEmpty()) {
      return unknown(Reason.Why.MALFORMED, query);
    }
    Fact<DnsReply> found =
        Received.conclusive(message.get())
            ? read(query, message.get(), answer.get().assumed(), aliasesLeft)
            : unknown(Reason.Why.SERVER_FAILURE, query);
    return new Withheld(network).is(query, message.get(), found)
        ? unknown(Reason.Why.FILTERED_HERE, query)
        : found;
  }

  private Fact<DnsReply> read(
      DnsQuery query, Message message, Optional<SecurityState> assumed, int aliasesLeft) {
    Answer answer =
        AnswerReader.read(message, assumed, WireNames.name(query.name()), query.type().code());
    if (!speakable(answer)) {
      return unknown(Reason.Why.MALFORMED, query);
    }
    if (assumed.isEmpty()) {
      prefetch.after(answer);
    }
    List<Validation> links = links(answer);
    if (!answer.complete() || answer.steps().size() > aliasesLeft) {
      return known(query, overLimit(query, answer, links), Optional.empty());
    }
    return answer.breaksOff()
        ? goOn(query, answer, links, aliasesLeft - answer.steps().size())
        : known(query, reply(query, answer, links), Optional.empty());
  }

  // Names from hostile servers may be too odd to be shown, let alone asked for.
  private static boolean speakable(Answer answer) {
    return answer.steps().stream().allMatch(step -> WireNames.ifValid(step.to()).isPresent());
  }

  private List<Validation> links(Answer answer) {
    List<Validation> links = new ArrayList<>();
    for (Answer.Step step : answer.steps()) {
      Validation here = validators.link(answer, step, zones);
      links.add(links.isEmpty() ? here : here.after(links.getLast()));
    }
    return links;
  }

  private DnsReply reply(DnsQuery query, Answer answer, List<Validation> links) {
    Validation end = validators.end(answer, zones);
    Validation whole = links.isEmpty() ? end : end.after(links.getLast());
    return new DnsReply(
        query,
        whole.state(),
        whole.lenient(),
        end.existence(),
        aliases(answer, links),
        records(answer, query.type()),
        whole.reason(),
        Stream.concat(chains(links).stream(), Stream.of(end.chain())).toList());
  }

  private static List<ChainOfTrust> chains(List<Validation> links) {
    return links.stream().map(Validation::chain).toList();
  }

  // As resolvers do: a chain that is not followed to its end is an error of the domain (N10).
  private static DnsReply overLimit(DnsQuery query, Answer answer, List<Validation> links) {
    return new DnsReply(
        query,
        SecurityState.BOGUS,
        SecurityState.BOGUS,
        Existence.NODATA,
        aliases(answer, links),
        List.of(),
        Optional.of(
            ValidationReason.of(
                ValidationCheck.LIMIT, WireNames.domain(answer.end()), query.type().toString())),
        chains(links));
  }

  private Fact<DnsReply> goOn(
      DnsQuery query, Answer answer, List<Validation> links, int aliasesLeft) {
    DnsQuery rest = new DnsQuery(WireNames.domain(answer.end()), query.type());
    Fact<DnsReply> found = ask(rest, aliasesLeft);
    return switch (found) {
      case Fact.Known<DnsReply>(DnsReply reply, Evidence ignored) ->
          known(query, joined(query, answer, links, reply), Optional.of(rest));
      case Fact.Unknown<DnsReply>(Reason reason, Evidence ignored) -> unknown(reason.why(), query);
      case Fact.Depends<DnsReply> ignored -> unknown(Reason.Why.SERVER_FAILURE, query);
    };
  }

  private static DnsReply joined(
      DnsQuery query, Answer answer, List<Validation> links, DnsReply rest) {
    Validation last = links.getLast();
    Stream<AliasLink> later =
        rest.aliases().stream()
            .map(link -> new AliasLink(link.from(), link.to(), last.state().worst(link.state())));
    return new DnsReply(
        query,
        last.state().worst(rest.state()),
        last.lenient().worst(rest.lenient()),
        rest.existence(),
        Stream.concat(aliases(answer, links).stream(), later).toList(),
        rest.records(),
        last.state().compareTo(rest.state()) >= 0 ? last.reason() : rest.reason(),
        Stream.concat(chains(links).stream(), rest.chains().stream()).toList());
  }

  private static List<AliasLink> aliases(Answer answer, List<Validation> links) {
    List<AliasLink> aliases = new ArrayList<>();
    for (int i = 0; i < answer.steps().size(); i++) {
      Answer.Step step = answer.steps().get(i);
      aliases.add(
          new AliasLink(
              WireNames.domain(step.from()), WireNames.domain(step.to()), links.get(i).state()));
    }
    return aliases;
  }

  private static List<DnsRecord> records(Answer answer, RecordType type) {
    return answer.data().stream()
        .flatMap(set -> set.rrs(false).stream())
        .map(record -> record(record, type))
        .toList();
  }

  private static DnsRecord record(Record record, RecordType type) {
    return new DnsRecord(
        WireNames.domain(record.getName()),
        type,
        record.getTTL(),
        Bytes.of(record.rdataToWireCanonical()),
        record.rdataToString());
  }

  private Fact<DnsReply> known(DnsQuery query, DnsReply reply, Optional<DnsQuery> further) {
    Evidence evidence = evidence(query, further);
    boolean open =
        reply.state() == SecurityState.INDETERMINATE
            || reply.lenient() == SecurityState.INDETERMINATE;
    return open && zones.unfinished().isPresent()
        ? Fact.unknown(zones.unfinished().get(), query.name().text(), evidence)
        : Fact.known(reply.established(), evidence);
  }

  private Fact<DnsReply> unknown(Reason.Why why, DnsQuery query) {
    return Fact.unknown(why, query.name().text(), Evidence.of(query));
  }

  private Evidence evidence(DnsQuery query, Optional<DnsQuery> further) {
    return Evidence.of(query)
        .and(Evidence.of(further.stream().toList()))
        .and(Evidence.of(zones.used()));
  }
}
