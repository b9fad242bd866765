package mailpath;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import mailpath.investigation.HostAssessment;
import mailpath.lab.ExpectedService;
import mailpath.lab.LabDomain;
import mailpath.lab.LabDomains;
import mailpath.network.Parallel;
import mailpath.report.HostJson;
import mailpath.report.Language;
import mailpath.report.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every port of the practice domains for mail programs is judged by {@code mailpath host} as its
 * data expects.
 */
@Tag("exhaustive")
@Timeout(300)
class LabServicesTest {
  static final List<LabDomain> DOMAINS = LabDomains.CLIENTS;

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
  void everyPortIsJudgedAsExpected(LabDomain domain) {
    List<ExpectedService> expected = domain.client().orElseThrow().services();
    assertEquals(
        String.join("\n", expected.stream().map(LabServicesTest::said).toList()),
        String.join("\n", Parallel.map(expected, service -> said(service, look(service)))));
  }

  /** The data names every port that is there, so that none goes without a judgement. */
  @Test
  void everyPortIsExpected() {
    for (LabDomain domain : DOMAINS) {
      Set<String> there = new HashSet<>();
      domain
          .services()
          .forEach(
              host -> host.ports().forEach(port -> there.add(host.name() + ":" + port.number())));
      Set<String> expected = new HashSet<>();
      domain
          .client()
          .orElseThrow()
          .services()
          .forEach(service -> expected.add(service.host() + ":" + service.port()));
      assertEquals(there, expected);
    }
  }

  private static JsonNode look(ExpectedService service) {
    HostTarget target =
        HostTarget.of(service.host() + ":" + service.port(), Optional.empty(), words());
    HostAssessment assessment = checks.prepare(target, service.host().text(), true).run();
    return JsonMapper.shared().readTree(new HostJson(words(), false).line(assessment));
  }

  private static Words words() {
    return Words.of(Language.EN, ZoneOffset.UTC);
  }

  private static String said(ExpectedService service) {
    return service.port()
        + " "
        + new TreeMap<>(service.words())
        + " "
        + new TreeSet<>(service.findings());
  }

  private static String said(ExpectedService expected, JsonNode json) {
    JsonNode address = json.path("addresses").get(0);
    Map<String, String> words = new TreeMap<>();
    expected.words().keySet().forEach(key -> words.put(key, address.path(key).asString()));
    List<String> findings = new ArrayList<>();
    json.path("findings").forEach(finding -> findings.add(finding.path("id").asString()));
    findings.retainAll(ExpectedService.DECIDED);
    return expected.port() + " " + words + " " + new TreeSet<>(findings);
  }
}
