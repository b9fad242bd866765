package mailpath.starttls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mailpath.network.Bytes;
import mailpath.starttls.TlsReportRefusal.TlsReportDamaged;
import mailpath.starttls.TlsReportRefusal.TlsReportMailTooDeep;
import mailpath.starttls.TlsReportRefusal.TlsReportNone;
import mailpath.starttls.TlsReportRefusal.TlsReportNotInMail;
import mailpath.starttls.TlsReportRefusal.TlsReportNotOurs;
import mailpath.starttls.TlsReportRefusal.TlsReportTooLarge;
import mailpath.starttls.TlsReportRefusal.TlsReportUnfoldsTooFar;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** T3: the containers of a report, good and bad (threat-F2). */
@Tag("exhaustive")
class TlsReportReaderTest {
  private static final String JSON = ReportTexts.EXAMPLE;
  private static final TlsReportRead READ =
      new TlsReportRead.Opened(ReportTexts.report(ReportTexts.EXAMPLE));

  static Stream<Arguments> containers() {
    byte[] packed = ReportTexts.gzip(JSON);
    String base64 = ReportTexts.base64(packed);
    String attached = ReportTexts.part("application/tlsrpt+gzip", "base64", base64);
    String quoted = JSON.replace("=", "=3D").replace("\"Post\",", "\"Po=\n=73t\",");
    String forwarded =
        ReportTexts.part("message/rfc822", "7bit", ReportTexts.mail(attached).replace("\r", ""))
            .replace("_b+1", "_inner");
    return Stream.of(
        Arguments.of("json", JSON.getBytes(UTF_8)),
        Arguments.of("byte order mark", ("\uFEFF\n" + JSON).getBytes(UTF_8)),
        Arguments.of("gzip", packed),
        Arguments.of("gzip twice", ReportTexts.gzip(packed)),
        Arguments.of("mail, gzip", octets(ReportTexts.mail(attached))),
        Arguments.of("mail, packed", ReportTexts.gzip(octets(ReportTexts.mail(attached)))),
        Arguments.of("mailbox", octets("From a@b Sun Nov 1\n" + ReportTexts.mail(attached))),
        Arguments.of(
            "mail, other type",
            octets(
                ReportTexts.mail(
                    ReportTexts.part(
                        "APPLICATION/gzip; name=\"a!b!1!2.json.gz\"", "BASE64", base64)))),
        Arguments.of(
            "mail, quoted-printable",
            octets(
                ReportTexts.mail(
                    ReportTexts.part("application/tlsrpt+json", "quoted-printable", quoted)))),
        Arguments.of(
            "mail, plain",
            octets(ReportTexts.mail(ReportTexts.part("application/json", "7bit", JSON)))),
        Arguments.of(
            "mail of one part",
            octets(
                "MIME-Version: 1.0\n"
                    + ReportTexts.part("application/tlsrpt+gzip", "base64", base64))),
        Arguments.of("mail, forwarded", octets(ReportTexts.mail(forwarded))),
        Arguments.of(
            "mail, cut behind the part",
            octets(ReportTexts.mail(attached).split("------=_b\\+1--")[0])),
        Arguments.of(
            "mail, with a leaflet",
            octets(
                ReportTexts.mail(
                    ReportTexts.part(
                        "application/pdf", "base64", ReportTexts.base64(octets("%PDF"))),
                    attached))));
  }

