package mailpath.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mailpath.network.DomainName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of practice domains as data. */
class LabDomainsTest {
  /** The words of the JSON contract. */
  private static final Map<String, Set<String>> WORDS =
      Map.of(
          "mx",
          Set.of(
              "present",
              "implicit",
              "null",
              "none",
              "cname-host",
              "cname-domain",
              "ip-literal",
              "nxdomain",
              "unknown"),
          "dnssec",
          Set.of("secure", "insecure", "bogus", "indeterminate", "unknown"),
          "dane",
          Set.of(
              "in-force",
              "inert",
              "broken",
              "unusable",
              "partial",
              "lookup-failed",
              "untested",
              "absent",
              "unknown"),
          "mta-sts",
          Set.of(
              "enforce",
              "enforce-fails",
              "testing",
              "none",
              "unfetchable",
              "invalid",
              "ambiguous",
              "historic",
              "absent",
              "unknown"),
          "tls-rpt",
          Set.of("present", "invalid", "absent", "unknown"));

  private static final Set<String> VERDICTS =
      Set.of("NOT-ACCEPTING", "BROKEN", "PLAINTEXT", "OPPORTUNISTIC", "SECURE");

  /** Standards C7, row by row; the words in parentheses there are the last column. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          postkaart,   PLAINTEXT,     mx,      present
          gum,         PLAINTEXT,     mx,      present
          achterdeur,  PLAINTEXT,     mx,      present
          storing,     PLAINTEXT,     mx,      present
          envelop,     OPPORTUNISTIC, mta-sts, absent
          toen,        OPPORTUNISTIC, mta-sts, absent
          schakel,     OPPORTUNISTIC, dane,    inert
          onbruikbaar, OPPORTUNISTIC, dane,    unusable
          proef,       OPPORTUNISTIC, mta-sts, testing
          loket,       OPPORTUNISTIC, mta-sts, unfetchable
          vanzelf,     OPPORTUNISTIC, mx,      implicit
          beleid,      SECURE,        mta-sts, enforce
          ketting,     SECURE,        dane,    in-force
          dubbelslot,  SECURE,        mta-sts, enforce
          dubbelslot,  SECURE,        dane,    in-force
          omweg,       SECURE,        mx,      cname-host
          bijnaam,     SECURE,        mx,      cname-domain
          reunie,      SECURE,        mta-sts, enforce
          vergeten,    BROKEN,        mta-sts, enforce-fails
          sleutel,     BROKEN,        dane,    broken
          stempel,     BROKEN,        dane,    broken
          kras,        BROKEN,        mx,      present
          verlopen,    BROKEN,        dnssec,  bogus
          vlek,        BROKEN,        dane,    lookup-failed
          nergens,     BROKEN,        mx,      nxdomain
          dicht,       NOT-ACCEPTING, mx,      null
          blokkade,    UNKNOWN,       mx,      present
          stil,        UNKNOWN,       mx,      present
          """)
  void expectationsOfTheStandard(String key, String verdict, String mechanism, String word) {
    Expected expected = domain(key).expected();
    assertEquals(verdict, expected.verdict());
    assertEquals(word, expected.mechanisms().get(mechanism));
  }

  @Test
  void unmeasuredHostsLeaveTwoWords() {
    for (String key : List.of("blokkade", "stil")) {
      assertEquals(List.of("PLAINTEXT", "OPPORTUNISTIC"), domain(key).expected().verdicts());
    }
  }

  @Test
  void leftoversShowOnlyWhenLookedFor() {
    assertEquals(
        Optional.of("historic"),
        domain("toen").withHistory().map(then -> then.mechanisms().get("mta-sts")));
    assertEquals(
        Optional.of(domain("toen").expected().verdict()),
        domain("toen").withHistory().map(Expected::verdict));
  }

  @Test
  void lessonsComeFirstAndInOrder() {
    assertEquals(
        List.of(
            "postkaart",
            "envelop",
            "gum",
            "toen",
            "beleid",
            "vergeten",
            "ketting",
            "schakel",
            "sleutel"),
        LabDomains.ALL.stream().filter(d -> d.lesson() > 0).map(LabDomain::key).toList());
    for (int i = 0; i < 9; i++) {
      assertEquals(i + 1, LabDomains.ALL.get(i).lesson());
    }
  }

  @Test
  void wordsAreThoseOfTheContract() {
    for (LabDomain domain : LabDomains.everyOne()) {
      assertTrue(VERDICTS.containsAll(domain.expected().verdicts()), domain.key());
      domain
          .expected()
          .mechanisms()
          .forEach((key, word) -> assertTrue(WORDS.get(key).contains(word), domain.key() + word));
    }
  }

  @Test
  void keysNamesAndAddressesAreUsedOnce() {
    assertNoDoubles(LabDomains.everyOne().stream().map(LabDomain::key).toList());
    assertNoDoubles(LabDomains.everyOne().stream().map(LabDomain::name).toList());
    assertNoDoubles(mailHosts().map(MailHost::name).toList());
    assertNoDoubles(doors().map(MailHost.Door::address).toList());
  }

  private static void assertNoDoubles(List<?> list) {
    Set<Object> seen = new HashSet<>();
    list.forEach(item -> assertTrue(seen.add(item), "twice: " + item));
  }

  @Test
  void namesLieUnderTest() {
    DomainName test = DomainName.of("test");
    Stream.of(
            LabDomains.everyOne().stream().map(LabDomain::name),
            mailHosts().map(MailHost::name),
            serviceHosts().map(ServiceHost::name),
            LabDomains.everyOne().stream().flatMap(d -> d.sites().stream()).map(WebHost::name))
        .flatMap(names -> names)
        .forEach(name -> assertTrue(name.isWithin(test), name.text()));
  }

  /** RFC 5737, RFC 3849. */
  @Test
  void addressesAreForDocumentation() {
    Stream.of(
            doors().map(MailHost.Door::address),
            serviceHosts().map(ServiceHost::address),
            LabDomains.everyOne().stream().flatMap(d -> d.sites().stream()).map(WebHost::address))
        .flatMap(addresses -> addresses)
        .map(InetAddress::getHostAddress)
        .forEach(
            text ->
                assertTrue(
                    text.matches("(192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\.\\d+|2001:db8:.*"),
                    text));
  }

