package mailpath.dns;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import mailpath.network.AddressFamily;
import mailpath.network.Bytes;
import mailpath.network.Desk;
import mailpath.network.Dialogue;
import mailpath.network.DialogueQuery;
import mailpath.network.DnsAnswer;
import mailpath.network.DnsQuery;
import mailpath.network.DomainName;
import mailpath.network.Failure;
import mailpath.network.HttpQuery;
import mailpath.network.HttpsQuery;
import mailpath.network.HttpsResponse;
import mailpath.network.Network;
import mailpath.network.Observation;
import mailpath.network.RecordType;
import mailpath.network.Stage;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNAMERecord;
import org.xbill.DNS.DSRecord;
import org.xbill.DNS.ExtendedErrorCodeOption;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * A network for tests that knows DNS only: a recursive resolver over {@link SignedZone}s with an
 * own signed root. Single answers can be changed or made to fail.
 */
public final class SignedInternet implements Network {
  public static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  /** ECDSA P-256 with SHA-256. */
  private static final int P256 = 13;

  private final List<SignedZone> zones = new ArrayList<>();
  private final SignedZone root;
  private final Map<DnsQuery, UnaryOperator<Message>> changes = new HashMap<>();
  private final Map<DnsQuery, Observation.End<DnsAnswer>> ends = new HashMap<>();
  private final Set<DnsQuery> asked = ConcurrentHashMap.newKeySet();

  public SignedInternet() {
    root = new SignedZone(".", NOW, Optional.of(P256));
    zones.add(root);
    signed("test");
  }

  public SignedZone signed(String apex) {
    return zone(apex, Optional.of(P256), true);
  }

  public SignedZone unsigned(String apex) {
    return zone(apex, Optional.empty(), false);
  }

  /** Signed with an algorithm of one's choice, or without a DS at the parent. */
  public SignedZone signed(String apex, int algorithm, boolean ds) {
    return zone(apex, Optional.of(algorithm), ds);
  }

  public SignedZone root() {
    return root;
  }

  public SignedZone existing(String apex) {
    return zones.stream()
        .filter(zone -> zone.apex.equals(SignedZone.name(apex)))
        .findFirst()
        .orElseThrow();
  }

  public TrustAnchors anchors() {
    DSRecord ds = root.ds().orElseThrow();
    return TrustAnchors.parse(". IN DS " + ds.rdataToString());
  }

  public Dns dns() {
    return dnsAt(NOW);
  }

  public Dns dnsAt(Instant now) {
    return new Dns(this, anchors(), Clock.fixed(now, ZoneOffset.UTC));
  }

  public SignedInternet change(String name, RecordType type, UnaryOperator<Message> change) {
    return change(new DnsQuery(DomainName.of(name), type), change);
  }

  public SignedInternet change(DnsQuery query, UnaryOperator<Message> change) {
    changes.put(query, change);
    return this;
  }

  /** No records, and this response code. */
  public static UnaryOperator<Message> bare(int rcode) {
    return message -> {
      message.removeAllRecords(Section.ANSWER);
      message.removeAllRecords(Section.AUTHORITY);
      message.getHeader().setRcode(rcode);
      return message;
    };
  }

  /** Beside what the message says, an extended error (RFC 8914). */
  public static UnaryOperator<Message> explained(int code, String text) {
    return message -> {
      message.addRecord(
          new OPTRecord(1232, 0, 0, 0, List.of(new ExtendedErrorCodeOption(code, text))),
          Section.ADDITIONAL);
      return message;
    };
  }

  /** Changes every answer: what a resolver does that interferes. */
  public SignedInternet everywhere(UnaryOperator<Message> change) {
    everywhere = change;
    return this;
  }

  public SignedInternet fail(String name, RecordType type, Failure failure) {
    return end(name, type, new Observation.Failed<>(failure, null));
  }

  public SignedInternet timeOut(String name, RecordType type) {
    return fail(name, type, new Failure.TimedOut(Stage.DNS, Duration.ofSeconds(10)));
  }

  public SignedInternet end(String name, RecordType type, Observation.End<DnsAnswer> end) {
    return end(new DnsQuery(DomainName.of(name), type), end);
  }

  public SignedInternet end(DnsQuery query, Observation.End<DnsAnswer> end) {
    ends.put(query, end);
    return this;
  }

  /** Signatures are made for each answer; from now on this one stays as it is. */
  public SignedInternet sameAgain(String name, RecordType type) {
    return end(name, type, dns(new DnsQuery(DomainName.of(name), type)).end());
  }

  public SignedInternet serverFailure(String name, RecordType type) {
    return change(name, type, bare(Rcode.SERVFAIL));
  }

  public Set<DnsQuery> asked() {
    return Set.copyOf(asked);
  }

