package mailpath;

import static mailpath.certificate.TestCertificate.intermediate;
import static mailpath.certificate.TestCertificate.root;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mailpath.certificate.TestCertificate;

/**
 * One kind of chain that mail servers send, and what is to be said of it.
 *
 * @param chains as sent, the server's own first; one each kind of key
 * @param state and name, in the words of the contract
 * @param goodFor worth of opportunistic, MTA-STS, DANE-TA, DANE-EE and mail programs: yes, once a
 *     record is published, no, unknown
 * @param roles of the first chain as sent; with {@code !} where it is out of order
 * @param path how many certificates it has, the root included where one was reached
 * @param key of the server's own certificate, the first chain's
 * @param findings of the host that sends it, among others
 */
public record ChainKind(
    String label,
    List<List<TestCertificate>> chains,
    String state,
    String name,
    String goodFor,
    String roles,
    int path,
    String key,
    List<String> findings) {
  public static final String NAME = "mx.d.test";
  public static final TestCertificate ROOT = root("Root").make();
  private static final TestCertificate CA = intermediate("Authority", ROOT).make();
  private static final String GOOD = "yes yes once once yes";
  private static final String BROKEN = "yes no no once no";
  private static final String TWO = "end-entity intermediate";

  public static Stream<ChainKind> all() {
    TestCertificate own = own(CA, NAME).make();
    return Stream.of(
        kind("good", "trusted match", GOOD, TWO, 3, own, CA),
        kind(
                "self-signed",
                "self-signed match",
                BROKEN,
                "end-entity",
                1,
                root("self").ca(false).dns(NAME).make())
            .finds("certificate-self-signed"),
        kind("expired", "expired match", BROKEN, TWO, 3, expired(), CA)
            .finds("certificate-expired"),
        kind("wrong name", "trusted mismatch", BROKEN, TWO, 3, own(CA, "www.d.test").make(), CA)
            .finds("certificate-name-mismatch"),
        kind("missing intermediate", "incomplete match", BROKEN, "end-entity", 1, own)
            .finds("certificate-incomplete"),
        disordered(),
        kind("root included", "trusted match", GOOD, TWO + " root", 3, own, CA, ROOT)
            .finds("root-sent"),
        kind("16 certificates", "trusted match", GOOD, TWO + " not-used".repeat(14), 3, many(own)),
        new ChainKind(
            "RSA and ECDSA",
            List.of(List.of(rsa(), CA), List.of(own, CA)),
            "trusted",
            "match",
            GOOD,
            TWO,
            3,
            "RSA 2048",
            List.of("two-certificates")),
        keyed("Ed25519", "Ed25519 256", own(CA, NAME).keys(keys("Ed25519")).make()),
        lattice(),
        kind(
                "common name only",
                "trusted cn-only",
                "yes no once once no",
                TWO,
                3,
                intermediate(NAME, CA).ca(false).make(),
                CA)
            .finds("certificate-common-name-only"),
        kind("10,000 names", "trusted match", GOOD, TWO, 3, own(CA, names()).make(), CA));
  }

  private static TestCertificate.Spec own(TestCertificate issuer, String... names) {
    return intermediate("server", issuer).ca(false).dns(names);
  }

  private static ChainKind kind(
      String label, String words, String goodFor, String roles, int path, TestCertificate... sent) {
    String[] both = words.split(" ");
    return new ChainKind(
        label, List.of(List.of(sent)), both[0], both[1], goodFor, roles, path, "EC 256", List.of());
  }

  private ChainKind finds(String id) {
    return new ChainKind(label, chains, state, name, goodFor, roles, path, key, List.of(id));
  }

  private static ChainKind keyed(String label, String key, TestCertificate own) {
    return new ChainKind(
        label, List.of(List.of(own, CA)), "trusted", "match", GOOD, TWO, 3, key, List.of());
  }

  private static TestCertificate expired() {
    return own(CA, NAME).dates("2025-01-01T00:00:00Z", "2026-05-31T00:00:00Z").make();
  }

  private static ChainKind disordered() {
    TestCertificate lower = intermediate("Lower", CA).make();
    return kind(
            "wrong order",
            "trusted match",
            GOOD,
            TWO + " intermediate!",
            4,
            own(lower, NAME).make(),
            CA,
            lower)
        .finds("chain-disordered");
  }

  private static TestCertificate[] many(TestCertificate own) {
    List<TestCertificate> sent = new ArrayList<>(List.of(own, CA));
    IntStream.range(0, 14)
        .mapToObj(i -> intermediate("Extra " + i, ROOT).make())
        .forEach(sent::add);
    return sent.toArray(TestCertificate[]::new);
  }

  private static TestCertificate rsa() {
    return own(CA, NAME).keys(TestCertificate.rsaKeys(2_048)).make();
  }

  /** Nobody can check its signature yet: neither good nor bad. */
  private static ChainKind lattice() {
    TestCertificate authority = intermediate("Lattice", ROOT).keys(keys("ML-DSA-65")).make();
    TestCertificate own = own(authority, NAME).algorithm("ML-DSA-65").make();
    return kind(
            "ML-DSA authority",
            "unknown match",
            "yes unknown unknown once unknown",
            "end-entity not-used",
            1,
            own,
            authority)
        .finds("certificate-not-checkable");
  }

  /** A key that no TLS of today can sign with. */
  static List<TestCertificate> latticeServer() {
    return List.of(own(CA, NAME).keys(keys("ML-DSA-65")).make(), CA);
  }

  private static KeyPair keys(String algorithm) {
    try {
      return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String[] names() {
    return Stream.concat(
            IntStream.range(0, 9_999).mapToObj(i -> "n" + i + ".d.test"), Stream.of(NAME))
        .toArray(String[]::new);
  }

  @Override
  public String toString() {
    return label;
  }
}
