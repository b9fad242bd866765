package mailpath.network;

import static mailpath.network.Talk.alternate;
import static mailpath.network.Talk.whole;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.tls.ProtocolVersion;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Threat-X12: whatever is stapled is kept for others to judge, and ends no handshake. */
@Timeout(60)
class StapleTest {

  @ParameterizedTest
  @CsvSource({
    "1.2, 0100000530030a0106, 30030a0106",
    "1.3, 0100000530030a0106, 30030a0106",
    "1.2, 01000004ffffffff, ffffffff",
    "1.3, 01000004ffffffff, ffffffff",
    "1.2, 0100000530030a01, ''",
    "1.3, 0100000530030a01, ''",
    "1.2, 0200000530030a0106, ''",
    "1.3, 0200000530030a0106, ''",
    "1.2, 01000000, ''",
    "1.3, 01000000, ''",
    "1.2, 01, ''",
    "1.3, 01, ''"
  })
  void a_staple_is_kept_if_it_has_the_form_of_one(String version, String status, String staple) {
    ProtocolVersion protocol =
        version.equals("1.2") ? ProtocolVersion.TLSv12 : ProtocolVersion.TLSv13;
    byte[] octets = HexFormat.of().parseHex(status);
    Dialogue dialogue =
        whole(
            Live.dialogue(
                Live.by(MailProtocol.SUBMISSIONS),
                peer -> {
                  TestTlsServer.accept(peer, new StapleServer(protocol, octets));
                  alternate(peer, "220 mail\r\n", "250 mail\r\n", "221 bye\r\n");
                }));
    TlsSession session = dialogue.tls().orElseThrow();
    assertEquals(version, session.version());
    assertEquals(
        Optional.of(staple).filter(hex -> !hex.isEmpty()), session.staple().map(Bytes::hex));
  }
}
