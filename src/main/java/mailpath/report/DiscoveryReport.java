package mailpath.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mailpath.client.ServiceSettings;
import mailpath.client.discovery.Discovered;
import mailpath.client.discovery.DiscoveredService;
import mailpath.client.discovery.DiscoveredSource;
import mailpath.client.discovery.DiscoveryComparison;
import mailpath.client.discovery.DiscoveryComparison.Cell;
import mailpath.client.discovery.DiscoveryNote;
import mailpath.investigation.DiscoveryAssessment;
import mailpath.network.DomainName;

/** What is found for the addresses of a domain, for a terminal: each source, then side by side. */
public final class DiscoveryReport {
  private final Words words;

  public DiscoveryReport(Words words) {
    this.words = words;
  }

  /** Ends with a line end. */
  public String text(DiscoveryAssessment assessment, DiscoveryComparison comparison) {
    List<String> lines = new ArrayList<>();
    lines.add(words.label(DiscoveryText.HEAD, assessment.discovery().domain()));
    lines.add(words.label(DiscoveryText.NOBODY_TOLD));
    DomainName domain = assessment.discovery().domain();
    assessment.discovery().sources().forEach(source -> source(source, domain, lines));
    if (!comparison.rows().isEmpty()) {
      lines.add("");
      lines.add(words.label(DiscoveryText.COMPARED));
    }
    comparison.rows().forEach(row -> row(row, lines));
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }

  private void source(DiscoveredSource source, DomainName domain, List<String> lines) {
    lines.add("");
    lines.add(words.label(DiscoveryText.SOURCE, source.source(), source.place()));
    List<String> said = new ArrayList<>(outcome(source.outcome(), domain));
    boolean claims =
        source.outcome() instanceof Discovered.Found
            || source.outcome() instanceof Discovered.Redirects;
    if (claims) {
      said.addAll(trust(source));
    }
    said.forEach(line -> lines.add("    " + line));
  }

  /** What a source comes to for addresses of a domain, line by line. */
  public List<String> outcome(Discovered outcome, DomainName domain) {
    return switch (outcome) {
      case Discovered.Found found -> found(found, domain);
      case Discovered.Nothing(Discovered.Absence why) -> List.of(words.word(why));
      case Discovered.Refused(int line, var why) ->
          List.of(
              line > 0
                  ? words.label(DiscoveryText.REFUSED_AT, line, words.text(why))
                  : words.label(DiscoveryText.REFUSED, words.text(why)));
      case Discovered.AsksPassword ignored -> List.of(words.label(DiscoveryText.ASKS_PASSWORD));
      case Discovered.Redirects(String to, boolean ignored, boolean known) ->
          List.of(words.label(known ? DiscoveryText.REDIRECTS_KNOWN : DiscoveryText.REDIRECTS, to));
      case Discovered.NotEstablished(var reason) ->
          List.of(words.label(DiscoveryText.NOT_ESTABLISHED, words.word(reason.why())));
    };
  }

  private List<String> found(Discovered.Found found, DomainName domain) {
    List<String> lines = new ArrayList<>();
    found.services().forEach(service -> lines.add(service(service.at(domain.text()))));
    found.notes().forEach(note -> lines.add(note(note)));
    return lines;
  }

  private String service(DiscoveredService service) {
    String settings = words.label(DiscoveryText.SERVICE, parts(service.settings()));
    return service
        .login()
        .map(login -> words.label(DiscoveryText.LOGIN, settings, LoginWords.show(login, words)))
        .orElse(settings);
  }

  private Object[] parts(ServiceSettings settings) {
    return new Object[] {
      settings.service(), server(settings), settings.channel(), settings.signIn()
    };
  }

  private static String server(ServiceSettings settings) {
    return settings.host().orElse("?")
        + ":"
        + settings.port().map(port -> Integer.toString(port)).orElse("?");
  }

  private String note(DiscoveryNote note) {
    String about = note.about().isEmpty() ? "" : " (" + note.about() + ")";
    String said = words.word(note.kind()) + about;
    return note.line() > 0
        ? words.label(DiscoveryText.NOTE_AT, note.line(), said)
        : words.label(DiscoveryText.NOTE, said);
  }

  /** Who could have lied about what a source says, line by line. */
  public List<String> trust(DiscoveredSource source) {
    List<String> lines = new ArrayList<>();
    String liars =
        source.trust().liars().stream().sorted().map(words::word).collect(Collectors.joining(", "));
    lines.add(
        liars.isEmpty()
            ? words.label(DiscoveryText.NO_LIAR)
            : words.label(DiscoveryText.LIARS, liars, source.trust().stake()));
    if (source.trust().mustBeConfirmed()) {
      lines.add(words.label(DiscoveryText.CONFIRM));
    }
    return lines;
  }

  private void row(DiscoveryComparison.Row row, List<String> lines) {
    lines.add("  " + words.word(row.service()));
    row.cells().stream()
        .filter(cell -> !cell.offers().isEmpty())
        .forEach(cell -> lines.add("    " + cell(cell)));
  }

  private String cell(Cell cell) {
    String offers = cell.offers().stream().map(this::offer).collect(Collectors.joining("; "));
    String source = words.word(cell.source());
    return cell.differs()
        ? words.label(
            DiscoveryText.DIFFERS,
            source,
            offers,
            cell.differences().stream().sorted().map(words::word).collect(Collectors.joining(", ")))
        : words.label(DiscoveryText.SAME, source, offers);
  }

  private String offer(DiscoveryComparison.Offer offer) {
    String server = server(offer.settings()) + " " + words.word(offer.settings().channel());
    return offer
        .disproved()
        .map(why -> words.label(DiscoveryText.DISPROVED, server, words.text(why)))
        .orElse(server);
  }
}
