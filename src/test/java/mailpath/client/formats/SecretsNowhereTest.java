package mailpath.client.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import mailpath.casefile.Case;
import mailpath.casefile.CaseRead;
import mailpath.casefile.CaseReader;
import mailpath.casefile.CaseWriter;
import mailpath.casefile.ClientQuestion;
import mailpath.client.ClientSettings;
import mailpath.client.FoundBy;
import mailpath.client.SettingsFile;
import mailpath.fact.SignatureChecks;
import mailpath.investigation.AccountAssessment;
import mailpath.investigation.ClientAssessment;
import mailpath.investigation.ClientCases;
import mailpath.investigation.ClientCheck;
import mailpath.network.Bytes;
import mailpath.report.ClientJson;
import mailpath.report.ClientReport;
import mailpath.report.Language;
import mailpath.report.SettingsSheet;
import mailpath.report.SheetReport;
import mailpath.report.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/**
 * threat-F1, to the end: a secret in a file of settings is neither in the case that is saved of it,
 * nor in any report, of the settings or of the case, nor in anything that is logged or printed.
 */
@Tag("exhaustive")
class SecretsNowhereTest {
  private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
  private static final List<Words> LANGUAGES =
      Stream.of(Language.values()).map(one -> Words.of(one, ZoneOffset.UTC)).toList();

