package mailpath.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.net.ConnectException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import mailpath.network.DomainName;
import org.junit.jupiter.api.Test;

/** The lab as a whole: up fast, on loopback only, gone without a trace. */
class LabTest {
  /** Five times the second that a first answer may take. */
  private static final Duration FIRST_ANSWER = Duration.ofSeconds(5);

  @Test
  void firstDomainAnswersSoonAfterTheStart() {
    assertTimeoutPreemptively(
        FIRST_ANSWER,
        () -> {
          try (Lab lab = Lab.open(Clock.systemUTC(), new SecureRandom());
              Talk talk = new Talk(Labs.socket(lab, "192.0.2.70", 25))) {
            Asker asker = new Asker(lab, Clock.systemUTC().instant());
            assertEquals("secure NOERROR", asker.state("_25._tcp.mx.ketting.test", "TLSA"));
            talk.reply();
            talk.say("EHLO client.example");
            talk.say("STARTTLS");
            talk.secure("mx.ketting.test");
          }
        });
  }

  @Test
  void everyServerListensOnLoopbackAlone() {
    try (Lab lab = Labs.all()) {
      assertTrue(lab.resolver().getAddress().isLoopbackAddress());
      assertFalse(lab.served().isEmpty());
      for (Served served : lab.served()) {
        assertTrue(served.at().getAddress().isLoopbackAddress(), served.toString());
        assertEquals(Optional.of(served.at()), lab.routing().lead(served.address(), served.port()));
      }
    }
  }

  @Test
  void otherAddressesAndPortsLeadNowhere() {
    try (Lab lab = Labs.all()) {
      assertEquals(Optional.empty(), lead(lab, "192.0.2.70", 465));
      assertEquals(Optional.empty(), lead(lab, "192.0.2.200", 25));
      assertEquals(Optional.empty(), lead(lab, "127.0.0.1", 25));
    }
  }

  private static Optional<InetSocketAddress> lead(Lab lab, String address, int port) {
    return lab.routing().lead(InetAddress.ofLiteral(address), port);
  }

  @Test
  void nothingListensAfterwards() throws IOException {
    // another program of this machine may have got a port that was given back
    for (int i = 0; i < 3; i++) {
      if (leavesNothing()) {
        return;
      }
    }
    fail("a port of the lab is still answered, three times in a row");
  }

  /** Closes a lab that was asked things meanwhile. */
  private static boolean leavesNothing() throws IOException {
    Lab lab = Labs.all();
    List<Served> served = lab.served();
    InetSocketAddress resolver = lab.resolver();
    Talk silent = new Talk(Labs.socket(lab, "198.51.100.52", 25));
    Talk talking = new Talk(Labs.socket(lab, "192.0.2.70", 25));
    talking.reply();
    assertTimeoutPreemptively(FIRST_ANSWER, lab::close);
    silent.close();
    talking.close();
    return served.stream().map(Served::at).allMatch(LabTest::refuses)
        && refuses(resolver)
        && isFree(resolver);
  }

  private static boolean isFree(InetSocketAddress udp) {
    try {
      new DatagramSocket(udp).close();
      return true;
    } catch (SocketException taken) {
      return false;
    }
  }

  private static boolean refuses(InetSocketAddress at) {
    try {
      connect(at);
      return false;
    } catch (IOException refused) {
      return refused instanceof ConnectException;
    }
  }

  private static void connect(InetSocketAddress at) throws IOException {
    new Socket(at.getAddress(), at.getPort()).close();
  }

  @Test
  void controlHostsStandBesideAnyDomains() throws IOException {
    try (Lab lab = Labs.of(Ketting.DOMAIN)) {
      assertEquals(List.of(Ketting.DOMAIN), lab.domains());
      for (DomainName host : Lab.CONTROL_HOSTS) {
        String address = new Asker(lab, Labs.NOON).data(host.text(), "A").getFirst();
        try (Talk talk = new Talk(Labs.socket(lab, address, 25))) {
          assertEquals(List.of("220 " + host + " ESMTP"), talk.reply());
        }
      }
    }
  }

  @Test
  void limitsAreTheStandardOnesWithoutThePause() {
    try (Lab lab = Labs.of(Ketting.DOMAIN)) {
      assertEquals(Duration.ZERO, lab.limits().manners());
      assertEquals(Duration.ofSeconds(30), lab.limits().greeting());
    }
  }

  @Test
  void whatWasAskedIsRemembered() throws Exception {
    try (Lab lab = Labs.of(Ketting.DOMAIN, Beleid.DOMAIN)) {
      new Asker(lab, Labs.NOON).raw("ketting.test", "MX");
      try (Talk talk = new Talk(Labs.socket(lab, "192.0.2.70", 25))) {
        talk.reply();
        talk.say("EHLO client.example");
        talk.say("STARTTLS");
        talk.secure("mx.ketting.test");
        talk.say("QUIT");
        talk.rest();
      }
      try (Talk talk = new Talk(Labs.socket(lab, "203.0.113.80", 443))) {
        talk.secure("mta-sts.beleid.test");
        talk.send("GET /x HTTP/1.1\r\n\r\n");
        talk.rest();
      }
      InetAddress mail = InetAddress.ofLiteral("192.0.2.70");
      InetAddress web = InetAddress.ofLiteral("203.0.113.80");
      assertTrue(
          lab.asked()
              .containsAll(
                  List.of(
                      new Asked.Question("ketting.test", "MX", true, false, false),
                      new Asked.Opened(mail, 25),
                      new Asked.SmtpLine(mail, "EHLO client.example", false),
                      new Asked.SmtpLine(mail, "STARTTLS", false),
                      new Asked.SmtpLine(mail, "QUIT", true),
                      new Asked.Closed(mail, 25),
                      new Asked.Opened(web, 443),
                      new Asked.HttpRequest("mta-sts.beleid.test", "GET /x HTTP/1.1"))),
          lab.asked().toString());
    }
  }
}
