package mailpath.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import mailpath.network.Bytes;
import org.junit.jupiter.api.Test;

/** A message taken apart for people (RFC 1035 4.1). */
class ReceivedMessageTest {
  /** Answer "example.test. 3600 MX 10 mx.example.test.", written out by hand. */
  private static final String MX =
      "abcd 8180 0001 0001 0000 0000"
          + "07 6578616d706c65 04 74657374 00 000f 0001"
          + "c00c 000f 0001 00000e10 0007 000a 02 6d78 c00c";

  private static Bytes octets(String hex) {
    return Bytes.of(HexFormat.of().parseHex(hex.replace(" ", "")));
  }

  @Test
  void recordsAreShownWithOwnerTtlTypeAndData() {
    ReceivedMessage message = ReceivedMessage.read(octets(MX)).orElseThrow();
    assertEquals("NOERROR", message.status());
    assertEquals(
        List.of(new ReceivedMessage.Line("example.test", "MX", 3600, "10 mx.example.test.")),
        message.answer());
  }

  @Test
  void whatIsNoMessageIsNone() {
    assertEquals(Optional.empty(), ReceivedMessage.read(octets("abcd 8180 0001 0001")));
    assertEquals(Optional.empty(), ReceivedMessage.read(Bytes.EMPTY));
  }
}
