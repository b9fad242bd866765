package mailpath.mtasts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules H2 and H3 with the examples of each generation. */
class StsHistoryTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "G0 | _smtp_sts | v=1; to=true; mx=*.example.org;"
            + " a=webpki:https://example.org/.well-known/smtp_sts/current; c=webpki; e=2592000;"
            + " rua=mailto:sts@example.org",
        "G1 | _smtp_sts | v=STS1; to=false; mx=mx1.example.org,*.example.net; a=dnssec; c=tlsa;"
            + " e=604800; rua=mailto:sts@example.org",
        "G1 | _smtp_sts | v = STS1 ; to = false ; mx = mx1.example.org",
        "G1B | _smtp_sts | v=STS1; m=enforce; mx=*.example.org; a=webpki; c=webpki; e=604800",
        "G2 | _mta_sts | v=STS1; id=a1b2c3;",
        "G2 | _mta-sts | v=STS1; id=a1b2c3;",
        "G2_OR_G3 | _mta_sts | v=STSv1; id=a1b2c3;",
        "G4 | mta-sts | v=STSv1; id=a1b2c3;",
        "G7 | _mta-sts | v=STSv1; id=a1b2c3;",
        "G7 | _mta-sts | v=STSv1; id=a1b2c3; to=true; mx=a.example.org",
        "G7 | _mta-sts | v=STSv1; m=enforce; mx=a.example.org; id=a1b2c3",
        "G1 | _mta-sts | v=STSv1; to=true; mx=a.example.org",
      })
  void recognisesRecords(Generation expected, String label, String text) {
    assertEquals(Optional.of(expected), StsHistory.ofRecord(label, text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"v=spf1 -all", "", "to=true", "v=STSv2; id=a", "v=1; id=a"})
  void passesOverOtherRecords(String text) {
    assertEquals(Optional.empty(), StsHistory.ofRecord("_mta_sts", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "G2 | {\"version\":\"STS1\",\"mode\":\"report\",\"policy_id\":\"a1b2c3\",\"mx\":[\"*.mail.example.org\"],\"max-age\":\"604800\"}",
        "G2 | {\"version\":\"STS1\",\"mode\":\"report\",\"max_age\":604800}",
        "G3 | {\"version\":\"STSv1\",\"mode\":\"enforce\",\"policy_id\":\"20160901\",\"mx\":[\"mx1.example.org\",\"*.example.net\"],\"max_age\":1209600}",
        "G4_OR_G5 |"
            + " {\"version\":\"STSv1\",\"mode\":\"report\",\"mx\":[\"*.mail.example.org\"],\"max_age\":1209600}",
        "G5 | {\"version\":\"STSv1\",\"mode\":\"enforce\",\"mx\":[\"mail.example.org\",\".example.net\"],\"max_age\":1209600}",
        "G4_OR_G5 |"
            + " {\"version\":\"STSv1\",\"mode\":\"enforce\",\"mx\":[\"mail.example.org\"],\"max_age\":\"1209600\"}",
      })
  void recognisesJsonPolicies(Generation expected, String body) {
    assertEquals(Optional.of(expected), StsHistory.ofBody(body));
  }

  @Test
  void recognisesLinePolicies() {
    String lines = "version: STSv1\nmode: %s\nmx: %s\nmax_age: 1209600\n";
    assertEquals(Optional.of(Generation.G6), StsHistory.ofBody(lines.formatted("report", "a.b")));
    assertEquals(Optional.of(Generation.G6), StsHistory.ofBody(lines.formatted("enforce", ".b.c")));
    assertEquals(
        Optional.of(Generation.G7), StsHistory.ofBody(lines.formatted("testing", "*.b.c")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{}", "[]", "<html>", "{\"version\":1", "{\"a\":1} x"})
  void passesOverOtherBodies(String body) {
    assertEquals(Optional.empty(), StsHistory.ofBody(body));
  }

  @Test
  void survivesDeepNesting() {
    String deep = "{\"version\":" + "[".repeat(200_000) + "]".repeat(200_000) + "}";
    assertEquals(Optional.empty(), StsHistory.ofBody(deep));
  }
}
