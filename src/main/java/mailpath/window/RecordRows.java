package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.dane.DaneFacts;
import mailpath.dns.DnsReply;
import mailpath.dns.MailRoute;
import mailpath.dns.ReceivedMessage;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.investigation.Assessment;
import mailpath.investigation.HostFacts;
import mailpath.network.DnsAnswer;
import mailpath.network.DnsQuery;
import mailpath.network.Observation;
import mailpath.network.RecordType;
import mailpath.network.SecurityState;
import mailpath.report.Untrusted;
import mailpath.report.Words;
import mailpath.window.DomainScreen.RecordRow;

/** Makes the table of DNS records as received, each with the state it counts with. */
final class RecordRows {
  private static final Set<RecordType> SHOWN =
      Set.of(
          RecordType.MX,
          RecordType.A,
          RecordType.AAAA,
          RecordType.TXT,
          RecordType.TLSA,
          RecordType.CNAME);

  private final Assessment assessment;
  private final Words words;
  private final StateWords states;
  private final Map<DnsQuery, SecurityState> known;

  RecordRows(Assessment assessment, Words words) {
    this.assessment = assessment;
    this.words = words;
    this.states = new StateWords(assessment, words);
    this.known = known();
  }

  List<RecordRow> all() {
    List<RecordRow> rows = new ArrayList<>();
    for (Observation<?> observation : assessment.observations()) {
      if (observation.query() instanceof DnsQuery query && shown(query)) {
        observation.seen().ifPresent(seen -> rows(query, (DnsAnswer) seen, rows));
      }
    }
    return rows;
  }

  /** Those of the domain and its mail servers, not those that test this desk. */
  private boolean shown(DnsQuery query) {
    boolean ofDomain = query.name().isWithin(assessment.question().domain());
    boolean asReceived = query.checking() == DnsQuery.Checking.OURS;
    return asReceived && SHOWN.contains(query.type()) && (ofDomain || known.containsKey(query));
  }

  private void rows(DnsQuery query, DnsAnswer answer, List<RecordRow> rows) {
    Optional<ReceivedMessage> message = ReceivedMessage.read(answer.message());
    List<ReceivedMessage.Line> lines =
        message.stream()
            .flatMap(received -> received.answer().stream())
            .filter(line -> !line.type().equals("RRSIG"))
            .toList();
    if (lines.isEmpty()) {
      String status = message.map(ReceivedMessage::status).orElse("");
      String none = words.label(WindowText.NO_RECORD, status);
      rows.add(row(query, rows.size(), query.name().text(), query.type().name(), none, ""));
    }
    for (ReceivedMessage.Line line : lines) {
      String data = Untrusted.visible(line.data());
      rows.add(
          row(query, rows.size(), line.owner(), line.type(), data, String.valueOf(line.ttl())));
    }
  }

  private RecordRow row(
      DnsQuery query, int place, String name, String type, String data, String ttl) {
    Optional<StateWords.Told> state =
        Optional.ofNullable(known.get(query))
            .map(s -> states.security(new Fact.Known<>(s, Evidence.NONE)));
    Claim claim =
        new Claim(
            "record:" + place + ":" + name + ":" + type,
            name + " " + type + " " + data,
            "",
            Evidence.of(query));
    return new RecordRow(
        Untrusted.visible(name),
        type,
        data,
        state.map(StateWords.Told::mark).orElse(Mark.ABSENT),
        state.map(StateWords.Told::word).orElse(words.label(WindowText.STATE_NOT_NEEDED)),
        ttl,
        claim);
  }

  private Map<DnsQuery, SecurityState> known() {
    return Stream.of(route(), policy(), addresses(), tlsa())
        .flatMap(entries -> entries)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, SecurityState::worst));
  }

  private Stream<Map.Entry<DnsQuery, SecurityState>> route() {
    DnsQuery query = new DnsQuery(assessment.question().domain(), RecordType.MX);
    return state(query, assessment.facts().route().map(MailRoute::state));
  }

  private Stream<Map.Entry<DnsQuery, SecurityState>> policy() {
    DnsQuery query = new DnsQuery(assessment.question().domain().under("_mta-sts"), RecordType.TXT);
    return state(query, assessment.facts().mtaSts().facts().txt());
  }

  private static Stream<Map.Entry<DnsQuery, SecurityState>> state(
      DnsQuery query, Fact<SecurityState> state) {
    return state.ifKnown().stream().map(known -> Map.entry(query, known));
  }

  private Stream<Map.Entry<DnsQuery, SecurityState>> addresses() {
    return assessment.facts().hosts().stream()
        .flatMap(host -> host.addresses().known())
        .map((DnsReply reply) -> Map.entry(reply.query(), reply.state()));
  }

  private Stream<Map.Entry<DnsQuery, SecurityState>> tlsa() {
    return assessment.facts().hosts().stream()
        .map(HostFacts::dane)
        .flatMap(dane -> dane.publications().stream())
        .map((DaneFacts.Publication p) -> Map.entry(query(p), p.state()));
  }

  private static DnsQuery query(DaneFacts.Publication publication) {
    return new DnsQuery(publication.base().under("_25._tcp"), RecordType.TLSA);
  }
}
