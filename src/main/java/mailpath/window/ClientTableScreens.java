package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.client.ClientWord;
import mailpath.client.MailService;
import mailpath.client.ServiceSettings;
import mailpath.client.ServiceVerdict;
import mailpath.client.discovery.DiscoveryComparison;
import mailpath.client.discovery.DiscoveryComparison.Difference;
import mailpath.client.discovery.DiscoveryComparison.Offer;
import mailpath.investigation.AccountAssessment;
import mailpath.investigation.ClientAssessment;
import mailpath.investigation.DiscoveryAssessment;
import mailpath.investigation.ServiceAssessment;
import mailpath.report.Words;
import mailpath.window.ClientScreen.Cell;
import mailpath.window.ClientScreen.Row;
import mailpath.window.ClientScreen.Table;

/** Makes the table of sources against settings: one row a service. */
final class ClientTableScreens {
  private final ClientState state;
  private final Words words;

  /** One's own account that is compared with what was found. */
  private final Optional<AccountAssessment> own;

  private final Optional<DiscoveryComparison> compared;

  ClientTableScreens(ClientState state, ClientState.Shown shown, Words words) {
    this.state = state;
    this.words = words;
    this.own =
        shown.own() || shown.part() == ClientOpened.Part.PRESET && state.own().isEmpty()
            ? Optional.of(shown.account())
            : state.own().flatMap(mine -> mine.assessment().accounts().stream().findFirst());
    this.compared =
        state
            .found()
            .map(found -> DiscoveryComparison.of(found.discovery().discovery(), state.looked()));
  }

  /** Without rows where there is nothing to compare. */
  Table table() {
    List<String> columns = new ArrayList<>();
    columns.add(words.label(ClientTabText.COLUMN_SERVICE));
    own.ifPresent(ignored -> columns.add(words.label(ClientTabText.COLUMN_OWN)));
    compared.ifPresent(
        all ->
            all.columns()
                .forEach(source -> columns.add(Capital.of(words.word(source.source()), words))));
    if (!state.probes().isEmpty()) {
      columns.add(words.label(ClientTabText.COLUMN_MEASURED));
    }
    return columns.size() < 3
        ? new Table(List.of(), List.of())
        : new Table(
            columns, Stream.of(MailService.values()).filter(this::isNamed).map(this::row).toList());
  }

  private boolean isNamed(MailService service) {
    return !mine(service).isEmpty() || found(service).isPresent();
  }

  private List<ServiceAssessment> mine(MailService service) {
    return own.stream()
        .flatMap(account -> account.services().stream())
        .filter(one -> one.judged().verdict().settings().service() == service)
        .toList();
  }

  private Optional<DiscoveryComparison.Row> found(MailService service) {
    return compared.flatMap(
        all -> all.rows().stream().filter(row -> row.service() == service).findFirst());
  }

  private Row row(MailService service) {
    List<Cell> cells = new ArrayList<>();
    own.ifPresent(ignored -> cells.add(own(mine(service))));
    compared.ifPresent(
        all ->
            found(service)
                .ifPresentOrElse(
                    row -> row.cells().forEach(cell -> cells.add(cell(cell))),
                    () -> all.columns().forEach(ignored -> cells.add(nothing()))));
    if (!state.probes().isEmpty()) {
      cells.add(measured(service));
    }
    return new Row(Capital.of(words.word(service), words), cells);
  }

  private Cell nothing() {
    return new Cell(List.of(words.label(ClientTabText.NOT_NAMED)), "", "");
  }

  private Cell own(List<ServiceAssessment> services) {
    if (services.isEmpty()) {
      return nothing();
    }
    List<String> lines = new ArrayList<>();
    services.forEach(service -> lines.addAll(lines(service.judged().verdict().settings())));
    Set<Difference> differences =
        state
            .found()
            .map(ClientOpened.Found::discovery)
            .map(DiscoveryAssessment::discovery)
            .map(
                all ->
                    DiscoveryComparison.differences(
                        services.getFirst().judged().verdict().settings(), all))
            .orElse(Set.of());
    return new Cell(lines, differs(differences), disproved(services));
  }

  private String disproved(List<ServiceAssessment> services) {
    return services.stream()
        .filter(service -> service.probe().isPresent())
        .map(service -> service.judged().verdict())
        .filter(verdict -> verdict.word() == ClientWord.BROKEN)
        .findFirst()
        .map(verdict -> words.label(ClientTabText.DISPROVED, verdict.headline()))
        .orElse("");
  }

  private List<String> lines(ServiceSettings settings) {
    return List.of(ClientCardScreens.server(settings, words), words.word(settings.channel()));
  }

  private String differs(Set<Difference> differences) {
    return differences.isEmpty()
        ? ""
        : words.label(
            ClientTabText.DIFFERS,
            differences.stream().sorted().map(words::word).collect(Collectors.joining(", ")));
  }

  private Cell cell(DiscoveryComparison.Cell cell) {
    if (cell.offers().isEmpty()) {
      return nothing();
    }
    List<String> lines = new ArrayList<>();
    cell.offers().forEach(offer -> lines.addAll(lines(offer.settings())));
    return new Cell(
        lines,
        differs(cell.differences()),
        cell.offers().stream()
            .flatMap((Offer offer) -> offer.disproved().stream())
            .findFirst()
            .map(why -> words.label(ClientTabText.DISPROVED, why))
            .orElse(""));
  }

  /** The ports that were looked at for a service, and what each is good for. */
  private Cell measured(MailService service) {
    List<String> lines =
        state.probes().stream()
            .map(ClientAssessment::atBest)
            .filter(best -> best.settings().service() == service)
            .map(this::measured)
            .distinct()
            .toList();
    return lines.isEmpty()
        ? new Cell(List.of(words.label(ClientTabText.NOT_LOOKED_AT)), "", "")
        : new Cell(lines, "", "");
  }

  private String measured(ServiceVerdict best) {
    String server = ClientCardScreens.server(best.settings(), words);
    return best.right()
        .map(right -> words.label(ClientTabText.WORKS_OTHERWISE, server, right.channel()))
        .orElseGet(
            () ->
                words.label(
                    switch (best.word()) {
                      case SECURE -> ClientTabText.WORKS;
                      case UNKNOWN -> ClientTabText.NOT_ESTABLISHED;
                      case BROKEN, PLAINTEXT, OPPORTUNISTIC -> ClientTabText.WORKS_NOT;
                    },
                    server));
  }
}
