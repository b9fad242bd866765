package mailpath.client.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mailpath.client.CertificateCheck;
import mailpath.client.ClientSettings;
import mailpath.client.ServiceSettings;
import mailpath.client.formats.FormatNote.CertificateExceptionStored;
import mailpath.client.formats.FormatNote.ExceptionsInOtherFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinnedServersTest {
  /** A host has an exception at one port, not at others. */
  @Test
  void hostAndPortDecide() {
    ClientSettings exceptions =
        Samples.settings(
            new ThunderbirdExceptionsFormat(),
            "IMAP.example.nl:993:\tOID\nsmtp.example.nl:587\tOID\nsmtp.example.org:587\tOID\n");
    ClientSettings joined = PinnedServers.join(Samples.settings("prefs.js"), exceptions);
    assertEquals(
        List.of(
            "IMAP imap.example.nl:993 IMPLICIT PINNED OAUTH2",
            "SUBMISSION smtp.example.nl:465 IMPLICIT FULL PASSWORD",
            "SUBMISSION smtp.example.org:587 REQUIRED PINNED PASSWORD",
            "POP3 pop.example.org:110 IF_AVAILABLE FULL PASSWORD",
            "SUBMISSION smtp.example.nl:465 IMPLICIT FULL PASSWORD",
            "SUBMISSION relay.example.com:587 NONE FULL PASSWORD"),
        Samples.shown(joined));
    assertTrue(Samples.says(joined, new CertificateExceptionStored("IMAP.example.nl", 993)));
    assertFalse(Samples.says(joined, new ExceptionsInOtherFile("cert_override.txt")));
  }

  @ParameterizedTest
  @CsvSource({
    "2001:db8::25, [2001:db8::25]",
    "2001:DB8:0::25, 2001:db8::25",
    "bücher.example, xn--bcher-kva.example",
    "Imap.Example.nl., imap.example.nl"
  })
  void oneServerInOtherLetters(String inProfile, String inList) {
    assertEquals(List.of(CertificateCheck.PINNED), checks(inProfile, inList + ":993:\tOID\n"));
  }

  /** What could not be read may be an exception for any server. */
  @Test
  void aListThatIsNotWholeLeavesTheRestOpen() {
    assertEquals(
        List.of(CertificateCheck.UNKNOWN),
        checks("imap.example.nl", "other.example.nl:993:\tOID\nimap.example\n"));
  }

  @Test
  void aLongListIsReadToItsEnd() {
    String many =
        IntStream.range(0, 500)
            .mapToObj(i -> "host" + i + ".example.nl:993:\tOID\n")
            .collect(Collectors.joining());
    assertEquals(
        List.of(CertificateCheck.PINNED),
        checks("imap.example.nl", many + "imap.example.nl:993:\tOID\n"));
  }

  private static List<CertificateCheck> checks(String host, String list) {
    ClientSettings profile =
        Samples.settings(
            new ThunderbirdFormat(),
            """
            user_pref("mail.server.server1.type", "imap");
            user_pref("mail.server.server1.hostname", "%s");
            user_pref("mail.server.server1.socketType", 3);
            """
                .formatted(host));
    return PinnedServers.join(profile, Samples.settings(new ThunderbirdExceptionsFormat(), list))
        .accounts()
        .stream()
        .flatMap(account -> account.services().stream())
        .map(ServiceSettings::check)
        .toList();
  }
}
