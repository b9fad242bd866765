package mailpath.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The policy hosts, asked over plain sockets and the JDK's TLS. */
class PolicyHostTest {
  private static final String PROVIDER = "203.0.113.80";
  private static Lab lab;

  @BeforeAll
  static void open() {
    lab = Labs.all();
  }

  @AfterAll
  static void close() {
    lab.close();
  }

  private static String get(String host, String path) throws IOException, GeneralSecurityException {
    try (Talk talk = new Talk(Labs.socket(lab, PROVIDER, 443))) {
      talk.secure(host);
      talk.send("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
      return talk.rest();
    }
  }

  @Test
  void policyOfTheStandard() throws IOException, GeneralSecurityException {
    String response = get("mta-sts.beleid.test", "/.well-known/mta-sts.txt");
    assertEquals(
        """
        HTTP/1.1 200 OK
        Content-Type: text/plain
        Content-Length: 69
        Connection: close

        version: STSv1
        mode: enforce
        mx: mx.beleid.test
        max_age: 2592000
        """
            .replace("\n", "\r\n"),
        response);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          mta-sts.vergeten.test,         mx: oud.vergeten.test
          mta-sts.proef.test,            mode: testing
          mta-sts.loket.test,            mode: enforce
          mta-sts.tweevoud.test,         mode: enforce
          mta-sts.dubbelslot.test,       mx: mx.dubbelslot.test
          mta-sts.xn--renie-lva.test,    mx: *.xn--renie-lva.test
          """)
  void everyPolicyAtItsOwnName(String host, String line)
      throws IOException, GeneralSecurityException {
    String response = get(host, "/.well-known/mta-sts.txt");
    assertTrue(response.contains("\r\n" + line + "\r\n"), response);
  }

  @Test
  void policyOf2016AtItsOldPlace() throws IOException, GeneralSecurityException {
    String response = get("policy.mta-sts.toen.test", "/.well-known/mta-sts/current");
    assertTrue(response.contains("\"policy_id\": \"20160901\""), response);
    assertTrue(response.startsWith("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"));
  }

  @Test
  void nothingElseIsServed() throws IOException, GeneralSecurityException {
    assertTrue(get("mta-sts.beleid.test", "/").startsWith("HTTP/1.1 404 Not Found\r\n"));
    assertTrue(
        get("policy.mta-sts.toen.test", "/.well-known/mta-sts.txt").startsWith("HTTP/1.1 404 "));
    SSLException alert = assertThrows(SSLException.class, () -> get("mta-sts.nergens.test", "/"));
    assertTrue(alert.getMessage().contains("unrecognized_name"), alert.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          mta-sts.beleid.test,       mta-sts.beleid.test
          policy.mta-sts.toen.test,  policy.mta-sts.toen.test
          mta-sts.loket.test,        www.loket.test
          """)
  void certificateNames(String host, String named) throws IOException, GeneralSecurityException {
    try (Talk talk = new Talk(Labs.socket(lab, PROVIDER, 443))) {
      talk.secure(host);
      assertEquals(
          "[[2, " + named + "]]", talk.chain().getFirst().getSubjectAlternativeNames().toString());
    }
  }
}
