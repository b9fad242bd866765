package mailpath.investigation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.dane.DaneFacts;
import mailpath.dane.DaneLookup;
import mailpath.delivery.MailPath;
import mailpath.dns.DnsReply;
import mailpath.dns.HostAddresses;
import mailpath.dns.ValidationReason;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.network.AddressFamily;
import mailpath.network.DnsQuery;
import mailpath.network.IpText;
import mailpath.network.RecordType;
import mailpath.network.SecurityState;

/** What is said about one mail server as a whole. */
final class HostStatements {
  private final HostFacts host;
  private final HostAddresses addresses;
  private final DaneFacts dane;
  private final MailPath path;
  private final Statements statements;
  private final Subject subject;

  HostStatements(HostFacts host, MailPath path, Statements statements) {
    this.host = host;
    this.addresses = host.addresses();
    this.dane = host.dane();
    this.path = path;
    this.statements = statements;
    this.subject = Subject.of(host.mx().name());
  }

  void say() {
    if (addresses.known().findAny().isPresent()) {
      statements.say(
          ComparedFact.HOST_ALIAS,
          subject,
          Fact.known(Statements.orNone(addresses.expanded()), addresses.evidence()));
      statements.say(ComparedFact.ADDRESSES_SIGNED, subject, addressesSigned());
    }
    family(AddressFamily.IPV4, ComparedFact.IPV4_ADDRESSES);
    family(AddressFamily.IPV6, ComparedFact.IPV6_ADDRESSES);
    statements.say(ComparedFact.TLSA_RECORDS, subject, records());
    statements.say(ComparedFact.TLSA_SIGNED, subject, recordsSigned());
    path.hosts().stream()
        .filter(known -> known.name().equals(host.mx().name()))
        .findFirst()
        .ifPresent(known -> statements.say(ComparedFact.TLSA_EFFECT, subject, known.tlsa()));
    new AddressStatements(host, statements).say();
  }

  /** For an address in text form nothing is asked. */
  private void family(AddressFamily family, ComparedFact what) {
    Fact<DnsReply> reply = addresses.replies().get(family);
    if (reply != null) {
      statements.say(what, subject, reply.map(ignored -> Statements.list(shown(family))));
    }
  }

  private List<String> shown(AddressFamily family) {
    return addresses.addresses().stream()
        .filter(address -> AddressFamily.of(address) == family)
        .map(IpText::show)
        .sorted()
        .toList();
  }

  private Fact<?> addressesSigned() {
    DnsReply worst =
        addresses
            .known()
            .reduce((one, other) -> one.state().compareTo(other.state()) >= 0 ? one : other)
            .orElseThrow();
    return Statements.signed(worst.stateFact(addresses.evidence()), worst.reason());
  }

  /** What was seen is told even where more may be hidden behind a lookup that failed. */
  private Fact<?> records() {
    List<String> texts =
        dane.publications().stream()
            .flatMap(found -> found.records().stream().map(record -> text(found, record.text())))
            .sorted()
            .toList();
    boolean known = dane.allAnswered() || !texts.isEmpty();
    return known ? Fact.known(Statements.list(texts), asked()) : Statements.follows(subject);
  }

  private String text(DaneFacts.Publication found, String record) {
    return found.base().equals(host.mx().name()) ? record : found.base() + ": " + record;
  }

  private Evidence asked() {
    return Evidence.of(
        Stream.concat(Stream.of(host.mx().name()), addresses.expanded().stream())
            .distinct()
            .map(base -> new DnsQuery(DaneLookup.owner(base), RecordType.TLSA))
            .toList());
  }

  /** Of the records there are, or of an answer that was refused. */
  private Fact<?> recordsSigned() {
    Optional<DaneFacts.Publication> first = dane.publications().stream().findFirst();
    if (first.isPresent()) {
      return Statements.signed(Fact.known(first.get().state(), asked()), first.get().reason());
    }
    Optional<ValidationReason> fault = dane.fault();
    return fault.isPresent()
        ? Statements.signed(Fact.known(SecurityState.BOGUS, asked()), fault)
        : Statements.follows(subject);
  }
}
