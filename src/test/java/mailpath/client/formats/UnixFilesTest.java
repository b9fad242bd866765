package mailpath.client.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import mailpath.client.ClientFormat;
import mailpath.client.ClientFormat.Read;
import mailpath.client.ClientFormats;
import mailpath.client.ReachableText;
import mailpath.client.formats.FormatNote.AccountsLeftOut;
import mailpath.client.formats.FormatRefusal.SettingsBeyondLimit;
import mailpath.client.formats.FormatRefusal.SettingsFileTooLarge;
import mailpath.network.Bytes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every file that is read line by line: secrets, names, hostile content. */
@Tag("exhaustive")
class UnixFilesTest {
  private static final List<String> SAMPLES =
      List.of(
          "evolution.source",
          "accounts.conf",
          "akonadi_imap_resource_0rc",
          "akonadi_pop3_resource_0rc",
          "mailtransports",
          "accountrc",
          "offlineimaprc",
          "mbsyncrc",
          "msmtprc",
          "fetchmailrc",
          "muttrc");

  private static final List<TextFormat> FORMATS =
      List.of(
          new EvolutionFormat(),
          new GnomeAccountsFormat(),
          new KmailImapFormat(),
          new KmailPop3Format(),
          new KmailTransportsFormat(),
          new ClawsMailFormat(),
          new OfflineImapFormat(),
          new MbsyncFormat(),
          new MsmtpFormat(),
          new FetchmailFormat(),
          new MuttFormat());

  /** With characters that no host has, and that end or begin nothing in these formats. */
  static final String SECRET = "s3cr!t&word";

  /**
   * What the program calls an account is kept; everything else that follows a key may be secret.
   */
  static final Pattern NAME =
      Pattern.compile(
          "\\s*(\\[.*|DisplayName.*|PresentationIdentity.*|account_name.*|name=.*|account .*"
              + "|IMAPAccount.*|IMAPStore.*|(poll|skip|server) .*)");

  static List<String> samples() {
    return SAMPLES;
  }

  static List<TextFormat> formats() {
    return FORMATS;
  }

  @ParameterizedTest
  @CsvSource({
    "evolution.source, EvolutionFormat",
    "accounts.conf, GnomeAccountsFormat",
    "akonadi_imap_resource_0rc, KmailImapFormat",
    "akonadi_pop3_resource_0rc, KmailPop3Format",
    "mailtransports, KmailTransportsFormat",
    "accountrc, ClawsMailFormat",
    "offlineimaprc, OfflineImapFormat",
    "mbsyncrc, MbsyncFormat",
    "msmtprc, MsmtpFormat",
    "fetchmailrc, FetchmailFormat",
    "muttrc, MuttFormat",
  })
  void filesAreKnownByTheirContent(String sample, String format) {
    Bytes content = Samples.octets(sample);
    assertEquals(
        format, ClientFormats.of("x.txt", content).orElseThrow().getClass().getSimpleName());
    long takers =
        ClientFormats.ALL.stream().filter(one -> one.recognises("x.txt", content)).count();
    assertEquals(1, takers);
  }

  @Test
  void otherFilesAreNotTaken() {
    for (String text : List.of("", "hello\n", "[a]\nb=c\n", "{}", "set -e\necho poll\n")) {
      assertTrue(ClientFormats.of("x.txt", Samples.bytes(text)).isEmpty(), text);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void neitherSecretsNorPeopleAreKept(String sample) {
    assertKeepsNone(
        format(sample).read(sample, Samples.octets(sample)),
        sample,
        "correct-horse",
        "jan.jansen",
        "piet");
  }

  private static void assertKeepsNone(Read read, String where, String... secrets) {
    for (String text : ReachableText.of(read)) {
      for (String secret : secrets) {
        assertFalse(text.contains(secret), where + ": " + text);
      }
    }
  }

  /** Every value of every sample once replaced by a secret, and once preceded by one. */
  @ParameterizedTest
  @MethodSource("samples")
  void aSecretIsKeptNowhere(String sample) {
    List<String> lines = Samples.text(sample).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!NAME.matcher(line).matches()) {
        for (String planted : planted(line)) {
          List<String> changed = new ArrayList<>(lines);
          changed.set(i, planted);
          String text = String.join("\n", changed);
          assertKeepsNone(format(sample).read(sample, Samples.bytes(text)), planted, SECRET);
        }
      }
    }
  }

