package mailpath.starttls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import mailpath.network.Bytes;

/** Reports as they come: the shape of the standard's example (RFC 8460 appendix B). */
final class ReportTexts {
  static final String EXAMPLE =
      """
      {
        "organization-name": "Post",
        "date-range": {
          "start-datetime": "2026-11-01T00:00:00Z",
          "end-datetime": "2026-11-01T23:59:59Z"
        },
        "contact-info": "tls@post.example",
        "report-id": "one",
        "policies": [{
          "policy": {
            "policy-type": "sts",
            "policy-string": ["version: STSv1", "mode: enforce", "mx: *.mail.example", "max_age: 86400"],
            "policy-domain": "Example.",
            "mx-host": "*.mail.example"
          },
          "summary": {
            "total-successful-session-count": 5000,
            "total-failure-session-count": 303
          },
          "failure-details": [{
            "result-type": "certificate-expired",
            "sending-mta-ip": "2001:db8::1",
            "receiving-mx-hostname": "mx1.mail.example",
            "failed-session-count": 100
          }, {
            "result-type": "starttls-not-supported",
            "sending-mta-ip": "2001:db8::2",
            "receiving-mx-hostname": "mx2.mail.example",
            "receiving-ip": "192.0.2.56",
            "failed-session-count": 200,
            "additional-information": "https://post.example/info"
          }, {
            "result-type": "validation-failure",
            "sending-mta-ip": "192.0.2.1",
            "receiving-ip": "192.0.2.58",
            "receiving-mx-hostname": "backup.mail.example",
            "receiving-mx-helo": "backup",
            "failed-session-count": 3,
            "failure-reason-code": "PATH_TOO_LONG"
          }]
        }]
      }
      """;

  private ReportTexts() {}

  /** The report of one day with one policy. */
  static String day(String organization, String id, String day, String type, int ok, int failed) {
    return """
    {"organization-name":"%s","date-range":{"start-datetime":"%sT00:00:00Z","end-datetime":"%sT23:59:59Z"},
    "contact-info":"x","report-id":"%s","policies":[{"policy":{"policy-type":"%s","policy-domain":"d.example"},
    "summary":{"total-successful-session-count":%s,"total-failure-session-count":%s},
    "failure-details":[{"result-type":"tlsa-invalid","sending-mta-ip":"192.0.2.%s","failed-session-count":%s}]}]}
    """
        .formatted(organization, day, day, id, type, ok, failed, failed % 250, failed);
  }

  static List<TlsReportRead> read(String text) {
    return TlsReportReader.read(Bytes.of(text.getBytes(UTF_8)));
  }

  static TlsReport report(String text) {
    return read(text).getFirst().opened().orElseThrow();
  }

  static byte[] gzip(byte[] octets) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(octets);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] gzip(String text) {
    return gzip(text.getBytes(UTF_8));
  }

  static String base64(byte[] octets) {
    return new String(Base64.getMimeEncoder().encode(octets), ISO_8859_1);
  }

  /** A mail as RFC 8460 5.3 describes it, with these parts behind the text for people. */
  static String mail(String... parts) {
    StringBuilder mail =
        new StringBuilder(
            """
            Received: from a by b;
             Sun, 1 Nov 2026 00:00:00 +0000
            From: tls@post.example
            Subject: Report Domain: example
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type="tlsrpt";
            	boundary="----=_b+1"

            For people who read this

            ------=_b+1
            Content-Type: text/plain

            A report is attached.
            """);
    for (String part : parts) {
      mail.append("\n------=_b+1\n").append(part);
    }
    return mail.append("\n------=_b+1--\nafterwards\n").toString().replace("\n", "\r\n");
  }

  static String part(String type, String encoding, String body) {
    return "Content-Type: " + type + "\nContent-Transfer-Encoding: " + encoding + "\n\n" + body;
  }
}
