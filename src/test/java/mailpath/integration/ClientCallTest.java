package mailpath.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** {@code mailpath client --probe} at Dovecot and at the submission ports of Postfix. */
@Tag("integration")
@Timeout(180)
class ClientCallTest {
  private static final String BOX = "box.client.test";
  private static final String NEAR = "near.client.test";
  private static final String SENDS = "sends.client.test";

  /** At the address of the first, with a certificate that does not name it. */
  private static final String OTHER = "other.client.test";

  /** All in one call, since each visit to one address waits a second. */
  private static final List<String> SET =
      List.of(
          "imap box.client.test:143 starttls check=full auth=password",
          "imap box.client.test:993 ssl check=full auth=password",
          "pop3 box.client.test:110 starttls check=full auth=password",
          "pop3 box.client.test:995 ssl check=full auth=password",
          "sieve box.client.test:4190 starttls check=full auth=password",
          "imap box.client.test:143 auto check=full auth=password",
          "imap near.client.test:143 none auth=password",
          "imap near.client.test:143 starttls check=full auth=password",
          "imap other.client.test:993 ssl check=full auth=password",
          "imap other.client.test:993 ssl check=off auth=password",
          "imap box.client.test:143 ssl check=full auth=password",
          "smtp sends.client.test:587 starttls check=full auth=password",
          "smtp sends.client.test:465 ssl check=full auth=password",
          "smtp sends.client.test:587 auto check=full auth=password",
          "smtp sends.client.test:587 ssl check=full auth=password");

  @TempDir private static Path temporary;

  @AutoClose private static PrivateInternet internet;

  private static List<JsonNode> services = List.of();

  @BeforeAll
  static void call() {
    internet = PrivateInternet.open(temporary);
    internet.zones(
        tree ->
            tree.signed(
                "client.test",
                "box A 10.25.0.4",
                "other A 10.25.0.4",
                "near A 10.25.0.5",
                "sends A 10.25.0.6"));
    Certificates certificates = internet.certificates();
    internet.dovecot(certificates.issued(BOX, NEAR), "10.25.0.5", "10.25.0.4");
    MailServers.Door submission =
        new MailServers.Door(SENDS, "10.25.0.6", Optional.of(certificates.issued(SENDS).both()));
    internet.mailServers(
        submission.at(587).with("smtpd_tls_security_level=encrypt"),
        submission.at(2587).with("smtpd_tls_security_level=may"),
        submission.at(465).with("smtpd_tls_wrappermode=yes"));
    Command done = internet.client(SET.stream().flatMap(one -> Stream.of("--set", one)));
    assertTrue(done.err().isEmpty(), done::err);
    services = MailpathProgram.json(done).getFirst().get("services").valueStream().toList();
    assertEquals(SET.size(), services.size());
  }

  @ParameterizedTest
  @CsvSource({
    "imap box.client.test:143 starttls check=full auth=password, SECURE",
    "imap box.client.test:993 ssl check=full auth=password, SECURE",
    "pop3 box.client.test:110 starttls check=full auth=password, SECURE",
    "pop3 box.client.test:995 ssl check=full auth=password, SECURE",
    "sieve box.client.test:4190 starttls check=full auth=password, SECURE",
    "imap box.client.test:143 auto check=full auth=password, OPPORTUNISTIC",
    "imap near.client.test:143 none auth=password, PLAINTEXT",
    "imap near.client.test:143 starttls check=full auth=password, SECURE",
    "imap other.client.test:993 ssl check=full auth=password, BROKEN",
    "imap other.client.test:993 ssl check=off auth=password, OPPORTUNISTIC",
    "imap box.client.test:143 ssl check=full auth=password, BROKEN",
    "smtp sends.client.test:587 starttls check=full auth=password, SECURE",
    "smtp sends.client.test:465 ssl check=full auth=password, SECURE",
    "smtp sends.client.test:587 auto check=full auth=password, OPPORTUNISTIC",
    "smtp sends.client.test:587 ssl check=full auth=password, BROKEN",
  })
  void verdictsAreRight(String settings, String word) {
    JsonNode service = service(settings);
    assertEquals(word, service.get("verdict").asString(), service::toString);
  }

  /** The right pair is named where the port is of the other kind. */
  @ParameterizedTest
  @CsvSource({
    "imap box.client.test:143 ssl check=full auth=password, 993",
    "smtp sends.client.test:587 ssl check=full auth=password, 465",
  })
  void rightPairIsNamed(String settings, int port) {
    JsonNode service = service(settings);
    assertEquals(port, service.get("better").get("port").asInt(), service::toString);
  }

  /** Dovecot lets its own machine sign in without TLS; others it tells that it does not. */
  @ParameterizedTest
  @CsvSource({"near.client.test, true", "box.client.test, false"})
  void passwordsInClearAreFound(String host, boolean found) {
    JsonNode service = service("imap " + host + ":143 starttls check=full auth=password");
    List<String> findings = service.findValuesAsString("id");
    assertEquals(found, findings.contains("passwords-in-clear"), service::toString);
  }

  /** Asked for, and told by Postfix: encryption first, or a sender is taken and a mail is not. */
  @ParameterizedTest
  @CsvSource({"587, sender-needs-tls", "2587, sender-taken-in-clear"})
  void mailFromNobodyIsToldOfWhenAskedFor(int port, String id) {
    String set = "smtp sends.client.test:" + port + " starttls check=full auth=password";
    Command done = internet.client(Stream.of("--mail-from", "--set", set));
    JsonNode service = MailpathProgram.json(done).getFirst().get("services").get(0);
    List<String> findings = service.get("findings").findValuesAsString("id");
    assertTrue(findings.contains(id), service::toString);
    assertTrue(
        services.stream()
            .flatMap(one -> one.findValuesAsString("id").stream())
            .noneMatch(said -> said.startsWith("sender-")));
  }

  private static JsonNode service(String settings) {
    return services.get(SET.indexOf(settings));
  }
}
