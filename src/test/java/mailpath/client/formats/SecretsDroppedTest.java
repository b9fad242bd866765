package mailpath.client.formats;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.client.ClientFormat;
import mailpath.client.ClientFormat.Read;
import mailpath.client.ClientFormats;
import mailpath.client.ReachableText;
import mailpath.client.formats.FormatNote.SecretsLeftOut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** threat-F1: whatever place a secret stands in, nothing that is kept leads to it. */
class SecretsDroppedTest {
  private static final String SECRET = "hunter2";

  static final String PREFS =
      """
      user_pref("mail.server.server1.hostname", "imap.example.nl");
      user_pref("mail.server.server1.type", "imap");
      """;

  private static final String CODE =
      "[1,[1,1],[0,\"imap.example.nl\",993,3,1,\"u\"],"
          + "[[[0,\"smtp.example.nl\",465,3,1,\"u\"],[\"a@example.nl\",\"A\"]]]]";

  static Stream<String> prefs() {
    return Stream.of(
        "user_pref(\"mail.server.server1.password\", \"hunter2\");",
        "user_pref(\"mail.smtpserver.smtp1.password\", \"hunter2\");",
        "user_pref(\"mail.server.server1.oauth2.refreshToken\", \"hunter2\");",
        "user_pref(\"mail.server.server1.oauth2.issuer\", \"hunter2\");",
        "user_pref(\"signon.hunter2\", true);",
        "user_pref(\"hunter2\", \"x\");",
        "user_pref(\"mail.server.hunter2-x.type\", \"imap\");",
        "user_pref(\"mail.server.server1.password\", \"hunter2",
        "user_pref(\"mail.server.server1.socketType\", \"hunter2\");",
        "user_pref(\"mail.server.server1.port\", \"hunter2\");",
        "user_pref(\"mail.server.server1.authMethod\", \"hunter2\");",
        "user_pref(\"mail.server.server1.type\", \"hunter2\");",
        "user_pref(\"mail.server.server1.hostname\", \"u:hunter2@imap.example.nl\");",
        "user_pref(\"mail.server.server1.userName\", \"hunter2\");",
        "user_pref(\"mail.server.server1.name\", \"hunter2@example.nl\");",
        "user_pref(\"mail.accountmanager.accounts\", \"hunter2-\");",
        "var password = \"hunter2\";",
        "// hunter2",
        "hunter2");
  }

  @ParameterizedTest
  @MethodSource
  void prefs(String line) {
    dropped(new ThunderbirdFormat().read("prefs.js", Samples.bytes(PREFS + line)));
  }