  @Test
  void twoServersAtOneAddressAreAFaultOfTheData() {
    LabDomain twin =
        LabDomain.of("twin", Expected.verdict("SECURE"))
            .host(MailHost.selfSigned("a.twin.test").at("192.0.2.1"))
            .host(MailHost.selfSigned("b.twin.test").at("192.0.2.1"));
    assertThrows(IllegalArgumentException.class, () -> Labs.of(twin));
  }

  private static LabDomain domain(String key) {
    return LabDomains.ALL.stream().filter(d -> d.key().equals(key)).findFirst().orElseThrow();
  }

  private static Stream<MailHost> mailHosts() {
    return LabDomains.everyOne().stream().flatMap(domain -> domain.hosts().stream());
  }

  private static Stream<ServiceHost> serviceHosts() {
    return LabDomains.everyOne().stream().flatMap(domain -> domain.services().stream());
  }

  /** Each list holds what its name says. */
  @Test
  void domainsForMailProgramsAreMarked() {
    assertTrue(LabDomains.ALL.stream().noneMatch(LabDomain::isForClients));
    assertTrue(LabDomains.CLIENTS.stream().allMatch(LabDomain::isForClients));
    assertTrue(LabDomains.CLIENTS.stream().allMatch(domain -> domain.lesson() == 0));
    try (Lab lab = Labs.all()) {
      assertEquals(LabDomains.ALL, lab.domains());
      assertEquals(LabDomains.CLIENTS, lab.clients());
    }
  }

  private static Stream<MailHost.Door> doors() {
    return mailHosts().flatMap(host -> host.doors().stream());
  }
}
