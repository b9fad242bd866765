package mailpath.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import mailpath.network.DomainName;
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
}
