package mailpath.window;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.investigation.ExaminedAddress;
import mailpath.investigation.HostAssessment;
import mailpath.network.IpText;
import mailpath.report.Words;
import mailpath.starttls.StarttlsFacts;
import mailpath.window.ClientScreen.Capability;
import mailpath.window.ClientScreen.Port;

/** Makes the lists of capabilities of each port, before and after TLS. */
final class ClientPortScreens {
  private final ClientState state;
  private final Words words;
  private final Set<String> hosts;

  ClientPortScreens(ClientState state, ClientState.Shown shown, Words words) {
    this.state = state;
    this.words = words;
    this.hosts =
        shown.account().account().services().stream()
            .flatMap(service -> service.host().stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  private record Lists(List<String> before, List<String> after) {
    boolean any() {
      return !before.isEmpty() || !after.isEmpty();
    }
  }

  /** Addresses of a server that say the same are told of once. */
  List<Port> ports() {
    List<Port> ports = new ArrayList<>();
    for (HostAssessment probe : state.probes()) {
      if (hosts.contains(probe.question().host())) {
        Map<Lists, List<String>> different = new LinkedHashMap<>();
        probe.host().addresses().forEach(place -> add(place, different));
        different.forEach((lists, at) -> ports.add(port(probe, lists, at, different.size() > 1)));
      }
    }
    return ports;
  }

  private static void add(ExaminedAddress place, Map<Lists, List<String>> different) {
    Stream.concat(Stream.of(place.standard()), place.otherType().stream())
        .map(facts -> lists(facts.starttls()))
        .filter(Lists::any)
        .findFirst()
        .ifPresent(
            lists ->
                different
                    .computeIfAbsent(lists, ignored -> new ArrayList<>())
                    .add(IpText.show(place.standard().address())));
  }

  private static Lists lists(StarttlsFacts facts) {
    return new Lists(facts.before(), facts.after());
  }

  private Port port(HostAssessment probe, Lists lists, List<String> at, boolean several) {
    String host = words.show(probe.question().host());
    int port = probe.question().port();
    return new Port(
        "client-port:" + host + ":" + port + (several ? ":" + at.getFirst() : ""),
        several
            ? words.label(ClientTabText.PORT_AT, port, host, at)
            : words.label(ClientTabText.PORT, port, host),
        marked(lists.before(), lists.after()),
        marked(lists.after(), lists.before()),
        differences(lists));
  }

  private List<Capability> marked(List<String> one, List<String> other) {
    return one.stream()
        .map(line -> new Capability(words.show(line), !other.isEmpty() && !isIn(other, line)))
        .toList();
  }

  private static boolean isIn(List<String> lines, String wanted) {
    String sought = wanted.toUpperCase(Locale.ROOT);
    return lines.stream().anyMatch(line -> line.toUpperCase(Locale.ROOT).equals(sought));
  }

  private String differences(Lists lists) {
    if (lists.before().isEmpty() || lists.after().isEmpty()) {
      return "";
    }
    List<String> gone = only(lists.before(), lists.after());
    List<String> came = only(lists.after(), lists.before());
    List<String> said = new ArrayList<>();
    if (!gone.isEmpty()) {
      said.add(words.label(ClientTabText.ONLY_BEFORE, gone));
    }
    if (!came.isEmpty()) {
      said.add(words.label(ClientTabText.ONLY_AFTER, came));
    }
    return said.isEmpty() ? words.label(ClientTabText.SAME_LISTS) : String.join(" ", said);
  }

  private static List<String> only(List<String> one, List<String> other) {
    return one.stream().filter(line -> !isIn(other, line)).toList();
  }
}
