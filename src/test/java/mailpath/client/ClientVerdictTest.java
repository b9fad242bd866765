package mailpath.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mailpath.network.MailProtocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section D4: the worst of all services, and the best pair that was found. */
final class ClientVerdictTest {
  private static final Map<String, ServiceVerdict> SERVICES =
      Map.of(
          "secure", verdict(MailService.IMAP, Channel.IMPLICIT, CertificateCheck.FULL, "tls"),
          "off", verdict(MailService.SUBMISSION, Channel.IMPLICIT, CertificateCheck.OFF, "tls"),
          "plain", verdict(MailService.SIEVE, Channel.NONE, CertificateCheck.FULL, "no-starttls"),
          "broken",
              verdict(MailService.SUBMISSION, Channel.REQUIRED, CertificateCheck.FULL, "refused"),
          "open", verdict(MailService.IMAP, Channel.IMPLICIT, CertificateCheck.FULL, "silent"));

  private static ServiceVerdict verdict(
      MailService service, Channel channel, CertificateCheck check, String server) {
    return ServiceVerdict.of(
        ClientProgram.OTHER,
        Servers.set(service, channel, check, SignIn.PASSWORD),
        Servers.of(ServicePair.protocol(service, channel), server));
  }

  @ParameterizedTest
  @CsvSource({
    "secure, SECURE, SECURE, IMAP",
    "secure off, OPPORTUNISTIC, OPPORTUNISTIC, SUBMISSION",
    "secure off plain, PLAINTEXT, PLAINTEXT, SIEVE",
    "secure broken, BROKEN, BROKEN, SUBMISSION",
    "open, UNKNOWN, BROKEN SECURE, IMAP",
    "open off, UNKNOWN, BROKEN OPPORTUNISTIC, SUBMISSION",
    "open plain, UNKNOWN, BROKEN PLAINTEXT, SIEVE",
    "open broken, BROKEN, BROKEN, SUBMISSION"
  })
  void theWorstServiceCounts(String services, ClientWord word, String range, MailService decider) {
    ClientVerdict verdict =
        ClientVerdict.of(Arrays.stream(services.split(" ")).map(SERVICES::get).toList());
    assertEquals(word, verdict.word());
    assertEquals(
        Arrays.stream(range.split(" ")).map(ClientWord::valueOf).toList(), verdict.range());
    assertEquals(Optional.of(decider), verdict.decider().map(one -> one.settings().service()));
  }

  @Test
  void withoutServicesNothingIsKnown() {
    assertEquals(ClientWord.UNKNOWN, ClientVerdict.of(List.of()).word());
  }

  /** 993 and 465 first, then 995, then 587, 143 and 110 with "required". */
  @ParameterizedTest
  @CsvSource({
    "IMAP, 143 tls 993 tls, 993 IMPLICIT",
    "IMAP, 143 tls 993 fails, 143 REQUIRED",
    "IMAP, 143 no-starttls, ",
    "POP3, 110 tls 995 tls, 995 IMPLICIT",
    "POP3, 110 tls, 110 REQUIRED",
    "SUBMISSION, 587 tls 465 tls, 465 IMPLICIT",
    "SUBMISSION, 587 tls 465 silent, 587 REQUIRED",
    "SUBMISSION, 587 no-starttls 465 silent, ",
    "SIEVE, 4190 tls, 4190 REQUIRED"
  })
  void theBestPairFound(MailService service, String met, String best) {
    String[] words = met.split(" ");
    Map<Integer, ServerFacts> facts = new HashMap<>();
    for (int i = 0; i < words.length; i += 2) {
      int port = Integer.parseInt(words[i]);
      Channel type = ServicePair.registered(port).orElseThrow();
      facts.put(port, Servers.of(ServicePair.protocol(service, type), words[i + 1]));
    }
    ServiceSettings set = Servers.set(service, Channel.NONE, CertificateCheck.OFF, SignIn.PASSWORD);
    assertEquals(
        best == null ? "" : best,
        BestPair.of(set, facts).map(pair -> pair.port() + " " + pair.channel()).orElse(""));
  }

  @Test
  void noCertificateThatIsWrongMakesAPairGood() {
    ServiceSettings set =
        Servers.set(MailService.IMAP, Channel.IMPLICIT, CertificateCheck.OFF, SignIn.PASSWORD);
    assertEquals(
        Optional.empty(),
        BestPair.of(set, Map.of(993, Servers.of(MailProtocol.IMAPS, "tls name"))));
  }
}
