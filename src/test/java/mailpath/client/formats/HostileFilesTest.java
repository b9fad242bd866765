package mailpath.client.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import mailpath.client.Channel;
import mailpath.client.ClientFormat;
import mailpath.client.ClientFormat.Read;
import mailpath.client.ClientFormats;
import mailpath.client.ClientSettings;
import mailpath.client.ServiceSettings;
import mailpath.client.formats.FormatNote.AccountsLeftOut;
import mailpath.client.formats.FormatNote.RemarksLeftOut;
import mailpath.client.formats.FormatRefusal.BinaryPlistBroken;
import mailpath.client.formats.FormatRefusal.SettingsBeyondLimit;
import mailpath.client.formats.FormatRefusal.SettingsDoctype;
import mailpath.client.formats.FormatRefusal.SettingsFileTooLarge;
import mailpath.client.formats.FormatRefusal.SettingsXmlBroken;
import mailpath.network.Bytes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** threat-F1, threat-F2, threat-H8, threat-M10: whatever the file, a value comes back. */
@Tag("exhaustive")
class HostileFilesTest {
  private static final Duration HANG = Duration.ofSeconds(60);

  /** Whatever begins like a known kind of file and goes on for long. */
  @ParameterizedTest
  @ValueSource(strings = {"poll a\n", "set folder\n", "account a\n", "[a]\n", "user_pref\n"})
  void recognisingTakesNoRoom(String beginning) {
    Bytes content = Samples.bytes(beginning + " x\n".repeat(30_000));
    assertTimeoutPreemptively(HANG, () -> ClientFormats.of("x", content));
  }

