package mailpath.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import mailpath.client.ClientProgram;
import mailpath.client.ServiceSettings;
import mailpath.client.TypedService;
import mailpath.client.preset.ProviderPresets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The sheet of settings: the program's own words, and nothing that gives mail away. */
class SheetReportTest {
  private static final Instant AT = Instant.parse("2026-11-26T08:00:00Z");

  private static SheetReport report(Language language) {
    return new SheetReport(Words.of(language, ZoneOffset.UTC));
  }

  private static ServiceSettings typed(String text) {
    return ((TypedService.Understood) TypedService.parse(text)).settings();
  }

  private static SettingsSheet sheet(ClientProgram program, String... typed) {
    return SettingsSheet.of(
        program,
        AT,
        SheetBasis.TYPED,
        List.of(typed).stream().map(SheetReportTest::typed).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "THUNDERBIRD | EN | Connection security | SSL/TLS",
        "THUNDERBIRD | NL | Verbindingsbeveiliging | SSL/TLS",
        "THUNDERBIRD | NL | Authenticatiemethode | Normaal wachtwoord",
        "THUNDERBIRD | NL | Servernaam | imap.example.org",
        "THUNDERBIRD_ANDROID | NL | Beveiliging | SSL/TLS",
        "APPLE_MAIL | EN | Use SSL | on",
        "APPLE_MAIL | NL | Gebruik SSL | aan",
        "OUTLOOK | EN | Use the following type of encrypted connection | SSL/TLS",
        "ANDROID_MAIL | EN | Security type | SSL/TLS",
        "OTHER | EN | Encryption | TLS from the start (SSL/TLS)",
        "OTHER | NL | Versleuteling | direct TLS (SSL/TLS)"
      })
  void labelsAreTheProgramsOwn(
      ClientProgram program, Language language, String label, String value) {
    String text =
        report(language).text(sheet(program, "imap imap.example.org:993 ssl auth=password"));
    assertTrue(
        text.lines().anyMatch(line -> line.matches("  \\Q" + label + "\\E +\\Q" + value + "\\E")),
        text);
  }

  /** What would go readable, or is not known, never comes on a sheet. */
  @ParameterizedTest
  @CsvSource({
    "imap imap.example.org:143 none",
    "imap imap.example.org:143 auto",
    "imap imap.example.org:143",
    "imap imap.example.org"
  })
  void whatProtectsNothingIsLeftOut(String typed) {
    SettingsSheet sheet = sheet(ClientProgram.THUNDERBIRD, typed);
    assertEquals(List.of(), sheet.services());
    assertEquals(1, sheet.leftOut().size());
    assertTrue(
        report(Language.EN).text(sheet).contains("Left out: incoming (IMAP) at imap.example.org"));
  }

  @ParameterizedTest
  @EnumSource
  void everyPresetMakesASheetOfOnePage(Language language) {
    for (ClientProgram program : ClientProgram.values()) {
      ProviderPresets.ALL.forEach(
          preset -> {
            SettingsSheet sheet = SettingsSheet.of(program, AT, preset);
            long lines = report(language).text(sheet).lines().count();
            assertTrue(lines < 50, program + " " + preset.name());
            assertTrue(report(language).text(sheet).contains(preset.source()));
          });
    }
  }

  @Test
  void howToSignInIsSaid() {
    SettingsSheet icloud =
        SettingsSheet.of(
            ClientProgram.APPLE_MAIL, AT, ProviderPresets.ofDomain("icloud.com").orElseThrow());
    assertTrue(report(Language.EN).text(icloud).contains("You need an app password"));
    assertTrue(report(Language.NL).text(icloud).contains("app-wachtwoord nodig"));
    assertTrue(
        report(Language.EN)
            .text(sheet(ClientProgram.THUNDERBIRD, "imap imap.example.org ssl auth=oauth2"))
            .contains("Sign in with OAuth2"));
    assertTrue(report(Language.EN).text(icloud).contains("no password on this sheet"));
  }

  @Test
  void thePageRunsAndLoadsNothing() {
    String html =
        report(Language.NL).html(sheet(ClientProgram.OUTLOOK, "imap imap.example.org ssl"));
    assertTrue(html.startsWith("<!DOCTYPE html>\n<html lang=\"nl\">"));
    assertTrue(html.contains("default-src 'none'") && html.contains("@media print"));
    assertTrue(!html.contains("<script") && !html.contains("src=") && !html.contains("href="));
    assertTrue(html.contains("<td>imap.example.org</td>"));
    assertTrue(html.contains("&quot;Secure Password Authentication (SPA)&quot;"));
  }

  @Test
  void jsonHasFieldAndLabel() {
    String json =
        report(Language.NL).json(sheet(ClientProgram.THUNDERBIRD, "imap imap.example.org:993 ssl"));
    assertTrue(
        json.contains(
            "{\"field\":\"channel\",\"label\":\"Verbindingsbeveiliging\",\"value\":\"SSL/TLS\"}"),
        json);
  }
}
