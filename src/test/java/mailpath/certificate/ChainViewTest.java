package mailpath.certificate;

import static mailpath.certificate.TestCertificate.NOW;
import static mailpath.certificate.TestCertificate.intermediate;
import static mailpath.certificate.TestCertificate.leaf;
import static mailpath.certificate.TestCertificate.root;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mailpath.certificate.CertificateFacts.ChainState;
import mailpath.certificate.NameRow.NameRule;
import mailpath.certificate.SentCertificate.Role;
import mailpath.network.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The chain as sent beside the path (RFC 8446 4.4.2), and the table of names (RFC 9525 6). */
class ChainViewTest {
  private static final String NAME = "mx.example.nl";
  private static final TestCertificate ROOT = root("Root").make();
  private static final TestCertificate OTHER = root("Other").make();
  private static final TestCertificate CA = intermediate("Authority", ROOT).make();
  private static final TestCertificate LEAF = leaf(CA, NAME).make();
  private static final TestCertificate SELF = root("self").ca(false).dns(NAME).make();
  private static final TestCertificate EXPIRED =
      leaf(CA, NAME).dates("2025-01-01T00:00:00Z", "2026-05-31T00:00:00Z").make();

  private static ChainView view(List<TestCertificate> sent) {
    return ChainView.of(
        CertificateChain.of(sent.stream().map(TestCertificate::der).toList()),
        PeerName.dns(NAME),
        NOW,
        TrustStore.of(List.of(ROOT.der())));
  }

  static Stream<Arguments> roles() {
    return Stream.of(
        row("good", ChainState.TRUSTED, "end-entity intermediate1", LEAF, CA),
        row("root included", ChainState.TRUSTED, "end-entity intermediate1 root", LEAF, CA, ROOT),
        row("wrong order", ChainState.TRUSTED, "end-entity root intermediate1!", LEAF, ROOT, CA),
        row("missing", ChainState.INCOMPLETE, "end-entity", LEAF),
        row("extra", ChainState.TRUSTED, "end-entity unused intermediate1", LEAF, SELF, CA),
        row("twice", ChainState.TRUSTED, "end-entity intermediate1 =1 =0", LEAF, CA, CA, LEAF),
        row("self-signed", ChainState.SELF_SIGNED, "end-entity", SELF),
        row("expired", ChainState.EXPIRED, "end-entity intermediate1", EXPIRED, CA),
        row(
            "other root",
            ChainState.PRIVATE_CA,
            "end-entity root?",
            leaf(OTHER, NAME).make(),
            OTHER));
  }

