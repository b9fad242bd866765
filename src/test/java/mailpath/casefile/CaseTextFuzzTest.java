package mailpath.casefile;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;

/**
 * The same behind the compression, which nothing that is made by chance gets through: as a whole
 * file, and as the value of a member that nobody knows.
 */
class CaseTextFuzzTest {
  private static final String CASE = Texts.of(Cases.few());
  private static final int AT = CASE.indexOf('{') + 1;

  @DictionaryFile(resourcePath = "case.dict")
  @FuzzTest(maxDuration = "10s")
  void text(byte[] text) {
    Texts.survives(Texts.folded(text));
    Texts.survives(Texts.folded(within(text)));
  }

  private static byte[] within(byte[] value) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    octets.writeBytes(Texts.octets(CASE.substring(0, AT) + "\"later\":"));
    octets.writeBytes(value);
    octets.writeBytes(Texts.octets("," + CASE.substring(AT)));
    return octets.toByteArray();
  }
}