  /** What is logged by anybody, in words as somebody would read it. */
  private final List<String> logged = new ArrayList<>();

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final Logger root = Logger.getLogger("");
  private final Level level = root.getLevel();
  private final Handler listener =
      new Handler() {
        @Override
        public void publish(LogRecord said) {
          logged.add(said.getMessage() + List.of(parameters(said)) + said.getThrown());
        }

        private static Object[] parameters(LogRecord said) {
          return said.getParameters() == null ? new Object[0] : said.getParameters();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    root.setLevel(Level.ALL);
    root.addHandler(listener);
    PrintStream all = new PrintStream(printed, true, UTF_8);
    System.setOut(all);
    System.setErr(all);
  }

  @AfterEach
  void listenNoMore() {
    System.setOut(out);
    System.setErr(err);
    root.removeHandler(listener);
    root.setLevel(level);
  }

  /** A file in which a secret stands somewhere. */
  record Plant(String name, String content, String secret) {}

  static Stream<Plant> files() {
    return Stream.of(
            SecretsDroppedTest.prefs()
                .map(line -> new Plant("prefs.js", SecretsDroppedTest.PREFS + line, "hunter2")),
            SecretsDroppedTest.codes().map(code -> hunter("codes.txt", code)),
            SecretsDroppedTest.exports().map(file -> hunter("settings.k9s", file)),
            SecretsDroppedTest.profiles().map(file -> hunter("a.mobileconfig", file)),
            SecretsDroppedTest.officeProfiles().map(file -> hunter("outlook.prf", file)),
            SecretsDroppedTest.registries().map(file -> hunter("outlook.reg", file)),
            UnixFilesTest.samples().stream()
                .map(name -> new Plant(name, Samples.text(name), "correct-horse")),
            UnixFilesTest.samples().stream().flatMap(SecretsNowhereTest::unixFiles))
        .flatMap(plants -> plants);
  }

  private static Plant hunter(String name, String content) {
    return new Plant(name, content, "hunter2");
  }

  /** Each line once followed by a secret, and once with one in the place of its value. */
  private static Stream<Plant> unixFiles(String name) {
    List<String> lines = Samples.text(name).lines().toList();
    List<Plant> plants = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!UnixFilesTest.NAME.matcher(line).matches()) {
        String secret = UnixFilesTest.SECRET;
        for (String planted :
            List.of(line.replaceFirst("([ =])[^ =]*$", "$1" + secret), "password=" + secret)) {
          List<String> changed = new ArrayList<>(lines);
          changed.set(i, planted);
          plants.add(new Plant(name, String.join("\n", changed), secret));
        }
      }
    }
    return plants.stream();
  }

  /** Every format is read at least once, or a refusal would be all that is looked at. */
  @Test
  void theSecretIsNowhere() {
    List<String> read =
        files().filter(this::isNowhere).map(Plant::name).distinct().sorted().toList();
    assertEquals(17, read.size(), read::toString);
  }

  @ParameterizedTest
  @MethodSource("mailpath.client.formats.SecretsDroppedTest#samples")
  void theSamplesAreAllThatIsTold(String name) {
    Bytes content = Samples.octets(name);
    if (SettingsFile.read(name, content) instanceof SettingsFile.Understood(var settings)) {
      String told = String.join("\n", told(settings));
      for (String user : List.of("anna", "anna.oud", "vries")) {
        assertTrue(!told.matches("(?is).*\\b" + user.replace(".", "\\.") + "\\b.*"), told);
      }
    }
  }

  /**
   * @return whether the file could be read
   */
  private boolean isNowhere(Plant plant) {
    Bytes content = Samples.bytes(plant.content());
    SecretForms forms = new SecretForms(plant.secret());
    List<String> told =
        switch (SettingsFile.read(plant.name(), content)) {
          case SettingsFile.Understood(ClientSettings settings) -> told(settings);
          case SettingsFile.Refused(int ignored, var why) ->
              LANGUAGES.stream().map(words -> words.text(why)).toList();
          case SettingsFile.Other() -> List.of();
        };
    for (String text : told) {
      assertEquals(List.of(), forms.in(text), plant::toString);
    }
    assertEquals(List.of(), forms.in(String.join("\n", logged)), plant::toString);
    assertEquals(List.of(), forms.in(printed.toString(UTF_8)), plant::toString);
    return told.size() > LANGUAGES.size();
  }

  /** The case file, folded and unfolded, and every report of it and of what it was made from. */
  private static List<String> told(ClientSettings settings) {
    ClientAssessment live = ClientCheck.ofSettings(settings, FoundBy.FILE);
    byte[] file = CaseWriter.bytes(ClientCases.unasked(live, NOW, "test"));
    Case opened = assertInstanceOf(CaseRead.Opened.class, CaseReader.read(file)).found();
    ClientAssessment again =
        ClientCases.replay(opened, (ClientQuestion) opened.question(), new SignatureChecks());
    List<String> told = new ArrayList<>();
    told.add(new String(file, ISO_8859_1));
    told.add(unfolded(file));
    for (Words words : LANGUAGES) {
      reports(live, words, told);
      reports(again, words, told);
    }
    return told;
  }

  private static void reports(ClientAssessment assessment, Words words, List<String> told) {
    told.add(new ClientReport(words, true, true).text(Optional.of("x"), assessment));
    told.addAll(new ClientJson(words, true).lines(Optional.of("x"), assessment));
    SheetReport sheets = new SheetReport(words);
    for (AccountAssessment account : assessment.accounts()) {
      SettingsSheet sheet =
          SettingsSheet.of(assessment.settings().program(), NOW, account, assessment.found());
      told.add(sheets.text(sheet));
      told.add(sheets.json(sheet));
      told.add(sheets.html(sheet));
    }
  }

  private static String unfolded(byte[] file) {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(file))) {
      return new String(gzip.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The search itself: it finds each form, wherever it begins. */
  @ParameterizedTest
  @ValueSource(strings = {"", "a", "ab", "abc"})
  void everyFormIsFound(String before) {
    SecretForms forms = new SecretForms("hunter2");
    byte[] octets = (before + "hunter2, and more").getBytes(UTF_8);
    for (String text :
        List.of(
            before + "Hunter2",
            "2retnuh" + before,
            "%68%75%6e%74%65%72%32",
            HexFormat.of().formatHex(octets),
            Base64.getEncoder().encodeToString(octets))) {
      assertTrue(!forms.in(text).isEmpty(), text);
    }
    assertEquals(List.of(), forms.in("hunter, hunted"));
  }

  /** Libraries log through slf4j, which leads nowhere. Everything else was listened to. */
  @Test
  void nothingIsLoggedUnheard() {
    assertEquals(
        "org.slf4j.helpers.NOPLoggerFactory",
        LoggerFactory.getILoggerFactory().getClass().getName());
    System.getLogger("mailpath.test").log(System.Logger.Level.INFO, "heard");
    assertTrue(logged.stream().anyMatch(said -> said.startsWith("heard")), logged::toString);
    System.err.print("seen");
    assertTrue(printed.toString(UTF_8).contains("seen"));
  }
}
