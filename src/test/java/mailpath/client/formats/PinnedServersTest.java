package mailpath.client.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mailpath.client.ClientSettings;
import mailpath.client.formats.FormatNote.CertificateExceptionStored;
import mailpath.client.formats.FormatNote.ExceptionsInOtherFile;
import org.junit.jupiter.api.Test;

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
}
