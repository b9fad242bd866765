package mailpath.network;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import mailpath.network.Dialogue.Line;

/**
 * Any octets from a server of any protocol: each reply is read or ends its stage with a failure,
 * and what is kept stays within the limits (threat-S2, S3, S4, S14, S15).
 */
class ReplyFuzzTest {
  private static final Limits LIMITS = Limits.STANDARD;

  private static final List<MailProtocol> PROTOCOLS =
      List.of(MailProtocol.SMTP, MailProtocol.IMAP, MailProtocol.POP3, MailProtocol.SIEVE);

  /** The first octet chooses the protocol: the digits 0 to 3 do so in the order above. */
  @DictionaryFile(resourcePath = "reply.dict")
  @FuzzTest(maxDuration = "10s")
  void replies(byte[] octets) {
    if (octets.length > 0) {
      MailProtocol protocol = PROTOCOLS.get((octets[0] & 0xff) % PROTOCOLS.size());
      hears(protocol, Arrays.copyOfRange(octets, 1, octets.length));
    }
  }

  /** Any other exception than a failure of the exchange comes out of {@code conduct} as a fault. */
  private static void hears(MailProtocol protocol, byte[] octets) {
    DialogueRecord record = new DialogueRecord();
    record.completed(Stage.CONNECT, LIMITS.connect());
    Observation.End<Dialogue> end =
        Exchange.conduct(
            Stage.GREETING,
            LIMITS.dialogue(),
            exchange -> talk(protocol, octets, record, exchange),
            () -> record.soFar().orElse(null));
    assertFalse(
        end instanceof Observation.Failed<Dialogue> failed
            && failed.failure() instanceof Failure.TimedOut,
        "octets that are there take no time");
    int kept =
        record.soFar().orElseThrow().lines().stream()
            .map(Line::text)
            .mapToInt(String::length)
            .sum();
    assertTrue(kept <= LIMITS.connectionOctets() + 2 * LIMITS.line(), "kept " + kept);
  }

  private static Dialogue talk(
      MailProtocol protocol, byte[] octets, DialogueRecord record, Exchange exchange)
      throws IOException {
    MailChannel channel =
        new MailChannel(
            exchange,
            record,
            LIMITS,
            new ByteArrayInputStream(octets),
            OutputStream.nullOutputStream());
    MailSpeech speech = MailSpeech.of(protocol, channel, LiveSettings.EHLO);
    speech.greeting();
    speech.capabilities();
    speech.upgrade(true);
    speech.capabilitiesAgain();
    speech.leave();
    speech.parting();
    channel.listenOn();
    return record.soFar().orElseThrow();
  }
}
