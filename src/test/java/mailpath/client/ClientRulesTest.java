package mailpath.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.fact.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is to be said of settings, and what is not. */
final class ClientRulesTest {

  private static String ids(List<? extends Finding> findings) {
    return findings.stream().map(Finding::id).sorted().collect(Collectors.joining(" "));
  }

  private static String said(ClientProgram program, ServiceSettings settings, String server) {
    Optional<ServerFacts> facts =
        Optional.ofNullable(server)
            .map(
                kind ->
                    Servers.of(
                        ServicePair.protocol(
                            settings.service(),
                            ServicePair.registered(settings.port().orElseThrow()).orElseThrow()),
                        kind));
    return ids(ClientRules.findings(JudgedService.of(program, settings, facts)));
  }

  @ParameterizedTest
  @CsvSource({
    "IMAP 993 IMPLICIT FULL PASSWORD, tls, ''",
    "IMAP 993 IMPLICIT FULL CHALLENGE, tls, challenge-misread",
    "IMAP 143 REQUIRED FULL PASSWORD, tls, tls-from-start-preferred",
    "SIEVE 4190 REQUIRED FULL PASSWORD, tls, ''",
    "IMAP 143 NONE FULL PASSWORD, no-starttls, client-in-clear password-goes-readable",
    "IMAP 143 NONE OFF OAUTH2, no-starttls, client-in-clear token-goes-readable",
    "IMAP 143 NONE FULL NONE, no-starttls, client-in-clear",
    "IMAP 143 NONE FULL SCRAM, no-starttls, challenge-guessable client-in-clear",
    "IMAP 143 NONE FULL CHALLENGE, , challenge-guessable challenge-misread client-in-clear",
    "IMAP 143 IF_AVAILABLE FULL PASSWORD, tls, client-may-go-clear password-goes-readable",
    "IMAP 993 IMPLICIT OFF PASSWORD, tls, client-checks-nothing",
    "IMAP 993 IMPLICIT PINNED PASSWORD, tls, client-exception",
    "IMAP 993 IMPLICIT ASK PASSWORD, tls, client-asks",
    "IMAP 993 IMPLICIT FULL PASSWORD, tls name, client-refuses-certificate",
    "IMAP 143 REQUIRED FULL PASSWORD, no-starttls, client-kept-out tls-from-start-preferred",
    "IMAP 143 REQUIRED FULL PASSWORD, preauth, client-kept-out tls-from-start-preferred",
    "IMAP 143 REQUIRED FULL PASSWORD, silent, tls-from-start-preferred",
    "IMAP 993 REQUIRED FULL PASSWORD, , tls-from-start-preferred wrong-pair-set",
    "IMAP 143 IMPLICIT FULL PASSWORD, , wrong-pair-set",
    "IMAP 143 UNKNOWN FULL PASSWORD, tls, setting-not-read",
    "POP3 993 IMPLICIT FULL PASSWORD, , port-of-other-service",
    "SUBMISSION 25 NONE FULL NONE, , client-in-clear sends-on-relay-port"
  })
  void eachSettingHasItsFindings(String set, String server, String findings) {
    String[] words = set.split(" ");
    ServiceSettings settings =
        Servers.set(
            MailService.valueOf(words[0]),
            Integer.parseInt(words[1]),
            Channel.valueOf(words[2]),
            CertificateCheck.valueOf(words[3]),
            SignIn.valueOf(words[4]));
    assertEquals(findings, said(ClientProgram.OTHER, settings, server));
  }

  @Test
  void appleMailMayChangeWhatIsSet() {
    ServiceSettings settings =
        Servers.set(MailService.IMAP, Channel.IMPLICIT, CertificateCheck.FULL, SignIn.PASSWORD);
    assertEquals("mail-may-change-settings", said(ClientProgram.APPLE_MAIL, settings, "tls"));
  }

  /** Every kind of finding is in the list, and rules have one id each. */
  @Test
  void theListsAreWhole() {
    assertEquals(
        ClientRules.RULES.size(),
        ClientRules.RULES.stream().map(rule -> rule.id()).distinct().count());
    assertEquals(
        ClientRules.FINDINGS.size(), new TreeSet<>(names(ClientRules.FINDINGS.stream())).size());
  }

  private static List<String> names(Stream<Class<? extends Finding>> types) {
    return types.map(Class::getName).toList();
  }
}
