package mailpath.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mailpath.delivery.Word;
import mailpath.dns.SignedZone;
import org.junit.jupiter.api.Test;

/** A domain that names a thousand mail servers (threat-D15). */
class ManyHostsTest {
  private final MailWorld world = new MailWorld();

  @Test
  void onlyTheFirstAreTestedAndTheRestIsListed() {
    SignedZone zone = world.internet.unsigned("d.test");
    for (int i = 0; i < 998; i++) {
      zone.add("@ MX 10 mx" + i);
    }
    zone.add("@ MX 10 192.0.2.1.");
    for (int i = 0; i < 998; i++) {
      zone.add("mx" + i + " A 192.0.2.1");
    }
    Assessment assessment = world.check();
    assertEquals(20, assessment.facts().hosts().size());
    assertEquals(979, assessment.facts().untried());
    assertEquals(Word.UNKNOWN, assessment.verdict().word());
    assertTrue(
        assessment.findings().stream()
            .anyMatch(judged -> judged.finding() instanceof HostsNotTried));
  }
}
