package mailpath;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is given as the settings of a mail program is read or refused in one line (F1 to F8).
 */
@Timeout(120)
class HostileFilesCallTest {
  @TempDir private Path folder;

  private static void refused(Path file) {
    Called called = Called.with("client", file.toString());
    assertEquals(Program.WRONG_CALL, called.exit(), called.out() + called.err());
    assertEquals("", called.out());
    assertEquals(1, called.err().lines().count(), called.err());
    assertFalse(called.err().contains("hunter2"), called.err());
  }

  /** threat-F3: nothing of a key is kept or repeated. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "-----BEGIN PRIVATE KEY-----\nhunter2\n-----END PRIVATE KEY-----\n",
        "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n-----BEGIN RSA PRIVATE"
            + " KEY-----\nhunter2\n-----END RSA PRIVATE KEY-----\n",
        "<!DOCTYPE plist [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><plist>&a;</plist>",
        "<plist><dict><key>IncomingPassword</key><string>hunter2</string>",
        "user_pref(\"mail.server.server1.password\", \"hunter2",
        "\0\0\0\0",
        ""
      })
  void whatIsNoSettings(String content) throws IOException {
    for (String name : new String[] {"key.pem", "profile.mobileconfig", "file"}) {
      refused(Files.writeString(folder.resolve(name), content));
    }
  }

  @Test
  void aKeyStore() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    store.store(octets, "hunter2".toCharArray());
    refused(Files.write(folder.resolve("key.p12"), octets.toByteArray()));
  }

  /**
   * threat-F2: the content of an encrypted profile is nobody's to read here (CMS EnvelopedData).
   */
  @Test
  void anEncryptedProfile() throws IOException {
    byte[] cms = HexFormat.of().parseHex("300f06092a864886f70d010703a0020500");
    refused(Files.write(folder.resolve("profile.mobileconfig"), cms));
  }

  /** threat-F8. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatIsNoFile() throws Exception {
    Path pipe = folder.resolve("pipe");
    Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
    assertTrue(made.waitFor(20, TimeUnit.SECONDS) && made.exitValue() == 0);
    refused(pipe);
    refused(Path.of("/dev/zero"));
    refused(folder);
    refused(folder.resolve("none"));
  }

  /** threat-F8: a name is shown as text, on one line. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aNameWithALineEnd() throws IOException {
    refused(Files.writeString(folder.resolve("a\nmailpath: all is well\u001b[2J"), "x"));
  }

  /** threat-F1: what stands in a profile is never run, and of its secrets nothing is kept. */
  @Test
  void codeIsData() throws IOException {
    Path mark = folder.resolve("ran");
    String profile =
        """
        user_pref("mail.accountmanager.accounts", "account1");
        user_pref("mail.account.account1.server", "server1");
        user_pref("mail.server.server1.type", "imap");
        user_pref("mail.server.server1.hostname", "imap.example.org");
        user_pref("mail.server.server1.password", "hunter2");
        user_pref("mail.server.server1.oauth2.token", "hunter2");
        user_pref("mail.server.server1.socketType", 3);
        require("child_process").exec("touch %s");
        user_pref("mail.server.server1.name", eval("hunter2"));
        """
            .formatted(mark);
    Path file = folder.resolve("prefs.js");
    Files.write(file, profile.getBytes(UTF_8));
    Called called = Called.with("client", "--json", file.toString());
    assertEquals(1, called.json().size(), called.err());
    assertFalse((called.out() + called.err()).contains("hunter2"), called.out());
    assertFalse(Files.exists(mark));
  }
}
