package mailpath.dane;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import mailpath.network.Bytes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RDATA of any shape is read (threat-D16). */
class TlsaRecordTest {
  @ParameterizedTest
  @CsvSource({
    "030101aabb, 3 1 1 aabb",
    "ff0009, '255 0 9 '",
    "0301, '3 1 255 '",
    "'', '255 255 255 '"
  })
  void parse(String rdata, String text) {
    Bytes octets = Bytes.of(HexFormat.of().parseHex(rdata));
    assertEquals(text, TlsaRecord.parse(octets).text());
  }
}