  @Override
  public Observation<DnsAnswer> dns(DnsQuery query) {
    asked.add(query);
    Observation.End<DnsAnswer> end =
        ends.containsKey(query)
            ? ends.get(query)
            : new Observation.Answered<>(new DnsAnswer(Bytes.of(answer(query)), "192.0.2.53"));
    return new Observation<>(query, end, NOW, Duration.ofMillis(1));
  }

  @Override
  public Observation<Dialogue> dialogue(DialogueQuery query) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Observation<HttpsResponse> https(HttpsQuery query) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Observation<HttpsResponse> http(HttpQuery query) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Desk desk() {
    return new Desk(Set.of(AddressFamily.values()), "192.0.2.53", Desk.Mode.LIVE);
  }

  private UnaryOperator<Message> everywhere = UnaryOperator.identity();

  private synchronized byte[] answer(DnsQuery query) {
    Message message = resolve(WireNames.name(query.name()), query.type().code());
    return everywhere
        .apply(changes.getOrDefault(query, UnaryOperator.identity()).apply(message))
        .toWire();
  }

  private Message resolve(Name name, int type) {
    Message message = new Message();
    message.getHeader().setFlag(Flags.QR);
    message.getHeader().setFlag(Flags.RA);
    message.addRecord(Record.newRecord(name, type, DClass.IN), Section.QUESTION);
    Name at = name;
    for (int i = 0; i < 25; i++) {
      Optional<Name> next = step(message, at, type);
      if (next.isEmpty()) {
        return message;
      }
      at = next.get();
    }
    return message;
  }

  /** Adds what one name has to say; the target if it is an alias. */
  private Optional<Name> step(Message message, Name name, int type) {
    SignedZone zone = authority(name, type);
    Optional<RRset> data = zone.find(name, type);
    if (data.isPresent()) {
      add(message, zone.withSignature(data.get()), Section.ANSWER);
      return Optional.empty();
    }
    Optional<RRset> dname = dname(zone, name);
    if (dname.isPresent()) {
      return Optional.of(synthesised(message, zone, name, dname.get()));
    }
    Optional<RRset> alias = zone.find(name, Type.CNAME);
    if (alias.isPresent()) {
      add(message, zone.withSignature(alias.get()), Section.ANSWER);
      return Optional.of(((CNAMERecord) alias.get().first()).getTarget());
    }
    return zone.hasName(name) ? nodata(message, zone, name) : absent(message, zone, name, type);
  }

  private static Optional<RRset> dname(SignedZone zone, Name name) {
    for (Name up = name; !up.equals(zone.apex); ) {
      up = new Name(up, 1);
      Optional<RRset> found = zone.find(up, Type.DNAME);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Name synthesised(Message message, SignedZone zone, Name name, RRset dname) {
    try {
      Name target = name.fromDNAME((DNAMERecord) dname.first());
      add(message, zone.withSignature(dname), Section.ANSWER);
      message.addRecord(new CNAMERecord(name, DClass.IN, 0, target), Section.ANSWER);
      return target;
    } catch (NameTooLongException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<Name> nodata(Message message, SignedZone zone, Name name) {
    add(message, zone.soa(), Section.AUTHORITY);
    zone.denial(name).forEach(set -> add(message, set, Section.AUTHORITY));
    return Optional.empty();
  }

  private static Optional<Name> absent(Message message, SignedZone zone, Name name, int type) {
    Name wildcard = SignedZone.wildcard(zone.closestEncloser(name));
    Optional<RRset> data = zone.find(wildcard, type);
    if (data.isEmpty()) {
      message.getHeader().setRcode(Rcode.NXDOMAIN);
      return nodata(message, zone, name);
    }
    add(message, zone.expanded(data.get(), name), Section.ANSWER);
    zone.denial(name).forEach(set -> add(message, set, Section.AUTHORITY));
    return Optional.empty();
  }

  /** A DS set is the parent's (RFC 4035 2.4). */
  private SignedZone authority(Name name, int type) {
    return zones.stream()
        .filter(zone -> name.subdomain(zone.apex))
        .filter(zone -> type != Type.DS || !name.equals(zone.apex) || zone == root)
        .max(Comparator.comparing(zone -> zone.apex.labels()))
        .orElseThrow();
  }

  private SignedZone zone(String apex, Optional<Integer> algorithm, boolean ds) {
    SignedZone zone = new SignedZone(apex, NOW, algorithm);
    authority(zone.apex, Type.DS).delegate(zone, ds);
    zones.add(zone);
    return zone;
  }

  private static void add(Message message, RRset set, int section) {
    set.rrs(false).forEach(record -> message.addRecord(record, section));
    set.sigs().forEach(sig -> message.addRecord(sig, section));
  }
}
