package mailpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A password that is typed or pasted where none belongs is neither taken nor repeated (L10). */
@Timeout(120)
class SecretsCallTest {
  private static final String SECRET = "hunter2";

  private static void silent(int exit, Called called) {
    String said = called.out() + called.err();
    assertFalse(said.contains(SECRET), said);
    assertFalse(said.isBlank());
    assertEquals(exit, called.exit(), said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "client --address jan:hunter2@example.org",
        "client --address imaps://jan:hunter2@example.org/",
        "client --address jan:hunter2@",
        "client --address jan:hunter2@192.0.2.1",
        "client --password=hunter2",
        "client --password hunter2",
        "check jan:hunter2@example.org",
        "check https://jan:hunter2@example.org/",
        "host jan:hunter2@mx.example.org",
        "host smtp://jan:hunter2@mx.example.org:25",
        "host jan:hunter2@192.0.2.1"
      })
  void aCallIsRefused(String call) {
    silent(Program.WRONG_CALL, Called.with(call.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "imap imap.example.org ssl password=hunter2",
        "imap imap.example.org ssl wachtwoord=hunter2",
        "imap imap.example.org ssl auth=hunter2",
        "imap jan:hunter2@imap.example.org ssl",
        "imap imaps://jan:hunter2@imap.example.org ssl",
        "imap imap.example.org:hunter2 ssl",
        "imap jan:hunter2@imap.example.org:993 ssl auth=password"
      })
  void aServiceIsRefused(String typed) {
    silent(Program.WRONG_CALL, Called.with("client", "--set", typed));
  }

  /** Nothing is looked up for it, and nothing of it is printed, known or not. */
  @ParameterizedTest
  @CsvSource({
    "0, Login to server imap.example.org with username jan failed. Password: hunter2.example",
    "1, wachtwoord=hunter2.example.com",
    "1, imaps://jan:hunter2@imap.example.org/",
    "1, jan:hunter2@imap.example.org"
  })
  void anErrorMessageWithOne(int exit, String text) {
    for (String format : List.of("--json", "--lang=nl")) {
      Called called = Called.with("client", format, "--symptom", text);
      assertFalse((called.out() + called.err()).contains(SECRET), called.out());
      assertEquals(exit, called.exit(), called.out());
    }
  }

  @Test
  void aProviderThatIsNotKnown() {
    silent(Program.PARTIAL, Called.with("client", "--preset", "jan:hunter2@none.example"));
  }
}