  @Test
  void nameThatIsTheUserName() {
    String file =
        PREFS
            + "user_pref(\"mail.server.server1.userName\", \"Hunter2\");\n"
            + "user_pref(\"mail.server.server1.name\", \"hunter2 thuis\");\n";
    dropped(new ThunderbirdFormat().read("prefs.js", Samples.bytes(file)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "imap.example.nl:993:\thunter2\thunter2",
        "u:hunter2@imap.example.nl:993\tOID",
        "hunter2"
      })
  void exceptions(String line) {
    dropped(new ThunderbirdExceptionsFormat().read("x", Samples.bytes(line)));
  }

  static Stream<String> codes() {
    return Stream.of(
        CODE.replace("\"u\"]", "\"u\",\"hunter2\",\"hunter2\"]"),
        CODE.replace("\"u\"]", "\"u\",\"\",\"hunter2\",\"hunter2\"]"),
        CODE.replace("\"u\"", "\"hunter2\""),
        CODE.replace("3,1", "\"hunter2\",\"hunter2\""),
        CODE.replace("993", "\"hunter2\""),
        CODE.replace("[0,", "[\"hunter2\","),
        CODE.replace("a@", "hunter2@"),
        CODE.replace("\"A\"", "\"hunter2\",\"hunter2\""),
        CODE.replace("[1,1]", "[1,1,\"hunter2\"]"),
        CODE.replace("[1,1]", "\"hunter2\""),
        CODE.replace("]]]]", "]]],\"hunter2\"]"),
        CODE.replace("\"A\"]]]]", "\"hunter2"));
  }

  @ParameterizedTest
  @MethodSource
  void codes(String code) {
    dropped(new QrFormat().read("x", Samples.bytes(code)));
  }

  static Stream<String> exports() {
    String file = Samples.text("settings.k9s");
    return Stream.of(
        file.replace("<port>993", "<password>hunter2</password><port>993"),
        file.replace("<port>993", "<password><x>hunter2</x></password><port>993"),
        file.replace("type=\"IMAP\"", "type=\"IMAP\" password=\"hunter2\""),
        file.replace("<port>993", "<port>hunter2"),
        file.replace("SSL_TLS_REQUIRED", "hunter2"),
        file.replace("PLAIN", "hunter2"),
        file.replace("type=\"IMAP\"", "type=\"hunter2\""),
        file.replace("anna", "hunter2").replace("Anna", "Hunter2"),
        file.replace("imap.example.nl", "u:hunter2@imap.example.nl"),
        file.replace("<global>", "<hunter2/><!-- hunter2 --><global hunter2=\"hunter2\">"),
        file.replace("</k9settings>", "hunter2"));
  }

  @ParameterizedTest
  @MethodSource
  void exports(String file) {
    dropped(new K9Format().read("x", Samples.bytes(file)));
  }

  static Stream<String> profiles() {
    String file = Samples.text("profile.mobileconfig");
    String key = "<key>EmailAccountType</key>";
    return Stream.of(
        file.replace(key, "<key>IncomingPassword</key><string>hunter2</string>" + key),
        file.replace(key, "<key>OutgoingPassword</key><string>hunter2</string>" + key),
        file.replace(key, "<key>hunter2</key><string>hunter2</string>" + key),
        file.replace(key, "<key>IncomingPassword</key><dict><key>hunter2</key></dict>" + key),
        file.replace("<integer>993", "<integer>hunter2"),
        file.replace("EmailAuthPassword", "hunter2"),
        file.replace("EmailTypeIMAP", "hunter2"),
        file.replace("anna@", "hunter2@"),
        file.replace("<string>Kantoor", "<string>hunter2@example.nl"),
        file.replace("imap.example.nl", "hunter2@imap.example.nl"));
  }

  @ParameterizedTest
  @MethodSource
  void profiles(String file) {
    dropped(new MobileConfigFormat().read("x", Samples.bytes(file)));
  }

  static Stream<String> officeProfiles() {
    String file = Samples.text("outlook.prf");
    return Stream.of(
        file.replace("IMAPPort=993", "IMAPPassword=hunter2\nIMAPPort=993"),
        file.replace("IMAPPort=993", "IMAPPort=hunter2"),
        file.replace("IMAPUseSSL=1", "IMAPUseSSL=hunter2"),
        file.replace("SMTPSecureConnection=2", "SMTPSecureConnection=hunter2"),
        file.replace("SMTPAuthMethod=0", "SMTPAuthMethod=hunter2"),
        file.replace("=I_Mail", "=hunter2"),
        file.replace("IMAPServer=", "IMAPServer=u:hunter2@"),
        file.replace("anna", "hunter2"),
        file.replace("IMAPPort=993", "hunter2"));
  }

  @ParameterizedTest
  @MethodSource
  void officeProfiles(String file) {
    dropped(new OutlookProfileFormat().read("x", Samples.bytes(file)));
  }

  static Stream<String> registries() {
    String file = Samples.text("outlook-ansi.reg");
    String hex = java.util.HexFormat.ofDelimiter(",").formatHex(SECRET.getBytes(UTF_16LE));
    return Stream.of(
        file.replace("\"POP3 User\"", "\"POP3 Password\"=\"hunter2\"\n\"POP3 User\""),
        file.replace("\"POP3 User\"", "\"IMAP Password\"=hex:" + hex + "\n\"POP3 User\""),
        file.replace("\"POP3 User\"", "\"SMTP Password\"=hex:01,\\\n  " + hex + "\n\"POP3 User\""),
        file.replace("\"POP3 User\"", "\"hunter2\"=\"hunter2\"\n\"POP3 User\""),
        file.replace("anna.oud", "hunter2"),
        file.replace("dword:00000001", "\"hunter2\""),
        file.replace("\"pop.example.org\"", "\"u:hunter2@pop.example.org\""),
        file.replace("\"POP3 User\"", "hunter2\n\"POP3 User\""));
  }

  @ParameterizedTest
  @MethodSource
  void registries(String file) {
    dropped(new OutlookRegistryFormat().read("x", Samples.bytes(file)));
  }

  @Test
  void saidThatThereWasOne() {
    List<Read> reads =
        List.of(
            new ThunderbirdFormat().read("x", Samples.bytes(PREFS + prefs().findFirst().get())),
            new QrFormat().read("x", Samples.bytes(codes().findFirst().get())),
            new K9Format().read("x", Samples.bytes(exports().findFirst().get())),
            new MobileConfigFormat().read("x", Samples.bytes(profiles().findFirst().get())),
            new OutlookProfileFormat().read("x", Samples.bytes(officeProfiles().findFirst().get())),
            new OutlookRegistryFormat().read("x", Samples.bytes(registries().findFirst().get())));
    for (Read read : reads) {
      assertTrue(Samples.says(Samples.settings(read), new SecretsLeftOut()), read.toString());
    }
  }

  /** User names and local parts of the samples, as words. */
  @ParameterizedTest
  @MethodSource("samples")
  void nobodyIsNamed(String name) {
    ClientFormat format = ClientFormats.of(name, Samples.octets(name)).orElseThrow();
    Set<String> words =
        ReachableText.of(format.read(name, Samples.octets(name))).stream()
            .flatMap(text -> Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}.]+")))
            .filter(Set.of("anna", "anna.oud", "post@", "info", "vries", "beheer@")::contains)
            .collect(Collectors.toSet());
    assertEquals(Set.of(), words);
  }

  static Stream<String> samples() {
    return Samples.ALL.stream();
  }

  private static void dropped(Read read) {
    List<String> found =
        ReachableText.of(read).stream()
            .filter(text -> text.toLowerCase(Locale.ROOT).contains(SECRET))
            .toList();
    assertEquals(List.of(), found);
  }

  /** The walker itself: what it must find, it finds. */
  @Test
  void theWalkFindsWhatIsKept() {
    Read read = new ThunderbirdFormat().read("prefs.js", Samples.octets("prefs.js"));
    Set<String> found = ReachableText.of(read);
    assertTrue(found.contains("imap.example.nl"));
    assertTrue(found.contains("STARTTLS, mits beschikbaar"));
    assertTrue(found.contains("IF_AVAILABLE"));
    assertTrue(found.contains("993"));
    assertTrue(found.contains("cert_override.txt"));
  }
}
