package mailpath.window;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** TLS reports about schakel.test, of which one cause is still there. */
final class ReportFiles {
  private ReportFiles() {}

  static Path good(WindowHome home) {
    return file(home, "post.example!schakel.test!1.json", POST);
  }

  /** A second one, whose mail was forwarded, and the first again. */
  static List<Path> several(WindowHome home) {
    return List.of(good(home), file(home, "again.json", POST), file(home, "bode.eml", MAIL + BODE));
  }

  static Path broken(WindowHome home) {
    return file(home, "broken.json", "{\"organization-name\": \"x\",\n \"policies\": [ }");
  }

  /** A report of as many result types. */
  static Path flood(WindowHome home, int types) {
    String failures =
        IntStream.range(0, types)
            .mapToObj(i -> "{\"result-type\":\"x" + i + "\",\"failed-session-count\":1}")
            .collect(Collectors.joining(","));
    return file(home, "flood.json", "{\"policies\":[{\"failure-details\":[" + failures + "]}]}");
  }

  private static Path file(WindowHome home, String name, String text) {
    return home.file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static final String MAIL =
      "From: tls@bode.example\nMIME-Version: 1.0\nContent-Type: application/tlsrpt+json\n\n";

  private static final String POST =
      """
      {"organization-name": "Post", "contact-info": "tls@post.example", "report-id": "2026-11-23.1",
       "date-range": {"start-datetime": "2026-11-23T00:00:00Z", "end-datetime": "2026-11-23T23:59:59Z"},
       "policies": [
        {"policy": {"policy-type": "tlsa", "policy-domain": "schakel.test",
          "policy-string": ["3 1 1 0C72AC70B745AC19998811B131D662C9AC69DBDBE7CB23E5B514B56664C5D3D6"]},
         "summary": {"total-successful-session-count": 1204, "total-failure-session-count": 37},
         "failure-details": [
          {"result-type": "dane-required", "sending-mta-ip": "2001:db8:20::25", "failed-session-count": 31,
           "receiving-mx-hostname": "mx1.schakel.test"},
          {"result-type": "starttls-not-supported", "sending-mta-ip": "198.51.100.7",
           "receiving-mx-hostname": "mx1.schakel.test", "receiving-ip": "192.0.2.9", "failed-session-count": 4},
          {"result-type": "validation-failure", "failed-session-count": 2,
           "failure-reason-code": "handshake closed"}]},
        {"policy": {"policy-type": "no-policy-found", "policy-domain": "schakel.test"},
         "summary": {"total-successful-session-count": 88, "total-failure-session-count": 0}}]}
      """;

  private static final String BODE =
      """
      {"organization-name": "Bode", "report-id": "b-17",
       "date-range": {"start-datetime": "2026-11-24T00:00:00Z", "end-datetime": "2026-11-24T23:59:59Z"},
       "policies": [{"policy": {"policy-type": "tlsa", "policy-domain": "schakel.test"},
         "summary": {"total-successful-session-count": 210},
         "failure-details": [
          {"result-type": "dane-required", "failed-session-count": 6, "sending-mta-ip": "203.0.113.4"}]}]}
      """;
}
