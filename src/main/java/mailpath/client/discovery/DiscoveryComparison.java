package mailpath.client.discovery;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mailpath.client.ClientWord;
import mailpath.client.MailService;
import mailpath.client.ServiceHeadline;
import mailpath.client.ServiceSettings;
import mailpath.client.ServiceVerdict;
import mailpath.client.SignIn;

/**
 * The sources held against each other: one row a service, one cell a source. A source may name
 * several servers for a service, of which the first counts; one that the most trustworthy source
 * names as well is no difference, and an empty cell says nothing.
 *
 * @param columns the sources with settings
 */
public record DiscoveryComparison(List<DiscoveredSource> columns, List<Row> rows) {
  public DiscoveryComparison {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** In what a source differs from the most trustworthy one. */
  public enum Difference {
    HOST,
    PORT,
    CHANNEL,
    SIGN_IN
  }

  /**
   * One service.
   *
   * @param cells in the order of the columns
   */
  public record Row(MailService service, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** What one source says of one service; without offers it says nothing. */
  public record Cell(DiscoverySource source, List<Offer> offers, Set<Difference> differences) {
    public Cell {
      offers = List.copyOf(offers);
      differences = Set.copyOf(differences);
    }

    public boolean differs() {
      return !differences.isEmpty();
    }
  }

  /**
   * One server, for the domain of the address.
   *
   * @param disproved what a look at it has shown instead
   */
  public record Offer(ServiceSettings settings, Optional<ServiceHeadline> disproved) {}

  /**
   * @param live what is known of servers that were looked at; empty where none was
   */
  public static DiscoveryComparison of(Discovery discovery, List<ServiceVerdict> live) {
    List<DiscoveredSource> columns = discovery.found().toList();
    String domain = discovery.domain().text();
    List<Row> rows =
        Stream.of(MailService.values())
            .map(service -> row(service, columns, domain, live))
            .filter(row -> row.cells().stream().anyMatch(cell -> !cell.offers().isEmpty()))
            .toList();
    return new DiscoveryComparison(columns, rows);
  }

  private static Row row(
      MailService service,
      List<DiscoveredSource> columns,
      String domain,
      List<ServiceVerdict> live) {
    List<ServiceSettings> reference = reference(service, columns, domain);
    return new Row(
        service,
        columns.stream()
            .map(source -> cell(source.source(), offers(source, service, domain), reference, live))
            .toList());
  }

  /**
   * In what settings that are known otherwise differ from the most trustworthy source; empty where
   * no source names the service.
   */
  public static Set<Difference> differences(ServiceSettings own, Discovery discovery) {
    List<ServiceSettings> reference =
        reference(own.service(), discovery.found().toList(), discovery.domain().text());
    return reference.isEmpty() ? Set.of() : differences(own, reference);
  }

  private static List<ServiceSettings> reference(
      MailService service, List<DiscoveredSource> columns, String domain) {
    return columns.stream()
        .filter(source -> !offers(source, service, domain).isEmpty())
        .min(Comparator.comparing((DiscoveredSource source) -> source.trust().stake()))
        .map(source -> offers(source, service, domain))
        .orElse(List.of());
  }

  private static List<ServiceSettings> offers(
      DiscoveredSource source, MailService service, String domain) {
    return source.outcome().found().stream()
        .flatMap(found -> found.services().stream())
        .map(one -> one.of(domain))
        .filter(settings -> settings.service() == service)
        .toList();
  }

  private static Cell cell(
      DiscoverySource source,
      List<ServiceSettings> offers,
      List<ServiceSettings> reference,
      List<ServiceVerdict> live) {
    return new Cell(
        source,
        offers.stream().map(one -> new Offer(one, disproved(one, live))).toList(),
        offers.isEmpty() ? Set.of() : differences(offers.getFirst(), reference));
  }

  /** Known to be of no use to a program that believes it. */
  private static Optional<ServiceHeadline> disproved(
      ServiceSettings claimed, List<ServiceVerdict> live) {
    return live.stream()
        .filter(verdict -> isSame(claimed, verdict.settings()))
        .filter(verdict -> verdict.word() == ClientWord.BROKEN)
        .map(ServiceVerdict::headline)
        .findFirst();
  }

  private static Set<Difference> differences(
      ServiceSettings first, List<ServiceSettings> reference) {
    ServiceSettings other =
        reference.stream()
            .filter(one -> isSame(first, one))
            .findFirst()
            .orElseGet(reference::getFirst);
    return between(first, other);
  }

  /** In what two settings of one service differ. */
  public static Set<Difference> between(ServiceSettings first, ServiceSettings other) {
    Set<Difference> differences = EnumSet.noneOf(Difference.class);
    if (!first.host().equals(other.host())) {
      differences.add(Difference.HOST);
    }
    if (!first.port().equals(other.port())) {
      differences.add(Difference.PORT);
    }
    if (first.channel() != other.channel()) {
      differences.add(Difference.CHANNEL);
    }
    if (contradict(first.signIn(), other.signIn())) {
      differences.add(Difference.SIGN_IN);
    }
    return differences;
  }

  private static boolean isSame(ServiceSettings one, ServiceSettings other) {
    return one.service() == other.service()
        && one.host().equals(other.host())
        && one.port().equals(other.port())
        && one.channel() == other.channel();
  }

  /** What leaves the choice open contradicts nothing. */
  private static boolean contradict(SignIn one, SignIn other) {
    Set<SignIn> open = EnumSet.of(SignIn.UNKNOWN, SignIn.ANY, SignIn.ANY_SECURE);
    return one != other && !open.contains(one) && !open.contains(other);
  }
}
