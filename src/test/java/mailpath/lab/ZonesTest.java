package mailpath.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The zones, seen by a validator that is not ours. */
class ZonesTest {
  private static Lab lab;
  private static Asker asker;

  @BeforeAll
  static void open() throws IOException {
    lab = Labs.all();
    asker = new Asker(lab, Labs.NOON);
  }

  @AfterAll
  static void close() {
    lab.close();
  }

  /** What each domain is there to show, at its MX, its addresses and its TLSA record. */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          postkaart.test,                MX,    insecure NOERROR
          mx.postkaart.test,             A,     insecure NOERROR
          _25._tcp.mx.postkaart.test,    TLSA,  insecure NXDOMAIN
          _mta-sts.postkaart.test,       TXT,   insecure NXDOMAIN
          envelop.test,                  MX,    insecure NOERROR
          mx.envelop.test,               A,     insecure NOERROR
          gum.test,                      MX,    insecure NOERROR
          mx.gum.test,                   A,     insecure NOERROR
          toen.test,                     MX,    insecure NOERROR
          _mta_sts.toen.test,            TXT,   insecure NOERROR
          _mta-sts.toen.test,            TXT,   insecure NXDOMAIN
          policy.mta-sts.toen.test,      A,     insecure NOERROR
          mta-sts.toen.test,             A,     insecure NOERROR
          beleid.test,                   MX,    insecure NOERROR
          _mta-sts.beleid.test,          TXT,   insecure NOERROR
          mta-sts.beleid.test,           A,     insecure NOERROR
          _smtp._tls.beleid.test,        TXT,   insecure NOERROR
          vergeten.test,                 MX,    insecure NOERROR
          nieuw.vergeten.test,           A,     insecure NOERROR
          oud.vergeten.test,             A,     insecure NXDOMAIN
          ketting.test,                  MX,    secure NOERROR
          mx.ketting.test,               A,     secure NOERROR
          _25._tcp.mx.ketting.test,      TLSA,  secure NOERROR
          schakel.test,                  MX,    insecure NOERROR
          _25._tcp.mx1.schakel.test,     TLSA,  insecure NOERROR
          _25._tcp.mx2.schakel.test,     TLSA,  insecure NOERROR
          sleutel.test,                  MX,    secure NOERROR
          mx.sleutel.test,               A,     secure NOERROR
          _25._tcp.mx.sleutel.test,      TLSA,  secure NOERROR
          achterdeur.test,               MX,    insecure NOERROR
          mx2.achterdeur.test,           A,     insecure NOERROR
          storing.test,                  MX,    insecure NOERROR
          hapering.test,                 MX,    insecure NOERROR
          masker.test,                   MX,    insecure NOERROR
          onbruikbaar.test,              MX,    secure NOERROR
          mx.onbruikbaar.test,           A,     secure NOERROR
          _25._tcp.mx.onbruikbaar.test,  TLSA,  secure NOERROR
          halfwerk.test,                 MX,    secure NOERROR
          _25._tcp.mx1.halfwerk.test,    TLSA,  secure NOERROR
          _25._tcp.mx2.halfwerk.test,    TLSA,  secure NXDOMAIN
          proef.test,                    MX,    insecure NOERROR
          loket.test,                    MX,    insecure NOERROR
          tweevoud.test,                 MX,    insecure NOERROR
          vanzelf.test,                  MX,    insecure NOERROR
          vanzelf.test,                  A,     insecure NOERROR
          streng.test,                   MX,    insecure NOERROR
          dubbelslot.test,               MX,    secure NOERROR
          mx.dubbelslot.test,            A,     secure NOERROR
          mx.dubbelslot.test,            AAAA,  secure NOERROR
          _25._tcp.mx.dubbelslot.test,   TLSA,  secure NOERROR
          _mta-sts.dubbelslot.test,      TXT,   secure NOERROR
          zegel.test,                    MX,    secure NOERROR
          _25._tcp.mx.zegel.test,        TLSA,  secure NOERROR
          omweg.test,                    MX,    secure NOERROR
          mx.omweg.test,                 A,     secure NOERROR
          mx.omweg.test,                 CNAME, secure NOERROR
          _25._tcp.mx.omweg.test,        TLSA,  secure NXDOMAIN
          _25._tcp.post.omweg.test,      TLSA,  secure NOERROR
          bijnaam.test,                  MX,    secure NOERROR
          bijnaam.test,                  CNAME, secure NOERROR
          bijnaam.test,                  DS,    secure NOERROR
          _mta-sts.bijnaam.test,         TXT,   secure NXDOMAIN
          _25._tcp.mx.naamgever.test,    TLSA,  secure NOERROR
          xn--renie-lva.test,            MX,    insecure NOERROR
          _mta-sts.xn--renie-lva.test,   TXT,   insecure NOERROR
          stempel.test,                  MX,    secure NOERROR
          _25._tcp.mx.stempel.test,      TLSA,  secure NOERROR
          kras.test,                     MX,    bogus
          mx.kras.test,                  A,     secure NOERROR
          kras.test,                     DNSKEY, secure NOERROR
          verlopen.test,                 MX,    bogus
          mx.verlopen.test,              A,     bogus
          verlopen.test,                 DS,    secure NOERROR
          vlek.test,                     MX,    secure NOERROR
          mx.vlek.test,                  A,     secure NOERROR
          _25._tcp.mx.vlek.test,         TLSA,  bogus
          doof.test,                     MX,    secure NOERROR
          mx.doof.test,                  A,     secure NOERROR
          _25._tcp.mx.doof.test,         TLSA,  SERVFAIL
          nergens.test,                  MX,    secure NXDOMAIN
          nergens.test,                  A,     secure NXDOMAIN
          dicht.test,                    MX,    secure NOERROR
          dicht.test,                    A,     secure NOERROR
          blokkade.test,                 MX,    insecure NOERROR
          stil.test,                     MX,    insecure NOERROR
          kwijt.test,                    MX,    SERVFAIL
          mx.kwijt.test,                 A,     insecure NOERROR
          control.test,                  A,     secure NOERROR
          second.control.test,           A,     secure NOERROR
          """)
  void stateOfWhatTheDomainsPublish(String name, String type, String state) throws IOException {
    assertEquals(state, asker.state(name, type));
  }

  /** Denials of both kinds, at names that are absent, bare or only there as parents (N7). */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          example.com,             A,     secure NXDOMAIN
          com,                     NS,    secure NXDOMAIN
          ., DS,   secure NOERROR
          ., TXT,  secure NOERROR
          ., SOA,  secure NOERROR
          ., DNSKEY, secure NOERROR
          test, DS, secure NOERROR
          test, A, secure NOERROR
          a.b.c.test, A, secure NXDOMAIN
          postkaart.test,          DS,    secure NOERROR
          ketting.test,            TXT,   secure NOERROR
          _tcp.mx.ketting.test,    A,     secure NOERROR
          aa.ketting.test,         A,     secure NXDOMAIN
          zz.mx.ketting.test,      A,     secure NXDOMAIN
          x.y.z.ketting.test,      A,     secure NXDOMAIN
          KETTING.test,            MX,    secure NOERROR
          _tcp.mx.sleutel.test,    A,     secure NOERROR
          aa.sleutel.test,         A,     secure NXDOMAIN
          zz.mx.sleutel.test,      A,     secure NXDOMAIN
          x.y.z.sleutel.test,      A,     secure NXDOMAIN
          sleutel.test,            NSEC3PARAM, secure NOERROR
          """)
  void whatIsNotThereIsProvenAway(String name, String type, String state) throws IOException {
    assertEquals(state, asker.state(name, type));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          schakel.test,             MX,   10 mx1.schakel.test.; 20 mx2.schakel.test.
          mx.gum.test,              A,    192.0.2.30; 192.0.2.31
          dicht.test,               MX,   0 .
          bijnaam.test,             MX,   10 mx.naamgever.test.
          vanzelf.test,             A,    198.51.100.27
          mx.dubbelslot.test,       AAAA, 2001:db8:0:0:0:0:0:31
          """)
  void dataAsWritten(String name, String type, String data) throws IOException {
    assertEquals(List.of(data.split("; ")), asker.data(name, type));
  }

  @Test
  void textRecordsAsWritten() throws IOException {
    assertEquals(
        List.of("\"v=TLSRPTv1; rua=mailto:tls@schakel.test\""),
        asker.data("_smtp._tls.schakel.test", "TXT"));
    assertEquals(List.of("\"v=STSv1; id=20160901\""), asker.data("_mta_sts.toen.test", "TXT"));
    assertEquals(2, asker.data("_mta-sts.tweevoud.test", "TXT").size());
  }

  @Test
  void signaturesLieAroundTheClockOfTheLab() throws IOException {
    Asker late = new Asker(lab, Labs.NOON.plus(Duration.ofDays(30)));
    Asker early = new Asker(lab, Labs.NOON.minus(Duration.ofDays(30)));
    assertEquals("bogus", late.state("ketting.test", "MX"));
    assertEquals("bogus", early.state("ketting.test", "MX"));
  }

  @Test
  void anchorOfOneLabIsWorthNothingInAnother() throws IOException {
    try (Lab other = Labs.of(Ketting.DOMAIN)) {
      assertTrue(lab.trustAnchor().matches("\\. IN DS \\d+ 13 2 [0-9A-F]{64}"), lab.trustAnchor());
      assertEquals("secure NOERROR", new Asker(other, Labs.NOON).state("ketting.test", "MX"));
      assertTrue(!other.trustAnchor().equals(lab.trustAnchor()));
    }
  }
}