  private static byte[] octets(String text) {
    return text.getBytes(ISO_8859_1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("containers")
  void readsWhateverItComesIn(String name, byte[] file) {
    assertEquals(List.of(READ), TlsReportReader.read(Bytes.of(file)), name);
    assertTrue(TlsReportReader.recognises(Bytes.of(file)) || name.equals("gzip twice"));
  }

  @Test
  void readsEveryReportOfAMail() {
    String one = ReportTexts.part("application/tlsrpt+json", "8bit", JSON);
    String broken = ReportTexts.part("application/tlsrpt+json", "8bit", "{");
    List<TlsReportRead> reads =
        TlsReportReader.read(Bytes.of(octets(ReportTexts.mail(one, broken, one))));
    assertEquals(3, reads.size());
    assertEquals(READ, reads.getLast());
    assertTrue(reads.get(1).refused().isPresent());
  }

  static Stream<Arguments> refused() {
    byte[] packed = ReportTexts.gzip(JSON);
    byte[] cut = Arrays.copyOf(packed, packed.length - 9);
    byte[] bomb = ReportTexts.gzip(new byte[5_000_000]);
    byte[] noise = new byte[11_000_000];
    new java.util.Random(1).nextBytes(noise);
    String deep =
        IntStream.range(0, 12)
            .mapToObj(i -> "Content-Type: multipart/mixed; boundary=x" + i + "\n\n--x" + i + "\n")
            .collect(Collectors.joining());
    return Stream.of(
        Arguments.of("nothing", new byte[0], new TlsReportNone()),
        Arguments.of("prose", octets("Dear reader,\nthis is no report."), new TlsReportNone()),
        Arguments.of("blanks", octets("  \n"), new TlsReportNone()),
        Arguments.of("list", octets("[]"), new TlsReportNotOurs()),
        Arguments.of("cut", cut, new TlsReportDamaged()),
        Arguments.of("bomb 1:1000", bomb, new TlsReportUnfoldsTooFar(100)),
        Arguments.of("bomb in a bomb", ReportTexts.gzip(bomb), new TlsReportUnfoldsTooFar(100)),
        Arguments.of("large", ReportTexts.gzip(noise), new TlsReportTooLarge(10)),
        Arguments.of("large and bare", noise, new TlsReportTooLarge(10)),
        Arguments.of("mail without", octets(ReportTexts.mail()), new TlsReportNotInMail()),
        Arguments.of("mail too deep", octets("From: a\n" + deep), new TlsReportMailTooDeep()),
        Arguments.of(
            "mail, bad base64",
            octets(ReportTexts.mail(ReportTexts.part("application/tlsrpt+gzip", "base64", "A"))),
            new TlsReportDamaged()),
        Arguments.of(
            "mail, unknown encoding",
            octets(ReportTexts.mail(ReportTexts.part("application/tlsrpt+json", "x-uu", "{}"))),
            new TlsReportDamaged()),
        Arguments.of(
            "mail, bad quoted-printable",
            octets(
                ReportTexts.mail(
                    ReportTexts.part("application/tlsrpt+json", "quoted-printable", "=4"))),
            new TlsReportDamaged()),
        Arguments.of(
            "mail, bomb",
            octets(
                ReportTexts.mail(
                    ReportTexts.part(
                        "application/tlsrpt+gzip", "base64", ReportTexts.base64(bomb)))),
            new TlsReportUnfoldsTooFar(100)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void refusesTheRestWithAReason(String name, byte[] file, TlsReportRefusal why) {
    assertEquals(
        List.of(new TlsReportRead.Refused(why)), TlsReportReader.read(Bytes.of(file)), name);
  }

  @Test
  void allPartsOfAMailShareOneAllowance() {
    byte[] half = new byte[6_000_000];
    new java.util.Random(2).nextBytes(half);
    for (int i = 0; i < half.length; i++) {
      half[i] = (byte) ('a' + (half[i] & 3));
    }
    String part =
        ReportTexts.part(
            "application/tlsrpt+gzip", "base64", ReportTexts.base64(ReportTexts.gzip(half)));
    List<TlsReportRead> reads =
        TlsReportReader.read(Bytes.of(octets(ReportTexts.mail(part, part))));
    assertEquals(
        List.of(
            new TlsReportRead.Refused(new TlsReportNone()),
            new TlsReportRead.Refused(new TlsReportTooLarge(10))),
        reads);
  }

  @Test
  void isRecognisedByItsContent() {
    assertTrue(recognised("{\"x\": [{\"a\": 1}], \"policies\": [}"), "broken behind its name");
    assertTrue(recognised("{\"organization-name\": \"x\""));
    assertFalse(recognised("{\"mailpath\": 1, \"observations\": []}"), "a case");
    assertFalse(recognised("{"));
    assertFalse(recognised("example.nl\nexample.org\n"), "a list of domains");
    assertFalse(recognised("version: STSv1\nmode: enforce\n"), "a policy");
    assertFalse(recognised("-----BEGIN CERTIFICATE-----\n"));
  }

  private static boolean recognised(String text) {
    return TlsReportReader.recognises(Bytes.of(text.getBytes(UTF_8)));
  }
}
