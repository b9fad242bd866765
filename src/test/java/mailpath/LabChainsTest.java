package mailpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mailpath.certificate.ChainView;
import mailpath.certificate.TrustStore;
import mailpath.dane.ChainUses;
import mailpath.dane.TlsaRow;
import mailpath.investigation.Assessment;
import mailpath.investigation.ServerChain;
import mailpath.lab.LabDomain;
import mailpath.lab.LabDomains;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Whoever comes to TLS in a practice domain shows a chain that can be looked at. */
@Tag("exhaustive")
@Timeout(300)
class LabChainsTest {
  static final List<LabDomain> DOMAINS = LabDomains.ALL;

  private static Checks checks;

  @BeforeAll
  static void open() {
    checks = LabChecks.impatient(Clock.systemUTC(), Duration.ofSeconds(3), false);
  }

  @AfterAll
  static void close() {
    checks.close();
  }

  @ParameterizedTest
  @FieldSource("DOMAINS")
  void everySessionHasItsChain(LabDomain domain) {
    Assessment assessment = checks.prepare(domain.name(), domain.name().text()).run();
    List<ServerChain> chains = ServerChain.of(assessment);
    assertEquals(withSession(assessment), hosts(chains));
    for (ServerChain chain : chains) {
      ChainView view =
          ChainView.of(chain.chain(), chain.expected(), chain.at(), TrustStore.of(List.of()));
      assertEquals(5, new ChainUses(view, chain.tlsa()).all().size());
      assertEquals(chain.tlsa().records().size(), TlsaRow.of(view, chain.tlsa()).size());
      assertTrue(chain.showings().stream().allMatch(one -> !one.evidence().queries().isEmpty()));
    }
  }

  private static Set<String> withSession(Assessment assessment) {
    return assessment.facts().hosts().stream()
        .filter(host -> host.places().stream().anyMatch(place -> place.session().isPresent()))
        .map(host -> host.mx().name().text())
        .collect(Collectors.toSet());
  }

  private static Set<String> hosts(List<ServerChain> chains) {
    return chains.stream().map(ServerChain::host).collect(Collectors.toSet());
  }
}
