package mailpath.casefile;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Any octets: no exception, and what is read is the same again after it was written. */
class CaseReaderFuzzTest {

  @FuzzTest(maxDuration = "10s")
  void octets(byte[] octets) {
    Texts.survives(octets);
  }
}
