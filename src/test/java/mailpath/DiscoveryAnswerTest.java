package mailpath;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mailpath.client.TypedService;
import mailpath.client.discovery.Discovered;
import mailpath.client.discovery.DiscoveredService;
import mailpath.client.discovery.DiscoveredSource;
import mailpath.client.discovery.Discovery;
import mailpath.client.discovery.DiscoverySource;
import mailpath.client.discovery.Trust;
import mailpath.client.discovery.Trust.Liar;
import mailpath.client.discovery.Trust.Stake;
import mailpath.fact.Evidence;
import mailpath.investigation.ClientCheck;
import mailpath.investigation.ClientRun;
import mailpath.investigation.DiscoveryAssessment;
import mailpath.investigation.Progress;
import mailpath.network.Desk;
import mailpath.network.DomainName;
import mailpath.report.Language;
import mailpath.report.Words;
import org.junit.jupiter.api.Test;

/** Of which source a sheet is made. */
class DiscoveryAnswerTest {
  private static final Trust FORGED = new Trust(Set.of(Liar.ON_THE_WAY), Stake.SERVER);
  private static final Trust PORT = new Trust(Set.of(Liar.DNS_FORGER), Stake.PORT);
  private static final String GOOD = "imap good.d.test ssl check=full";
  private static final String CLEAR = "imap clear.d.test none check=full";

  private static DiscoveredSource source(DiscoverySource source, Trust trust, String... services) {
    List<DiscoveredService> found =
        Stream.of(services)
            .map(TypedService::parse)
            .map(TypedService.Understood.class::cast)
            .map(one -> new DiscoveredService(one.settings(), Optional.empty()))
            .toList();
    return new DiscoveredSource(
        source, source.name(), new Discovered.Found(found, List.of()), trust, Evidence.NONE);
  }

  private static List<String> best(DiscoveredSource... sources) {
    DiscoveryAssessment found =
        new DiscoveryAssessment(
            new Discovery(DomainName.of("d.test"), List.of(sources)),
            false,
            new ClientRun.Moment(Instant.EPOCH, Instant.EPOCH),
            List.of(),
            new Desk(Set.of(), "", Desk.Mode.LIVE),
            Progress.State.FINISHED,
            Duration.ZERO);
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    ClientAnswer answer =
        new ClientAnswer(
            new Terminal(nowhere, nowhere, false, false, false),
            Words.of(Language.EN, ZoneOffset.UTC),
            CommandOptions.ofLive(),
            Optional.empty(),
            Optional.empty());
    return new DiscoveryAnswer(answer, found, ClientCheck.ofDiscovery(found))
        .best().stream().map(account -> account.account().name()).toList();
  }

  /** Settings by which everybody reads along are worth more than a server of somebody else. */
  @Test
  void whatCouldNameAnotherServerComesLast() {
    assertEquals(
        List.of("SRV"),
        best(
            source(DiscoverySource.AUTOCONFIG_HTTP, FORGED, GOOD),
            source(DiscoverySource.SRV, PORT, CLEAR)));
  }

  @Test
  void ofThoseTheBestCounts() {
    assertEquals(
        List.of("SRV"),
        best(
            source(DiscoverySource.AUTOCONFIG, Trust.NOBODY, "imap a.d.test:993 starttls"),
            source(DiscoverySource.SRV, PORT, CLEAR)));
  }

  @Test
  void elseTheFirst() {
    assertEquals(
        List.of("PACC"),
        best(
            source(DiscoverySource.PACC, Trust.NOBODY, GOOD),
            source(DiscoverySource.AUTOCONFIG, Trust.NOBODY, GOOD)));
    assertEquals(List.of(), best());
  }
}
