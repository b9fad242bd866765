package mailpath.starttls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses as people type them, in the grammar of T1. */
class TlsRptToPublishTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tls@example.org                    | mailto:tls@example.org
          mailto:a%21b@example.org           | mailto:a%21b@example.org
          mailto:tls@example.org             | mailto:tls@example.org
          tls+rpt@Example.ORG                | mailto:tls+rpt@example.org
          a!b@example.org                    | mailto:a%21b@example.org
          a;b@example.org                    | mailto:a%3Bb@example.org
          a?b/c@example.org                  | mailto:a%3Fb%2Fc@example.org
          tls@bücher.example                 | mailto:tls@xn--bcher-kva.example
          https://r.example/tls?a=1;b!       | https://r.example/tls?a=1%3Bb%21
          a@example.org b@example.net        | mailto:a@example.org,mailto:b@example.net
          a@example.org, a@example.org       | mailto:a@example.org
          """)
  void anAddressBecomesADestinationThatTheReaderTakes(String typed, String destinations) {
    String record = TlsRptToPublish.record(typed).orElseThrow();
    assertEquals("v=TLSRPTv1; rua=" + destinations + ";", record);
    assertEquals(
        Optional.of(List.of(destinations.split(","))),
        TlsRptRecord.parse(record).map(TlsRptRecord::destinations));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "tls",
        "@example.org",
        "tls@",
        "tls@localhost",
        "tls@192.0.2.1",
        "tls@a..b",
        "http://r.example/",
        "https://",
        "ftp:x",
        "tls@example.org oops",
        "té@example.org",
        "mailto:",
        "a@example.org:25",
        "a@example.org/x",
        "https://r.example/\u00e9"
      })
  void whatIsNoAddressGivesNoRecord(String typed) {
    assertTrue(TlsRptToPublish.record(typed).isEmpty(), typed);
  }
}
