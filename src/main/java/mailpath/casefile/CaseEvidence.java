package mailpath.casefile;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mailpath.network.DialogueQuery;
import mailpath.network.DnsAnswer;
import mailpath.network.DnsQuery;
import mailpath.network.DomainInput;
import mailpath.network.DomainName;
import mailpath.network.HttpQuery;
import mailpath.network.HttpsQuery;
import mailpath.network.Observation;
import mailpath.network.Query;

/**
 * The names and addresses that a case is about: those asked for, those asked, and the addresses
 * that DNS gave. A redaction leaves them, wherever they stand.
 */
final class CaseEvidence {
  private final Set<InetAddress> addresses = new HashSet<>();
  private final Set<String> names = new LinkedHashSet<>();

  /** Every part of a name that has two labels or more: {@code b.example} of {@code a.b.example}. */
  private final Set<String> ends = new HashSet<>();

  CaseEvidence(Case recorded) {
    Question question = recorded.question();
    switch (question) {
      case DomainQuestion domain -> {
        add(domain.domain());
        domain.controls().forEach(this::add);
      }
      case HostQuestion host -> {
        host.name().ifPresent(this::add);
        host.address().ifPresent(addresses::add);
        host.controls().forEach(this::add);
      }
      case ClientQuestion client -> client.names().map(DomainInput::parse).forEach(this::add);
    }
    observations(recorded).forEach(this::add);
  }

  static Stream<Observation<?>> observations(Case recorded) {
    return Stream.concat(
        recorded.observations().stream(), recorded.edits().stream().map(Edit::instead));
  }

  Set<InetAddress> addresses() {
    return addresses;
  }

  Set<String> names() {
    return names;
  }

  boolean holds(InetAddress address) {
    return addresses.contains(address);
  }

  boolean holds(String name) {
    return names.contains(name.toLowerCase(Locale.ROOT));
  }

  /** The places of a text that are names of the evidence, or the end of a name below one. */
  List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    NameMention.in(text).forEach(mention -> end(mention).ifPresent(spans::add));
    return spans;
  }

  private Optional<Span> end(NameMention mention) {
    String name = mention.name();
    for (int label = 0; label >= 0; label = next(name, label)) {
      if (ends.contains(name.substring(label))) {
        return Optional.of(new Span(mention.start() + label, mention.end()));
      }
    }
    return Optional.empty();
  }

  /** Where the label after the one at a place begins; negative for the last. */
  private static int next(String name, int label) {
    int dot = name.indexOf('.', label);
    return dot < 0 ? -1 : dot + 1;
  }

  /** From one place of a text up to another. */
  record Span(int start, int end) {
    boolean holds(int from, int to) {
      return start <= from && to <= end;
    }
  }

  private void add(Observation<?> observation) {
    Query query = observation.query();
    switch (query) {
      case DnsQuery dns -> add(dns.name());
      case DialogueQuery dialogue -> {
        add(dialogue.serverName());
        addresses.add(dialogue.address());
      }
      case HttpsQuery https -> {
        add(https.host());
        addresses.add(https.address());
      }
      case HttpQuery http -> {
        add(http.host());
        addresses.add(http.address());
      }
    }
    observation
        .seen()
        .filter(DnsAnswer.class::isInstance)
        .map(DnsAnswer.class::cast)
        .map(DnsAnswer::message)
        .ifPresent(message -> addresses.addAll(AddressRecords.in(message)));
  }

  private void add(DomainInput host) {
    switch (host) {
      case DomainInput.Understood name -> add(name.domain());
      case DomainInput.IpAddress ip -> addresses.add(ip.address());
      case DomainInput.Refused ignored -> {}
    }
  }

  private void add(DomainName name) {
    names.add(name.text());
    for (DomainName end = name; end.labels().size() > 1; end = end.parent()) {
      ends.add(end.text());
    }
  }
}