  private static List<String> planted(String line) {
    List<String> all = new ArrayList<>(List.of(SECRET, "password=" + SECRET, line + SECRET));
    for (int i = 0; i < line.length(); i++) {
      if (" =:\"/".indexOf(line.charAt(i)) >= 0) {
        String begin = line.substring(0, i + 1);
        all.add(begin + SECRET);
        all.add(begin + SECRET + ":" + SECRET + "@" + line.substring(i + 1));
        all.add(begin + "\"" + SECRET + " " + SECRET + "\"");
      }
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("samples")
  void cutAnywhereNothingIsThrown(String sample) {
    byte[] octets = Samples.octets(sample).toArray();
    for (int length = 0; length < octets.length; length++) {
      byte[] cut = java.util.Arrays.copyOf(octets, length);
      assertKeepsNone(
          format(sample).read(sample, Bytes.of(cut)),
          sample + " cut at " + length,
          "correct-horse");
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void strangeContentIsReadOrRefused(TextFormat format) {
    List<String> strange =
        List.of(
            "",
            "\0",
            "\uFEFF",
            "\\",
            "'",
            "\"",
            "`",
            "[",
            "[]",
            "]",
            "=",
            "set",
            "set =",
            "set x=",
            "unset",
            "source",
            "account",
            "account :",
            "account : ,",
            "poll",
            "no",
            "user",
            "user user",
            "defaults no",
            "IMAPStore",
            "IMAPStore \"",
            "IMAPStore \"\\",
            "folder-hook",
            "folder-hook x 'folder-hook y \"folder-hook z source\"'",
            "set folder=imaps://",
            "set folder=imaps://@",
            "set folder=imaps://[",
            "set folder=imaps://h:99999999999999",
            "[Account: 1]\nprotocol=3\nset_imapport=1\nimap_port=99999999999",
            "[network]\nImapServer=\nImapPort=-1",
            "\u202e[Repository x]\ntype = IMAP\n remotehost = \u202e");
    for (String text : strange) {
      for (String line : List.of(text, text + "\n", text + "\\\n", "\n" + text)) {
        format.recognises("x", Samples.bytes(line));
        format.read("x", Samples.bytes(line));
        format.read("x", Bytes.of(line.getBytes(UTF_16LE)));
        format.read("x", Bytes.of(line.getBytes(ISO_8859_1)));
      }
    }
  }

  /** Words of the formats in any order, from a fixed seed. */
  @ParameterizedTest
  @MethodSource("formats")
  void wordsInAnyOrderAreReadOrRefused(TextFormat format) {
    List<String> words = new ArrayList<>(List.of("\n", "\n", " ", "\t", "=", "\"", "'", "\\", ";"));
    SAMPLES.forEach(sample -> words.addAll(List.of(Samples.text(sample).split("(?<=\\W)"))));
    Random random = new Random(20261126);
    for (int run = 0; run < 500; run++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i >= 0; i--) {
        text.append(words.get(random.nextInt(words.size())));
      }
      format.recognises("x", Samples.bytes(text.toString()));
      format.read("x", Samples.bytes(text.toString()));
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void largeFilesAreRefusedAndLongLinesLeftOut(TextFormat format) {
    Read.Refused refused =
        assertInstanceOf(
            Read.Refused.class, format.read("x", Bytes.of(new byte[4 * 1024 * 1024 + 1])));
    assertEquals(new SettingsFileTooLarge(4), refused.why());
    int room = 256 * 1024;
    for (String filling :
        List.of(
            "a",
            "\n",
            "\\\n",
            "\"",
            "`",
            "[a]\n",
            "[x",
            "poll a ",
            "user a ",
            "no ",
            "# ",
            "account a:a\n",
            "IMAPStore a\nHost b\n\n",
            "set folder=imaps://a\n",
            "a=b\n",
            " ",
            "folder-hook a ",
            "mailboxes imaps://a ",
            "[Repository a]\ntype=IMAP\n")) {
      Bytes content = Samples.bytes(filling.repeat(room / filling.length()));
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> {
            format.recognises("x", content);
            format.read("x", content);
          },
          filling);
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void tooManyLinesAreRefused(TextFormat format) {
    assertEquals(
        new SettingsBeyondLimit(),
        assertInstanceOf(Read.Refused.class, format.read("x", Samples.bytes("\n".repeat(100_000))))
            .why());
  }

  @Test
  void nobodyHasThisManyAccounts() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 150; i++) {
      text.append("account a").append(i).append("\nhost h.example.org\n");
    }
    var settings = Samples.settings(new MsmtpFormat(), text.toString());
    assertEquals(100, settings.accounts().size());
    assertEquals(List.of(new AccountsLeftOut(100)), settings.notes());
  }

  private static ClientFormat format(String sample) {
    return ClientFormats.of(sample, Samples.octets(sample)).orElseThrow();
  }
}