  private static Arguments row(
      String label, ChainState state, String roles, TestCertificate... sent) {
    return Arguments.of(label, state, roles, List.of(sent));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void roles(String label, ChainState state, String roles, List<TestCertificate> sent) {
    ChainView view = view(sent);
    assertEquals(state, view.state());
    assertEquals(
        roles, String.join(" ", view.sent().stream().map(ChainViewTest::brief).toList()), label);
  }

  private static String brief(SentCertificate one) {
    String role =
        switch (one.role()) {
          case Role.EndEntity ignored -> "end-entity";
          case Role.Intermediate(int place) -> "intermediate" + place;
          case Role.Root(boolean known) -> known ? "root" : "root?";
          case Role.NotUsed ignored -> "unused";
          case Role.Duplicate(int of) -> "=" + of;
          case Role.Unreadable ignored -> "unreadable";
        };
    return role + (one.outOfOrder() ? "!" : "");
  }

  @Test
  void whatIsMissingIsNamed() {
    assertEquals(Optional.of("CN=Authority"), view(List.of(LEAF)).missing());
    assertEquals(Optional.empty(), view(List.of(LEAF, CA)).missing());
  }

  @Test
  void anUnreadableOneKeepsItsPlace() {
    ChainView view =
        ChainView.of(
            CertificateChain.of(List.of(LEAF.der(), Bytes.of(new byte[] {0x30, 0}), CA.der())),
            Optional.empty(),
            NOW,
            TrustStore.of(List.of(ROOT.der())));
    assertEquals(
        List.of("end-entity", "unreadable", "intermediate1"),
        view.sent().stream().map(ChainViewTest::brief).toList());
  }

  /** threat-X2: the server's own must come first; where it did not, its place is named. */
  @Test
  void theServersOwnLast() {
    assertEquals(OptionalInt.of(1), view(List.of(CA, LEAF)).misplacedEndEntity());
    assertEquals(OptionalInt.empty(), view(List.of(LEAF, CA)).misplacedEndEntity());
    assertEquals(OptionalInt.empty(), view(List.of(CA, ROOT)).misplacedEndEntity());
  }

  /** A way over an expired authority beside one that holds. */
  @Test
  void otherPathsAreKept() {
    TestCertificate expired =
        intermediate("Authority", ROOT)
            .keys(CA.keys())
            .dates("2025-01-01T00:00:00Z", "2026-05-31T00:00:00Z")
            .make();
    ChainView view = view(List.of(EXPIRED, expired, CA));
    assertEquals(2, view.otherPaths().size() + 1);
    assertTrue(view.otherPaths().getFirst().problem().isPresent());
    assertEquals(List.of(), view(List.of(LEAF, CA)).otherPaths());
  }

  @Test
  void theFirstToEndOfThePath() throws IOException {
    TestCertificate soonOver =
        intermediate("Brief", ROOT).dates("2026-11-20T00:00:00Z", "2026-12-01T00:00:00Z").make();
    ChainView view = view(List.of(leaf(soonOver, NAME).make(), soonOver));
    assertEquals(Optional.of(soonOver.parsed()), view.firstToEnd());
    assertEquals(Optional.of(LEAF.parsed()), view(List.of(LEAF, CA)).firstToEnd());
  }

  /** RFC 9525 6.3, threat-X8. */
  @ParameterizedTest
  @CsvSource({
    "mx.example.nl, SAME, true",
    "MX.Example.NL, SAME, true",
    "*.example.nl, WILDCARD, true",
    "*.mx.example.nl, WILDCARD_DEPTH, false",
    "*.nl, WILDCARD_DEPTH, false",
    "m*.example.nl, WILDCARD_FORM, false",
    "*x.example.nl, WILDCARD_FORM, false",
    "*.*.nl, WILDCARD_FORM, false",
    "mx.*.nl, WILDCARD_FORM, false",
    "other.example.nl, OTHER_NAME, false",
    "*.example.com, OTHER_NAME, false",
    "*.ample.nl, OTHER_NAME, false",
    "mx.example.nl., OTHER_NAME, false",
    "NUL, NO_HOST_NAME, false",
    "mx example.nl, NO_HOST_NAME, false"
  })
  void namesByRule(String presented, NameRule rule, boolean matches) {
    String name = presented.equals("NUL") ? "mx.example.nl\0.evil" : presented;
    NameRow row = view(List.of(leaf(CA, name).make(), CA)).names().getFirst();
    assertEquals(rule, row.rule());
    assertEquals(matches, row.matches());
  }

  @Test
  void aCommonNameIsNoName() {
    TestCertificate only = new TestCertificate.Spec(NAME).issuer(CA).make();
    NameRow row = view(List.of(only, CA)).names().getFirst();
    assertEquals(NameRule.COMMON_NAME_ONLY, row.rule());
    assertEquals(false, row.matches());
    TestCertificate beside = new TestCertificate.Spec(NAME).issuer(CA).dns("a.nl").make();
    assertEquals(NameRule.COMMON_NAME, view(List.of(beside, CA)).names().getLast().rule());
  }

  @ParameterizedTest
  @CsvSource({"192.0.2.1, SAME_ADDRESS", "192.0.2.2, OTHER_ADDRESS"})
  void addresses(String expected, NameRule rule) throws IOException {
    WebCertificate made =
        WebCertificate.leaf(WebCertificate.root("W").make())
            .names(WebCertificate.ip("192.0.2.1"), WebCertificate.dns("192.0.2.1"))
            .make();
    List<NameRule> rules =
        NameRow.all(Certificate.parse(made.der()), PeerName.ip(expected))
            .map(NameRow::rule)
            .toList();
    assertEquals(List.of(rule, NameRule.OTHER_FORM), rules);
  }

  @Test
  @Timeout(2)
  void sixteenCertificates() {
    List<TestCertificate> chain = new ArrayList<>(List.of(ROOT));
    for (int i = 0; i < 14; i++) {
      chain.addFirst(intermediate("A" + i, chain.getFirst()).make());
    }
    chain.addFirst(leaf(chain.getFirst(), NAME).make());
    ChainView view = view(chain);
    assertEquals(ChainState.TRUSTED, view.state());
    assertEquals(16, view.sent().size());
    assertEquals("intermediate14", brief(view.sent().get(14)));
  }

  @Test
  @Timeout(2)
  void tenThousandNames() {
    String[] names =
        IntStream.range(0, 10_000).mapToObj(i -> "n" + i + ".nl").toArray(String[]::new);
    names[9_999] = NAME.toUpperCase(Locale.ROOT);
    List<NameRow> rows = view(List.of(leaf(CA, names).make(), CA)).names();
    assertEquals(10_000, rows.size());
    assertTrue(rows.getLast().matches());
  }

  @Test
  void withoutCertificatesNothingIsThere() {
    ChainView view = view(List.of());
    assertEquals(List.of(), view.sent());
    assertEquals(Optional.empty(), view.firstToEnd());
  }
}
