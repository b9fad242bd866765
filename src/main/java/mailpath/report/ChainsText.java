package mailpath.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mailpath.dns.TrustPath;
import mailpath.dns.ZoneCut;
import mailpath.investigation.Assessment;
import mailpath.network.SecurityState;

/**
 * The chains of trust for a terminal (N12): proven zones on one line, the first link that ends or
 * fails opened with its records.
 */
final class ChainsText {
  private final List<TrustPath> paths;
  private final ChainWords words;

  ChainsText(Assessment assessment, Words words) {
    this.paths = TrustPath.of(assessment.facts().checked());
    this.words = new ChainWords(words, assessment.question().at());
  }

  List<String> lines() {
    Optional<TrustPath> opened = paths.stream().filter(path -> !path.isSecure()).findFirst();
    List<String> lines = new ArrayList<>();
    for (TrustPath path : paths) {
      if (path.isSecure()) {
        lines.add("  " + words.proven(path.zones()) + " (" + words.titles(path.ends()) + ")");
      } else {
        lines.addAll(way(path, opened.filter(path::equals).isPresent()));
      }
    }
    return lines;
  }

  private List<String> way(TrustPath path, boolean opened) {
    List<String> lines = new ArrayList<>();
    if (!path.proven().isEmpty()) {
      lines.add("  " + words.proven(path.proven()));
    }
    path.stop()
        .ifPresent(
            zone -> {
              lines.add("  " + words.name(zone.zone()) + ": " + words.state(zone));
              lines.addAll(details(opened, zone, path));
            });
    lines.addAll(answers(path, opened && path.stop().isEmpty()));
    return lines;
  }

  private List<String> details(boolean opened, ZoneCut zone, TrustPath path) {
    return opened ? indented(words.details(zone, path)) : List.of();
  }

  /** Answers of the same state on one line, the worst first. */
  private List<String> answers(TrustPath path, boolean opened) {
    Map<String, List<TrustPath.End>> byState = new LinkedHashMap<>();
    path.ends().stream()
        .sorted(Comparator.comparing(TrustPath.End::state).reversed())
        .forEach(end -> byState.computeIfAbsent(state(end, path), s -> new ArrayList<>()).add(end));
    List<String> lines = new ArrayList<>();
    byState.forEach(
        (state, ends) -> {
          lines.add("    " + words.titles(ends) + ": " + state);
          if (opened && ends.contains(firstFault(path))) {
            lines.addAll(indented(words.details(firstFault(path))));
          }
        });
    return lines;
  }

  /** Below a zone at which the way ends it is the zone that tells why. */
  private String state(TrustPath.End end, TrustPath path) {
    return path.stop().isPresent() && !end.isDisputed()
        ? words.state(end.state())
        : words.state(end);
  }

  private static TrustPath.End firstFault(TrustPath path) {
    return path.ends().stream()
        .filter(end -> end.state() != SecurityState.SECURE)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> indented(List<String> lines) {
    return lines.stream().map(line -> "      " + line).toList();
  }
}
