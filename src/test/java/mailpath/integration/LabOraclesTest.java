package mailpath.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import mailpath.lab.LabDomains;
import mailpath.network.Parallel;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The practice internet as Unbound, Postfix and curl see it, against what we say of it. Where they
 * differ for a reason, the difference stands in the test and the reason in docs/oracles.md; a
 * difference that has gone fails like a new one.
 */
@Tag("integration")
@Timeout(300)
class LabOraclesTest {
  private static final int AT_ONCE = 4;

  @TempDir private static Path temporary;

  @AutoClose private static LabNetwork lab;
  private static List<Answered> said;

  @BeforeAll
  static void check() {
    lab = LabNetwork.open(temporary);
    List<String> domains = LabDomains.ALL.stream().map(domain -> domain.name().text()).toList();
    said =
        Parallel.map(shares(domains), LabOraclesTest::checked).stream()
            .flatMap(List::stream)
            .toList();
    assertEquals(domains.size(), said.size());
  }

  @Test
  void unboundFindsTheSameAnswersAuthentic() {
    Drill unbound = lab.drill();
    Differences differences = new Differences();
    for (Answered domain : said) {
      for (Answered.Question question : domain.questions()) {
        differences.note(
            question,
            lab.ours(question.name(), question.type()),
            unbound.state(question.name(), question.type()));
      }
    }
    differences.are(Map.of());
  }

  @Test
  void unboundFindsTheSameZonesAuthentic() {
    Drill unbound = lab.drill();
    Differences differences = new Differences();
    for (Answered domain : said) {
      differences.note(
          domain.domain(), domain.mechanism("dnssec"), unbound.state(domain.domain(), "SOA"));
    }
    differences.are(Map.of("kras.test", "bogus / secure"));
  }

  @Test
  void unboundFindsTheSameHostsAuthentic() {
    Drill unbound = lab.drill();
    Differences differences = new Differences();
    for (Answered domain : said) {
      for (Answered.Host host : domain.hosts()) {
        String a = unbound.state(host.name(), "A");
        String aaaa = unbound.state(host.name(), "AAAA");
        differences.note(host.name(), host.dnssec(), Drill.worst(a, aaaa));
      }
    }
    differences.are(Map.of());
  }

  @Test
  void postfixFindsTheSameCertificatesGood() {
    PosttlsFinger postfix = lab.postfix();
    Differences differences = new Differences();
    addresses()
        .forEach(
            address ->
                differences.note(
                    address,
                    address.certificate(),
                    postfix.secure(address.ip(), address.host(), lab.roots())));
    differences.are(Map.of());
  }

  @Test
  void postfixFindsTheSameTlsaRecordsMatching() {
    PosttlsFinger postfix = lab.postfix();
    Differences differences = new Differences();
    addresses()
        .filter(Answered.Address::offersTls)
        .forEach(
            address -> differences.note(address, address.tlsa(), postfix.tlsa(address.host())));
    differences.are(Map.of("mx.verlopen.test 198.51.100.43", "none / unknown"));
  }

  /** From the MX records on, which must be secure too. */
  @Test
  void postfixFindsDaneInForceForTheSameDomains() {
    PosttlsFinger postfix = lab.postfix();
    Differences differences = new Differences();
    for (Answered domain : said) {
      boolean ours = domain.mechanism("dane").equals("in-force");
      boolean theirs = postfix.tlsaOfDomain(domain.domain()).equals("match");
      differences.note(domain.domain(), ours, theirs);
    }
    differences.are(Map.of("halfwerk.test", "false / true"));
  }

  @Test
  void curlGetsTheSamePolicies() {
    Curl curl = new Curl(lab, lab.roots());
    Differences differences = new Differences();
    for (Answered domain : said) {
      Optional<String> ours = domain.policy();
      ours.ifPresent(
          policy -> differences.note(domain.domain(), policy, curl.policy(domain.domain())));
    }
    differences.are(Map.of());
  }

  /** Ours and theirs by question, where they are not the same. */
  private static final class Differences {
    private final Map<String, String> found = new TreeMap<>();
    private boolean compared;

    void note(Object question, Object ours, Object theirs) {
      compared = true;
      if (!ours.equals(theirs)) {
        found.put(question.toString(), ours + " / " + theirs);
      }
    }

    void are(Map<String, String> known) {
      assertEquals(known, found);
      assertTrue(compared, "nothing was compared");
    }
  }

  private static Stream<Answered.Address> addresses() {
    return said.stream().flatMap(Answered::addresses);
  }

  private static List<Answered> checked(List<String> domains) {
    Command done =
        lab.check(Stream.concat(Stream.of("--json", "--evidence"), domains.stream()).toList());
    return MailpathProgram.json(done).stream().map(Answered::new).toList();
  }

  private static List<List<String>> shares(List<String> domains) {
    int size = Math.ceilDiv(domains.size(), AT_ONCE);
    return Stream.iterate(0, from -> from < domains.size(), from -> from + size)
        .map(from -> domains.subList(from, Math.min(from + size, domains.size())))
        .toList();
  }
}
