package mailpath.dane;

import static mailpath.dane.TestAuthority.NOW;
import static mailpath.dane.TestAuthority.chain;
import static mailpath.dane.TestAuthority.other;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.certificate.CertificateChain;
import mailpath.certificate.ChainView;
import mailpath.certificate.TrustStore;
import mailpath.dane.PublishedTlsa.Standing;
import mailpath.dane.TlsaMatch.Outcome;
import mailpath.dane.TlsaRow.Near;
import mailpath.network.Bytes;
import mailpath.network.DomainName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which record matches which certificate, or which of its parts differs (D6 to D10). */
class TlsaRowTest {
  private static final String HOST = "mx.h.test";
  private static final TestAuthority ROOT = TestAuthority.root("Root");
  private static final TestAuthority CA = ROOT.authority("CA");
  private static final TestAuthority SERVER = CA.server("server", HOST);
  private static final TestAuthority EXPIRED = CA.expiredServer(HOST);
  private static final TestAuthority ELSEWHERE = CA.server("elsewhere", "www.h.test");
  private static final List<Bytes> CHAIN = chain(SERVER, CA, ROOT);

  private static List<TlsaRow> held(Standing standing, List<Bytes> sent, TlsaRecord... records) {
    ChainView view =
        ChainView.of(CertificateChain.of(sent), Optional.empty(), NOW, TrustStore.of(List.of()));
    return TlsaRow.of(
        view, new PublishedTlsa(standing, List.of(records), List.of(DomainName.of(HOST))));
  }

  private static String told(TlsaRow row) {
    String outcome =
        row.outcome() instanceof Outcome.Matches(int depth)
            ? "Matches " + depth
            : row.outcome().getClass().getSimpleName();
    String near = row.nearly().stream().map(TlsaRowTest::told).collect(Collectors.joining(", "));
    return row.usable() + " " + outcome + (near.isEmpty() ? "" : " near " + near);
  }

  private static String told(Near near) {
    return near.part() + "=" + near.value() + " at " + near.place();
  }

  private static TlsaRecord as(int usage, int selector, int matching, TlsaRecord data) {
    return new TlsaRecord(usage, selector, matching, data.data());
  }

  private static Arguments row(String label, String expected, TlsaRecord record, List<Bytes> sent) {
    return Arguments.of(label, expected, record, sent);
  }

