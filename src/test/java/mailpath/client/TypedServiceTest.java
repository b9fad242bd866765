package mailpath.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Optional;
import mailpath.client.TypedService.Fault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings as people type them; what they do not say is not known. */
final class TypedServiceTest {

  @ParameterizedTest
  @CsvSource({
    "imap imap.example.org:993 ssl check=full auth=password, IMAP imap.example.org 993 IMPLICIT"
        + " FULL PASSWORD",
    "IMAP imap.example.org SSL/TLS, IMAP imap.example.org 993 IMPLICIT UNKNOWN UNKNOWN",
    "imap imap.example.org starttls, IMAP imap.example.org 143 REQUIRED UNKNOWN UNKNOWN",
    "imap imap.example.org, IMAP imap.example.org - UNKNOWN UNKNOWN UNKNOWN",
    "pop3 192.0.2.1 none auth=none, POP3 192.0.2.1 110 NONE UNKNOWN NONE",
    "smtp [2001:db8::1]:2525 auto, SUBMISSION 2001:db8::1 2525 IF_AVAILABLE UNKNOWN UNKNOWN",
    "sieve s.example.org required check=off, SIEVE s.example.org 4190 REQUIRED OFF UNKNOWN",
    "smtp s.example.org implicit check=exception, SUBMISSION s.example.org 465 IMPLICIT PINNED"
        + " UNKNOWN",
    "imap bücher.example ssl, IMAP xn--bcher-kva.example 993 IMPLICIT UNKNOWN UNKNOWN"
  })
  void understood(String typed, String settings) {
    TypedService.Understood read =
        assertInstanceOf(TypedService.Understood.class, TypedService.parse(typed));
    ServiceSettings is = read.settings();
    assertEquals(
        settings,
        String.join(
            " ",
            is.service().name(),
            is.host().orElse("-"),
            is.port().map(String::valueOf).orElse("-"),
            is.channel().name(),
            is.check().name(),
            is.signIn().name()));
  }

  @ParameterizedTest
  @CsvSource({
    "'', SERVICE",
    "http example.org, SERVICE",
    "imap, HOST",
    "imap ssl=1, HOST",
    "imap me@example.org ssl, HOST",
    "imap https://example.org ssl, HOST",
    "imap imap.example.org tls, WORD",
    "imap imap.example.org ssl check=maybe, WORD",
    "imap imap.example.org ssl starttls, TWICE",
    "imap imap.example.org ssl check=full check=off, TWICE",
    "imap imap.example.org ssl password=hunter2, SECRET",
    "imap imap.example.org ssl pass=hunter2, SECRET",
    "imaps imap.example.org ssl password=hunter2, SERVICE",
    "imap jan:hunter2@imap.example.org ssl, HOST",
    "imap imap.example.org ssl key=hunter2, WORD",
    "imap imap.example.org ssl auth=hunter2, WORD",
    "',', SERVICE",
    "' ,', SERVICE"
  })
  void refused(String typed, Fault why) {
    TypedService.Refused refused =
        assertInstanceOf(TypedService.Refused.class, TypedService.parse(typed));
    assertEquals(why, refused.why());
    assertEquals(Optional.empty(), Optional.of(refused.part()).filter(p -> p.contains("hunter2")));
  }
}
