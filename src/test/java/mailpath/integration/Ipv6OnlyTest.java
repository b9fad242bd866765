package mailpath.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same domains on an internet with IPv6 alone and on one with IPv4 alone come out alike. */
@Tag("integration")
@Timeout(180)
class Ipv6OnlyTest {
  private static final List<String> DOMAINS = List.of("dane.test", "sts.test", "plain.test");

  @TempDir private static Path temporary;

  private static Map<String, Answered> ipv6;
  private static Map<String, Answered> ipv4;

  @BeforeAll
  static void check() {
    ipv6 = said(Addressing.IPV6);
    ipv4 = said(Addressing.IPV4);
  }

  private static Map<String, Answered> said(Addressing family) {
    Path folder = Folder.open(temporary).resolve(family.name());
    try (PrivateInternet internet = PrivateInternet.open(folder, family)) {
      Certificates.Identity dane = internet.certificates().selfSigned("mx.dane.test");
      Certificates.Identity sts = internet.certificates().issued("mx.sts.test");
      internet.zones(
          tree ->
              tree.signed(
                      "dane.test",
                      "@ MX 10 mx",
                      "mx " + family.record(0, 1),
                      "_25._tcp.mx TLSA " + dane.tlsa311())
                  .signed(
                      "sts.test",
                      "@ MX 10 mx",
                      "mx " + family.record(0, 2),
                      "_mta-sts TXT \"v=STSv1; id=1\"",
                      "mta-sts " + family.record(0, 80))
                  .unsigned("plain.test", "@ MX 10 mx", "mx " + family.record(0, 3)));
      internet.mailServers(
          new MailServers.Door("mx.dane.test", family.address(0, 1), Optional.of(dane.both())),
          new MailServers.Door("mx.sts.test", family.address(0, 2), Optional.of(sts.both())),
          new MailServers.Door("mx.plain.test", family.address(0, 3), Optional.empty()));
      internet.policyServer(
          "mta-sts.sts.test",
          family.address(0, 80),
          "version: STSv1",
          "mode: enforce",
          "mx: mx.sts.test",
          "max_age: 604800");
      return Answered.byDomain(
          internet.check(Stream.concat(Stream.of("--json"), DOMAINS.stream())));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "dane.test, SECURE, offered, match",
    "sts.test, SECURE, offered, none",
    "plain.test, PLAINTEXT, absent, none",
  })
  void comesOutAsItWasSetUp(String domain, String verdict, String starttls, String tlsa) {
    Answered answered = ipv6.get(domain);
    assertEquals(verdict, answered.verdict(), answered::toString);
    assertEquals(List.of("ipv6"), answered.families());
    assertEquals(starttls, answered.first().word("starttls"));
    assertEquals(tlsa, answered.first().word("tlsa"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dane.test", "sts.test", "plain.test"})
  void isTheSameAsOverIpv4(String domain) {
    Answered here = ipv6.get(domain);
    Answered there = ipv4.get(domain);
    for (String key : List.of("verdict", "grade", "for", "mechanisms", "matrix", "missingLink")) {
      assertEquals(there.json().get(key), here.json().get(key), key);
    }
    assertEquals(there.findings(), here.findings());
    for (String key : List.of("starttls", "tls", "cipher", "group", "chain", "name", "tlsa")) {
      assertEquals(there.first().word(key), here.first().word(key), key);
    }
  }
}
