package mailpath.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The mail servers, talked to over plain sockets and the JDK's TLS. */
class MailServerTest {
  private static Lab lab;

  @BeforeAll
  static void open() {
    lab = Labs.all();
  }

  @AfterAll
  static void close() {
    lab.close();
  }

  private static Talk talk(String address) throws IOException {
    return new Talk(Labs.socket(lab, address, 25));
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
  void dialogueWithStarttls(String version) throws IOException, GeneralSecurityException {
    try (Talk talk = talk("192.0.2.70")) {
      assertEquals(List.of("220 mx.ketting.test ESMTP"), talk.reply());
      assertEquals(
          List.of(
              "250-mx.ketting.test",
              "250-PIPELINING",
              "250-SIZE 10485760",
              "250-STARTTLS",
              "250-ENHANCEDSTATUSCODES",
              "250 8BITMIME"),
          talk.say("EHLO client.example"));
      assertEquals(List.of("220 2.0.0 Ready to start TLS"), talk.say("starttls"));
      talk.secure("mx.ketting.test", version);
      assertEquals(version, talk.version());
      assertEquals(1, talk.chain().size());
      List<String> again = talk.say("EHLO client.example");
      assertFalse(again.toString().contains("STARTTLS"), again.toString());
      assertTrue(talk.say("STARTTLS").getFirst().startsWith("503 "));
      assertEquals(List.of("221 2.0.0 Bye"), talk.say("QUIT"));
      assertEquals("", talk.rest());
    }
  }

  /** What arrives of the EHLO reply, and the code of the answer to STARTTLS (RFC 3207 4, 6). */
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          192.0.2.10,    false, false, 500
          192.0.2.20,    true,  false, 220
          192.0.2.30,    true,  false, 220
          192.0.2.31,    false, false, 500
          198.51.100.12, false, false, 500
          198.51.100.13, true,  false, 454
          198.51.100.15, false, true,  500
          198.51.100.28, true,  false, 220
          """)
  void keywordAndAnswer(String address, boolean offered, boolean masked, String code)
      throws IOException {
    try (Talk talk = talk(address)) {
      talk.reply();
      List<String> capabilities = talk.say("EHLO client.example");
      assertEquals(offered, capabilities.contains("250-STARTTLS"), capabilities.toString());
      assertEquals(masked, capabilities.contains("250-XXXXXXXA"), capabilities.toString());
      assertEquals(code, talk.say("STARTTLS").getFirst().substring(0, 3));
    }
  }

  /** Both addresses of gum belong to one server with one certificate; one word is missing. */
  @Test
  void eraserTakesOneLineAndNothingElse() throws IOException {
    try (Talk whole = talk("192.0.2.30");
        Talk erased = talk("192.0.2.31")) {
      assertEquals(whole.reply(), erased.reply());
      List<String> expected = new ArrayList<>(whole.say("EHLO client.example"));
      expected.remove("250-STARTTLS");
      assertEquals(expected, erased.say("EHLO client.example"));
    }
  }

  @Test
  void handshakeEndsInAFatalAlert() throws IOException {
    try (Talk talk = talk("198.51.100.14")) {
      talk.reply();
      talk.say("EHLO client.example");
      assertTrue(talk.say("STARTTLS").getFirst().startsWith("220 "));
      SSLException alert = assertThrows(SSLException.class, () -> talk.secure("mx.hapering.test"));
      assertTrue(alert.getMessage().contains("handshake_failure"), alert.getMessage());
    }
  }

  @Test
  void blockListText() throws IOException {
    try (Talk talk = talk("198.51.100.51")) {
      assertEquals(
          List.of("554 5.7.1 Service unavailable; your address is blocked using list.example.test"),
          talk.reply());
      assertTrue(talk.say("EHLO client.example").getFirst().startsWith("503 "));
      assertTrue(talk.say("QUIT").getFirst().startsWith("221 "));
    }
  }

  @Test
  void silentServerTakesTheConnectionAndSaysNothing() throws IOException {
    try (Talk talk = talk("198.51.100.52")) {
      talk.waitAtMost(200);
      assertThrows(SocketTimeoutException.class, talk::reply);
    }
  }

  /** A sender with a letter to deliver is heard out and refused in good order; nothing is kept. */
  @Test
  void mailIsRefusedPolitely() throws IOException {
    try (Talk talk = talk("192.0.2.20")) {
      talk.reply();
      talk.say("EHLO client.example");
      assertTrue(talk.say("MAIL FROM:<a@client.example>").getFirst().startsWith("250 "));
      assertTrue(talk.say("RCPT TO:<b@envelop.test>").getFirst().startsWith("250 "));
      assertTrue(talk.say("DATA").getFirst().startsWith("554 "));
      assertTrue(talk.say("RSET").getFirst().startsWith("250 "));
      assertTrue(talk.say("AUTH PLAIN").getFirst().startsWith("500 "));
      assertTrue(talk.say("QUIT").getFirst().startsWith("221 "));
    }
  }

  @Test
  void strictServerTakesMailInsideTlsOnly() throws IOException, GeneralSecurityException {
    try (Talk talk = talk("198.51.100.28")) {
      talk.reply();
      talk.say("EHLO client.example");
      assertTrue(talk.say("MAIL FROM:<>").getFirst().startsWith("530 5.7.0 "));
      talk.say("STARTTLS");
      talk.secure("mx.streng.test");
      assertTrue(talk.say("MAIL FROM:<>").getFirst().startsWith("250 "));
    }
  }
}
