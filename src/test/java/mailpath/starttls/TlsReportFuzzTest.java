package mailpath.starttls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import mailpath.network.Bytes;

/** Any octets: no exception, at least one answer, and copies of a report change no sum. */
class TlsReportFuzzTest {

  @FuzzTest(maxDuration = "10s")
  void octets(byte[] octets) {
    Bytes file = Bytes.of(octets);
    TlsReportReader.recognises(file);
    List<TlsReportRead> reads = TlsReportReader.read(file);
    assertEquals(false, reads.isEmpty());
    List<TlsReport> reports = reads.stream().flatMap(read -> read.opened().stream()).toList();
    assertEquals(TlsReports.of(reports), TlsReports.of(reports.reversed()));
  }
}
