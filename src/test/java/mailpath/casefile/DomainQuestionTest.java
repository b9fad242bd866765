package mailpath.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mailpath.network.DomainName;
import mailpath.network.IpText;
import mailpath.network.MailProtocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A domain as part of a file's name never leads elsewhere, on any platform. */
class DomainQuestionTest {
  @ParameterizedTest
  @CsvSource({
    "example.nl, example.nl",
    "a/b.test, a_b.test",
    "a\\\\b.test, a__b.test",
    "a:b*c?d|e.test, a_b_c_d_e.test",
    "con.test, _con.test",
    "lpt1, _lpt1",
    "console.test, console.test"
  })
  void nameOfTheFile(String domain, String name) {
    Instant now = Instant.EPOCH;
    DomainQuestion question =
        new DomainQuestion(DomainName.of(domain), domain, now, false, List.of());
    assertEquals(name, question.fileName());
  }

  @Test
  void aHostHasItsPortInTheNameOfItsFile() {
    assertEquals("mx.a.test_25", host("mx.a.test").fileName());
    assertEquals("2001_db8__1_25", host("2001:db8::1").fileName());
  }

  private static HostQuestion host(String text) {
    Optional<InetAddress> address = IpText.parse(text);
    Instant now = Instant.EPOCH;
    return new HostQuestion(
        address.isPresent() ? Optional.empty() : Optional.of(DomainName.of(text)),
        address,
        25,
        MailProtocol.SMTP,
        text,
        now,
        now,
        false,
        false,
        List.of());
  }
}