  static Stream<Arguments> rows() {
    TlsaRecord unfit = other(3, 1, 1);
    return Stream.of(
        row("own key", "YES Matches 0", SERVER.tlsa(3, 1, 1), CHAIN),
        row("own certificate", "YES Matches 0", SERVER.tlsa(3, 0, 1), CHAIN),
        row("SHA-512", "YES Matches 0", SERVER.tlsa(3, 1, 2), CHAIN),
        row("whole", "YES Matches 0", SERVER.tlsa(3, 0, 0), CHAIN),
        row("authority", "YES Matches 1", CA.tlsa(2, 0, 1), CHAIN),
        row("root", "YES Matches 2", ROOT.tlsa(2, 1, 1), CHAIN),
        row("old key", "YES NoCertificate", unfit, CHAIN),
        row(
            "usage 3 of an authority",
            "YES NoCertificate near USAGE=2 at 1",
            as(3, 0, 1, CA.tlsa(2, 0, 1)),
            CHAIN),
        row(
            "usage 2 of the server's own",
            "YES NoCertificate near USAGE=3 at 0",
            as(2, 1, 1, SERVER.tlsa(3, 1, 1)),
            CHAIN),
        row(
            "selector 1 of a certificate",
            "YES NoCertificate near SELECTOR=0 at 0",
            as(3, 1, 1, SERVER.tlsa(3, 0, 1)),
            CHAIN),
        row(
            "selector 0 of a key",
            "YES NoCertificate near SELECTOR=1 at 2",
            as(2, 0, 2, ROOT.tlsa(2, 1, 2)),
            CHAIN),
        row("two numbers differ", "YES NoCertificate", as(3, 1, 1, CA.tlsa(2, 0, 1)), CHAIN),
        row(
            "PKIX usage of the own key (D6)",
            "UNUSABLE NoCertificate near USAGE=3 at 0",
            as(1, 1, 1, SERVER.tlsa(3, 1, 1)),
            CHAIN),
        row(
            "PKIX usage of an authority (D6)",
            "UNUSABLE NoCertificate near USAGE=2 at 1",
            as(0, 0, 1, CA.tlsa(2, 0, 1)),
            CHAIN),
        row(
            "unknown selector (D6)",
            "UNUSABLE NoCertificate near SELECTOR=1 at 0",
            as(3, 2, 1, SERVER.tlsa(3, 1, 1)),
            CHAIN),
        row(
            "matching type of another length (D6)",
            "UNUSABLE NoCertificate near MATCHING=2 at 0",
            as(3, 1, 1, SERVER.tlsa(3, 1, 2)),
            CHAIN),
        row(
            "a digest called whole (D6)",
            "UNUSABLE NoCertificate near MATCHING=1 at 1",
            as(2, 0, 0, CA.tlsa(2, 0, 1)),
            CHAIN),
        row(
            "whole data called a digest (D6)",
            "UNUSABLE NoCertificate near MATCHING=0 at 0",
            as(3, 1, 1, SERVER.tlsa(3, 1, 0)),
            CHAIN),
        row("path fails", "YES PathFails", CA.tlsa(2, 0, 1), chain(EXPIRED, CA)),
        row(
            "would not match even so",
            "YES NoCertificate",
            as(3, 0, 1, CA.tlsa(2, 0, 1)),
            chain(EXPIRED, CA)),
        row("name differs", "YES NameDiffers", CA.tlsa(2, 0, 1), chain(ELSEWHERE, CA)),
        row("whole, not sent", "YES MatchesUnsent", CA.tlsa(2, 0, 0), chain(SERVER)),
        row("nothing sent", "YES NoCertificate", unfit, List.of()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void rows(String label, String expected, TlsaRecord record, List<Bytes> sent) {
    List<TlsaRow> rows = held(Standing.SIGNED, sent, record);
    assertEquals(List.of(expected), rows.stream().map(TlsaRowTest::told).toList(), label);
  }

  /** D7: of one usage and selector the strongest digest alone counts; each is told all the same. */
  @Test
  void aWeakerDigestDoesNotCount() {
    TlsaRecord[] records = {
      SERVER.tlsa(3, 1, 1), other(3, 1, 2), SERVER.tlsa(3, 0, 1), SERVER.tlsa(3, 1, 0)
    };
    assertEquals(
        List.of("WEAKER_DIGEST Matches 0", "YES NoCertificate", "YES Matches 0", "YES Matches 0"),
        held(Standing.SIGNED, CHAIN, records).stream().map(TlsaRowTest::told).toList());
  }

  /** A record that nobody can use outranks nothing (D6 before D7). */
  @Test
  void anUnusableRecordOutranksNothing() {
    TlsaRecord cut = new TlsaRecord(3, 1, 2, Bytes.of(new byte[5]));
    assertEquals(
        List.of("YES Matches 0", "UNUSABLE NoCertificate"),
        held(Standing.SIGNED, CHAIN, SERVER.tlsa(3, 1, 1), cut).stream()
            .map(TlsaRowTest::told)
            .toList());
  }

  /** Two keys that are one: each certificate is at the place where it was sent first. */
  @Test
  void aCertificateThatWasSentTwiceIsToldOnce() {
    TlsaRecord wrong = as(3, 0, 1, CA.tlsa(2, 0, 1));
    assertEquals(
        "YES NoCertificate near USAGE=2 at 1",
        told(held(Standing.SIGNED, chain(SERVER, CA, CA, ROOT), wrong).getFirst()));
  }

  /** What a record fits does not depend on who looks at it. */
  @ParameterizedTest
  @EnumSource
  void rowsDoNotDependOnTheStanding(Standing standing) {
    assertEquals(
        List.of("YES Matches 0", "YES Matches 1"),
        held(standing, CHAIN, SERVER.tlsa(3, 1, 1), CA.tlsa(2, 0, 1)).stream()
            .map(TlsaRowTest::told)
            .toList());
  }
}
