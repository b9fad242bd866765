package mailpath;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.casefile.Case;
import mailpath.certificate.Certificate;
import mailpath.certificate.CertificateChain;
import mailpath.certificate.Fingerprint;
import mailpath.certificate.TestCertificate;
import mailpath.certificate.TrustStore;
import mailpath.investigation.WhatIf;
import mailpath.network.Bytes;
import mailpath.network.Dialogue;
import mailpath.network.DialogueQuery;
import mailpath.network.DomainName;

/**
 * Recorded practice domains for tests of the what-if lines, and what the lines may name: {@code
 * <present HOST>} is a TLSA record for the key that HOST showed; the files are policies and PEM
 * chains made up for the name in theirs.
 */
final class WhatIfLab implements AutoCloseable {
  private static final Pattern PRESENT = Pattern.compile("<present ([a-z0-9.-]+)>");
  private static final TestCertificate ROOT = TestCertificate.root("What-if root").make();

  /** Set to the time at which certificates made up for a test are good. */
  private static final Clock CLOCK =
      Clock.offset(
          Clock.systemUTC(), Duration.between(Clock.systemUTC().instant(), TestCertificate.NOW));

  private final Checks checks = LabChecks.impatient(CLOCK, Duration.ofSeconds(10), false);
  private final Map<String, Case> cases = new HashMap<>();

  /** The domain as it was recorded, once. */
  Case recorded(String domain) {
    return cases.computeIfAbsent(
        domain, name -> checks.recorded(checks.prepare(DomainName.of(name), name).run()));
  }

  WhatIf.Outcome play(Case recorded, List<String> lines) {
    List<String> filled = lines.stream().map(line -> filled(line, recorded)).toList();
    return new WhatIf(recorded, TrustStore.of(List.of(ROOT.der()))).play(filled, WhatIfLab::file);
  }

  WhatIf.Outcome.Played played(Case recorded, String... lines) {
    WhatIf.Outcome outcome = play(recorded, List.of(lines));
    if (outcome instanceof WhatIf.Outcome.Played played) {
      return played;
    }
    throw new AssertionError(outcome);
  }

  private static String filled(String line, Case recorded) {
    Matcher present = PRESENT.matcher(line);
    return present.replaceAll(match -> "3 1 1 " + key(recorded, DomainName.of(match.group(1))));
  }

  private static String key(Case recorded, DomainName host) {
    Bytes leaf =
        recorded.observations().stream()
            .filter(seen -> seen.query() instanceof DialogueQuery talk)
            .filter(seen -> ((DialogueQuery) seen.query()).serverName().equals(host))
            .flatMap(seen -> seen.seen().stream())
            .flatMap(seen -> ((Dialogue) seen).tls().stream())
            .map(session -> session.certificates().getFirst())
            .findFirst()
            .orElseThrow();
    Certificate certificate = CertificateChain.of(List.of(leaf)).endEntity().orElseThrow();
    return Fingerprint.sha256(certificate.publicKeyInfo()).hex();
  }

  /**
   * {@code enforce:HOST,HOST}, {@code testing:HOST}, {@code none} are policies; {@code good:NAME}
   * is a chain for NAME under a root that only the test trusts, {@code foreign:NAME} under none;
   * {@code text:DATA} is any text, in base64.
   */
  private static Optional<String> file(String name) {
    String[] parts = name.split(":", 2);
    return switch (parts[0]) {
      case "none" -> Optional.of("version: STSv1\nmode: none\nmax_age: 86400\n");
      case "enforce", "testing" -> Optional.of(policy(parts[0], parts[1]));
      case "good" -> Optional.of(pem(TestCertificate.leaf(ROOT, parts[1]).make().der()));
      case "foreign" ->
          Optional.of(
              pem(
                  TestCertificate.leaf(TestCertificate.root("Nobody").make(), parts[1])
                      .make()
                      .der()));
      case "text" ->
          Optional.of(
              new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.US_ASCII));
      case "key" -> Optional.of("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
      case "torn" -> Optional.of("-----BEGIN CERTIFICATE-----\nAAAA\n");
      case "odd" -> Optional.of(pem(Bytes.of(new byte[] {1, 2, 3})));
      default -> Optional.empty();
    };
  }

  private static String policy(String mode, String hosts) {
    return Stream.of(hosts.split(","))
        .map(host -> "mx: " + host + "\n")
        .collect(
            Collectors.joining("", "version: STSv1\nmode: " + mode + "\n", "max_age: 2592000\n"));
  }

  private static String pem(Bytes der) {
    String body =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
            .encodeToString(der.toArray());
    return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
  }

  @Override
  public void close() {
    checks.close();
  }
}