  static Stream<String> samples() {
    return Samples.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void cutAtEveryOctet(String name) {
    byte[] octets = Samples.octets(name).toArray();
    ClientFormat format = ClientFormats.of(name, Bytes.of(octets)).orElseThrow();
    for (int end = 0; end < octets.length; end++) {
      Bytes cut = Bytes.of(octets).first(end);
      assertTrue(format.read(name, cut) instanceof Read);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyOctetChanged(String name) {
    byte[] octets = Samples.octets(name).toArray();
    ClientFormat format = ClientFormats.of(name, Bytes.of(octets)).orElseThrow();
    for (int at = 0; at < octets.length; at++) {
      byte kept = octets[at];
      octets[at] ^= 0x55;
      assertTrue(format.read(name, Bytes.of(octets)) instanceof Read);
      octets[at] = kept;
    }
  }

  /** What was cut off within a line may have said how the connection is protected (threat-R2). */
  @Test
  void cutProfileNeverSaysNone() {
    Map<String, Channel> whole = channels(Samples.settings("prefs.js"));
    String text = Samples.text("prefs.js");
    for (int end = 1; end < text.length(); end++) {
      boolean atLineEnd = text.charAt(end) == '\n' || text.charAt(end - 1) == '\n';
      Read read = new ThunderbirdFormat().read("prefs.js", Samples.bytes(text.substring(0, end)));
      if (!atLineEnd && read instanceof Read.Settings(ClientSettings settings)) {
        channels(settings)
            .forEach(
                (host, channel) ->
                    assertTrue(
                        channel == Channel.UNKNOWN || channel == whole.get(host),
                        host + " " + channel));
      }
    }
  }

  private static Map<String, Channel> channels(ClientSettings settings) {
    Map<String, Channel> channels = new HashMap<>();
    settings.accounts().stream()
        .flatMap(account -> account.services().stream())
        .filter(service -> service.host().isPresent())
        .forEach((ServiceSettings one) -> channels.put(one.host().get(), one.channel()));
    return channels;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE k9settings>",
        "<!DOCTYPE k9settings SYSTEM \"file:///etc/passwd\">",
        "<!doctype k9settings>",
        "<!DOCTYPE k9settings [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE k9settings [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>",
        "<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" "
            + "\"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">",
      })
  void doctypeIsRefusedWithItsLine(String doctype) {
    Read.Refused refused =
        Samples.refused(
            new K9Format(), "<?xml version='1.0'?>\n<!-- x -->\n" + doctype + "<k9settings/>");
    assertEquals(new SettingsDoctype(), refused.why());
    assertEquals(3, refused.line());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE plist [<!ENTITY a \"x\">]>",
        "<!DOCTYPE plist SYSTEM \"http://example.com/x.dtd\">",
        "<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" \"http://example.com/x.dtd\">",
        "<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" "
            + "\"http://www.apple.com/DTDs/PropertyList-1.0.dtd\" [<!ENTITY a \"x\">]>",
      })
  void onlyTheDoctypeOfPropertyListsIsPassedOver(String doctype) {
    Read.Refused refused =
        Samples.refused(new MobileConfigFormat(), doctype + "<plist><dict/></plist>");
    assertEquals(new SettingsDoctype(), refused.why());
  }

  @Test
  void entitiesAreNotUnfolded() {
    Read.Refused refused = Samples.refused(new K9Format(), "<k9settings>\n&a;</k9settings>");
    assertTrue(
        refused.why().equals(new SettingsDoctype())
            || refused.why().equals(new SettingsXmlBroken()));
    assertEquals(2, refused.line());
  }

  @Test
  void nestedTooDeep() {
    String deep = "<k9settings>".repeat(200_000);
    assertEquals(new SettingsBeyondLimit(), Samples.refused(new K9Format(), deep).why());
    assertEquals(
        new SettingsBeyondLimit(),
        Samples.refused(new MobileConfigFormat(), "<plist>" + "<array>".repeat(200_000)).why());
  }

  @Test
  void tooManyElements() {
    String wide = "<k9settings>" + "<a/>".repeat(200_000) + "</k9settings>";
    assertEquals(new SettingsBeyondLimit(), Samples.refused(new K9Format(), wide).why());
  }

  @Test
  void tooLarge() {
    Bytes content = Bytes.of(new byte[11 * 1024 * 1024]);
    for (ClientFormat format : new ClientFormat[] {new K9Format(), new MobileConfigFormat()}) {
      Read.Refused refused = assertInstanceOf(Read.Refused.class, format.read("x", content));
      assertEquals(new SettingsFileTooLarge(10), refused.why());
    }
  }

  @Test
  void fiftyMegabytesOfPreferences() {
    String line = "user_pref(\"browser.newtab.x\", \"" + "x".repeat(70) + "\");\n";
    String file =
        line.repeat(500_000)
            + "user_pref(\"mail.server.server1.type\", \"imap\");\n"
            + "user_pref(\"mail.server.server1.hostname\", \"imap.example.nl\");\n";
    ClientSettings settings =
        assertTimeoutPreemptively(HANG, () -> Samples.settings(new ThunderbirdFormat(), file));
    assertEquals(1, settings.accounts().size());
  }

  @Test
  void remarksEnd() {
    String file =
        "user_pref(\"mail.server.server1.type\", \"imap\");\n" + "broken\n".repeat(100_000);
    ClientSettings settings = Samples.settings(new ThunderbirdFormat(), file);
    assertTrue(settings.notes().size() <= Notes.MOST + 2);
    assertInstanceOf(RemarksLeftOut.class, settings.notes().getLast());
  }

  @Test
  void accountsEnd() {
    StringBuilder file = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      file.append("user_pref(\"mail.server.server%s.type\", \"imap\");\n".formatted(i));
      file.append("user_pref(\"mail.server.server%s.hostname\", \"a.example\");\n".formatted(i));
    }
    ClientSettings settings = Samples.settings(new ThunderbirdFormat(), file.toString());
    assertEquals(200, settings.accounts().size());
    assertTrue(Samples.says(settings, new AccountsLeftOut(200)));
  }

  /** An array that holds itself, and one that doubles with each of sixty steps. */
  @Test
  void binaryListsThatNeverEnd() {
    assertEquals(new SettingsBeyondLimit(), binary("\u00a1\u0000", 1).why());
    StringBuilder doubling = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      char next = (char) Math.min(i + 1, 59);
      doubling.append('\u00a2').append(next).append(next);
    }
    assertEquals(new SettingsBeyondLimit(), binary(doubling.toString(), 60).why());
    assertEquals(new BinaryPlistBroken(), binary("\u00a1\u0009", 1).why());
    assertEquals(new BinaryPlistBroken(), binary("\u005f\u0012\u007f\u00ff\u00ff\u00ff", 1).why());
  }

  private static Read.Refused binary(String objects, int count) {
    StringBuilder file = new StringBuilder("bplist00").append(objects);
    int table = file.length();
    int size = objects.length() / count;
    for (int i = 0; i < count; i++) {
      file.append((char) (8 + i * size));
    }
    file.append("\0\0\0\0\0\0\u0001\u0001\0\0\0\0\0\0\0")
        .append((char) count)
        .append("\0\0\0\0\0\0\0\0")
        .append("\0\0\0\0\0\0\0")
        .append((char) table);
    Bytes octets = Bytes.of(file.toString().getBytes(ISO_8859_1));
    return assertInstanceOf(Read.Refused.class, new MobileConfigFormat().read("x", octets));
  }
}
