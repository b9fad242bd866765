package mailpath.client.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mailpath.client.ClientFormats;
import mailpath.client.ClientSettings;
import mailpath.client.formats.FormatNote.CertificateExceptionStored;
import mailpath.client.formats.FormatNote.SettingsLineUnread;
import mailpath.client.formats.FormatRefusal.NoExceptionInFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThunderbirdExceptionsFormatTest {
  private final ThunderbirdExceptionsFormat format = new ThunderbirdExceptionsFormat();

  @Test
  void whichServersHaveOne() {
    ClientSettings settings = Samples.settings("cert_override.txt");
    assertEquals(List.of(), settings.accounts());
    assertEquals(
        List.of(
            new CertificateExceptionStored("imap.example.nl", 993),
            new CertificateExceptionStored("[2001:db8::25]", 465),
            new CertificateExceptionStored("smtp.example.nl", 587)),
        settings.notes());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "mail.example.nl:995 mail.example.nl 995",
        "mail.example.nl:995: mail.example.nl 995",
        "2001:db8::25:993 2001:db8::25 993",
        "2001:db8::25:993: 2001:db8::25 993",
      })
  void pairOfHostAndPort(String written, String host, int port) {
    assertEquals(
        List.of(new CertificateExceptionStored(host, port)),
        Samples.settings(format, written + "\tOID.1\tAA\t\n").notes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"mail.example.nl", "mail.example.nl:0", "a b:1", ":993", "x:70000"})
  void otherLinesAreNamed(String line) {
    assertEquals(
        List.of(new SettingsLineUnread(2)),
        Samples.settings(format, "#\n" + line + "\tOID.1\n").notes());
  }

  @Test
  void nothingInIt() {
    assertEquals(new NoExceptionInFile(), Samples.refused(format, "# PSM\n\n").why());
  }

  @Test
  void takenByNameOrTitle() {
    assertEquals(
        format.getClass(),
        ClientFormats.of("cert_override.txt", Samples.bytes("")).orElseThrow().getClass());
    assertEquals(
        format.getClass(),
        ClientFormats.of("copy.txt", Samples.octets("cert_override.txt")).orElseThrow().getClass());
  }
}
