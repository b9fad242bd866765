package mailpath.window;

import static mailpath.certificate.TestCertificate.intermediate;
import static mailpath.certificate.TestCertificate.leaf;
import static mailpath.certificate.TestCertificate.root;
import static mailpath.window.ChainSubjects.CA;
import static mailpath.window.ChainSubjects.EXPIRED;
import static mailpath.window.ChainSubjects.LATE;
import static mailpath.window.ChainSubjects.LEAF;
import static mailpath.window.ChainSubjects.NAME;
import static mailpath.window.ChainSubjects.OTHER;
import static mailpath.window.ChainSubjects.ROOT;
import static mailpath.window.ChainSubjects.RUBBISH;
import static mailpath.window.ChainSubjects.SELF;
import static mailpath.window.ChainSubjects.SUBJECTS;
import static mailpath.window.ChainSubjects.chain;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mailpath.certificate.TestCertificate;
import mailpath.network.Bytes;
import mailpath.window.CertificateScreen.Chain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The chain as sent beside the path as built, and what is remarked about both. */
class CertificatePictureTest {
  static Stream<Arguments> pictures() {
    return Stream.of(
        Arguments.of(
            "a root sent in between",
            SUBJECTS.file(LEAF, ROOT, CA),
            """
            sent 0 1 mx.example.nl | until 24 Jan 2027 | ABSENT
            sent 1 2 Root | root, until 30 Jun 2036 | ADVICE not needed
            sent 2 3 Authority | intermediate, until 30 Jun 2036 | ADVICE out of order
            built 0 mx.example.nl | server certificate | SECURE PROVEN
            built 2 Authority | signed by Root | SECURE PROVEN
            built 1 Root | in the lab store: trusted | SECURE INERT
            arrows 0>0 1>2 2>1\
            """),
        Arguments.of(
            "no intermediate",
            SUBJECTS.file(LEAF),
            """
            sent 0 1 mx.example.nl | until 24 Jan 2027 | ABSENT
            built 0 mx.example.nl | server certificate | UNKNOWN FAILS
            built -1 Authority | neither sent nor a known root | BROKEN INERT
            arrows 0>0\
            """),
        Arguments.of(
            "one twice, one that is not needed",
            SUBJECTS.file(LEAF, CA, OTHER, CA),
            """
            sent 0 1 mx.example.nl | until 24 Jan 2027 | ABSENT
            sent 1 2 Authority | intermediate, until 30 Jun 2036 | ABSENT
            sent 2 3 Elsewhere | root, until 24 Jan 2027 | ADVICE not a known root
            sent 1 4 Authority | until 30 Jun 2036 | ADVICE sent twice (as number 2)
            built 0 mx.example.nl | server certificate | SECURE PROVEN
            built 1 Authority | signed by Root | SECURE PROVEN
            built 3 Root | in the lab store: trusted | SECURE INERT
            arrows 0>0 1>1\
            """),
        Arguments.of(
            "expired",
            SUBJECTS.file(EXPIRED, CA),
            """
            sent 0 1 mx.example.nl | expired 31 May 2026 | ABSENT
            sent 1 2 Authority | intermediate, until 30 Jun 2036 | ABSENT
            built 0 mx.example.nl | server certificate: it has expired | BROKEN PROVEN
            built 1 Authority | signed by Root | UNKNOWN PROVEN
            built 2 Root | in the lab store: trusted | UNKNOWN INERT
            arrows 0>0 1>1\
            """),
        Arguments.of(
            "self-signed",
            SUBJECTS.file(SELF),
            """
            sent 0 1 self | until 24 Jan 2027 | ABSENT
            built 0 self | server certificate: it is signed by itself | BROKEN INERT
            arrows 0>0\
            """),
        Arguments.of(
            "a root that nobody knows",
            SUBJECTS.file(leaf(OTHER, NAME).make(), OTHER),
            """
            sent 0 1 mx.example.nl | until 24 Jan 2027 | ABSENT
            sent 1 2 Elsewhere | root, until 24 Jan 2027 | ADVICE not a known root
            built 0 mx.example.nl | server certificate | SECURE PROVEN
            built 1 Elsewhere | signed by itself: its root is not publicly trusted | BROKEN INERT
            arrows 0>0 1>1\
            """),
        Arguments.of(
            "the server's own last",
            SUBJECTS.file(CA, LEAF),
            """
            sent 0 1 Authority | until 30 Jun 2036 | ABSENT
            sent 1 2 mx.example.nl | until 24 Jan 2027 | ADVICE the server's own?
            built 0 Authority | server certificate | SECURE PROVEN
            built 2 Root | in the lab store: trusted | SECURE INERT
            arrows 0>0\
            """),
        Arguments.of(
            "one that cannot be read",
            SUBJECTS.file(List.of(LEAF.der(), RUBBISH, CA.der())),
            """
            sent 0 1 mx.example.nl | until 24 Jan 2027 | ABSENT
            sent 1 2 cannot be read | 3 octets | BROKEN cannot be read
            sent 2 3 Authority | intermediate, until 30 Jun 2036 | ABSENT
            built 0 mx.example.nl | server certificate | SECURE PROVEN
            built 2 Authority | signed by Root | SECURE PROVEN
            built 3 Root | in the lab store: trusted | SECURE INERT
            arrows 0>0 2>1\
            """),
        Arguments.of(
            "the first cannot be read",
            SUBJECTS.file(List.of(RUBBISH, CA.der())),
            """
            sent 0 1 cannot be read | 3 octets | BROKEN cannot be read
            sent 1 2 Authority | until 30 Jun 2036 | ADVICE not in the path
            arrows\s\
            """));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void pictures(String label, ChainSubject subject, String picture) {
    Chain chain = chain(subject);
    List<String> lines = new ArrayList<>(CertificateLines.sent(chain));
    lines.addAll(CertificateLines.built(chain));
    lines.add("arrows " + CertificateLines.arrows(chain));
    assertEquals(picture, String.join("\n", lines), label);
  }

  static Stream<Arguments> remarks() {
    return Stream.of(
        Arguments.of(
            SUBJECTS.file(LEAF),
            "BROKEN The certificate of Authority was not sent, and it is no known root. Mail"
                + " servers do not fetch it; the server must send it. (path-issuer-missing,"
                + " RFC 5280 6.1.3 (a) (4))"),
        Arguments.of(
            SUBJECTS.file(EXPIRED, CA),
            "BROKEN The certificate of the server: it has expired. (path-expired, RFC 5280"
                + " 4.1.2.5)"),
        Arguments.of(
            new ChainSubjects(LATE).file(leaf(LATE, NAME).make()),
            "BROKEN Late: it is not valid yet (1 Jan 2027). (path-not-yet-valid, RFC 5280"
                + " 4.1.2.5)"),
        Arguments.of(
            SUBJECTS.file(CA, LEAF),
            "BROKEN The first certificate must be the server's own; that seems to be number 2."
                + " (threat-X2, RFC 8446 4.4.2)"),
        Arguments.of(
            SUBJECTS.file(LEAF, ROOT, CA),
            "ADVICE Number 2 is a root. Senders have their own, so it need not be sent; only a"
                + " TLSA record about it (DANE-TA) needs it. (D9, RFC 7672 3.1.2)"),
        Arguments.of(
            SUBJECTS.file(LEAF, ROOT, CA),
            "ADVICE The order is wrong: each certificate must be followed by the one of its"
                + " issuer. Most senders put it right themselves. (threat-X2, RFC 8446 4.4.2)"));
  }

  @ParameterizedTest
  @MethodSource
  void remarks(ChainSubject subject, String remark) {
    List<String> said =
        chain(subject).picture().remarks().stream().map(CertificateLines::note).toList();
    assertTrue(said.contains(remark), said::toString);
  }

  @Test
  void anotherPathIsToldWithItsRoot() {
    TestCertificate stale =
        root("Old root").dates("2020-01-01T00:00:00Z", "2026-01-01T00:00:00Z").make();
    String fails =
        "ADVICE Another path, up to Old root, does not hold. Old root: it has expired (1 Jan 2026)."
            + " (path-expired, RFC 5280 4.1.2.5)";
    assertEquals(List.of(fails), crossed(ROOT, stale));
    assertEquals(
        List.of(
            "ADVICE Another path is possible, up to Elsewhere, and it holds too. (threat-X10, RFC"
                + " 5280 6.1)"),
        crossed(ROOT, OTHER));
    TestCertificate older =
        root("Older root").dates("2020-01-01T00:00:00Z", "2025-01-01T00:00:00Z").make();
    assertTrue(crossed(older, stale).contains(fails));
  }

  /** The remarks about a chain with an authority that two roots have signed. */
  private static List<String> crossed(TestCertificate one, TestCertificate other) {
    TestCertificate first = intermediate("Crossed", one).make();
    TestCertificate second = intermediate("Crossed", other).keys(first.keys()).make();
    ChainSubject subject =
        new ChainSubjects(one, other).file(leaf(first, NAME).make(), first, second);
    return chain(subject).picture().remarks().stream().map(CertificateLines::note).toList();
  }

  @Test
  void moreThanAHundredAreCountedAndNotShown() {
    List<Bytes> many = new ArrayList<>(List.of(LEAF.der()));
    IntStream.range(0, 120).forEach(i -> many.add(Bytes.of(new byte[] {(byte) i, 1})));
    Chain chain = chain(SUBJECTS.file(many));
    assertEquals(100, chain.picture().sent().size());
    assertEquals(100, chain.details().certificates().size());
    assertTrue(
        chain.picture().remarks().stream()
            .anyMatch(
                one ->
                    one.claim()
                        .text()
                        .equals("121 certificates were sent; only the first 100 are shown.")));
  }
}
