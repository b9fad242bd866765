package mailpath.window;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.ZoneOffset;
import mailpath.client.CertificateCheck;
import mailpath.client.Channel;
import mailpath.client.ClientProgram;
import mailpath.client.MailService;
import mailpath.client.SignIn;
import mailpath.report.Language;
import mailpath.report.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of fields with a secret in them repeats none (threat-L10). */
class ClientTypedTest {
  private static final Words WORDS = Words.of(Language.EN, ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource({
    "jan:hunter2@imap.example.org, ''",
    "imaps://jan:hunter2@imap.example.org, ''",
    "password=hunter2, ''",
    "imap.example.org:hunter2, ''",
    "jan hunter2@imap.example.org, 993"
  })
  void aSecretIsRefusedAndNotRepeated(String host, String port) {
    ClientTyped read =
        ClientTyped.read(
            ClientProgram.OTHER,
            new ClientActions.Typed(
                MailService.IMAP,
                host,
                port,
                Channel.IMPLICIT,
                CertificateCheck.FULL,
                SignIn.PASSWORD));
    ClientTyped.Refused refused = assertInstanceOf(ClientTyped.Refused.class, read);
    String said = WORDS.text(refused.why()) + refused;
    assertFalse(said.contains("hunter2"), said);
  }
}
