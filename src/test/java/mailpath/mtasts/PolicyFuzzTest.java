package mailpath.mtasts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import mailpath.dns.TagList;
import mailpath.dns.TxtRecords;
import mailpath.network.Bytes;

/** Any octets as a TXT record and as a policy file: no exception, and the same each time. */
class PolicyFuzzTest {

  @FuzzTest(maxDuration = "10s")
  void octets(byte[] octets) {
    Bytes body = Bytes.of(octets);
    PolicyFile file = PolicyFile.parse(body);
    assertNotNull(file);
    assertEquals(file, PolicyFile.parse(body));
    text(TxtRecords.text(body));
    text("v=STSv1;" + TxtRecords.text(body));
  }

  private static void text(String text) {
    assertNotNull(StsRecord.one(text));
    TagList.parse("STSv1", text, field -> true)
        .ifPresent(list -> assertTrue(list.toString().length() >= 0));
    assertTrue(TagList.strip(text).length() <= text.length());
  }
}
