package mailpath.client.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mailpath.client.CertificateCheck;
import mailpath.client.Channel;
import mailpath.client.ServiceSettings;
import mailpath.client.TypedService;
import mailpath.client.discovery.DiscoveredService;
import mailpath.client.discovery.DiscoveryComparison.Difference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of presets, and how it is looked up and compared. */
class ProviderPresetsTest {
  @ParameterizedTest
  @CsvSource({
    "gmail.com, Gmail, imap.gmail.com:993, smtp.gmail.com:465",
    "me@GoogleMail.com, Gmail, imap.gmail.com:993, smtp.gmail.com:465",
    "school.onmicrosoft.com, Microsoft 365, outlook.office365.com:993, smtp.office365.com:587",
    "hotmail.nl, 'Outlook.com, Hotmail', outlook.office365.com:993, smtp-mail.outlook.com:587",
    "icloud.com, iCloud, imap.mail.me.com:993, smtp.mail.me.com:587",
    "yahoo.com, Yahoo, imap.mail.yahoo.com:993, smtp.mail.yahoo.com:465",
    "proton.me, Proton (Bridge), 127.0.0.1:1143, 127.0.0.1:1025",
    "ziggo.nl., Ziggo, imap.ziggo.nl:993, smtp.ziggo.nl:587",
    "xs4all.nl, 'KPN (XS4ALL, Planet, Hetnet, Telfort, Tiscali)', imap.kpnmail.nl:993,"
        + " smtp.kpnmail.nl:465",
    "fastmail.com, Fastmail, imap.fastmail.com:993, smtp.fastmail.com:465",
    "mailbox.org, mailbox.org, imap.mailbox.org:993, smtp.mailbox.org:465"
  })
  void aDomainHasItsProvider(String domain, String name, String incoming, String outgoing) {
    ProviderPreset preset = ProviderPresets.ofDomain(domain).orElseThrow();
    assertEquals(name, preset.name());
    assertEquals(
        List.of(incoming, outgoing),
        preset.preferred().stream().map(ProviderPresetsTest::server).toList());
  }

  @ParameterizedTest
  @CsvSource({"example.org", "notgmail.com", "gmail.com.example", "''", "@"})
  void anotherDomainHasNone(String domain) {
    assertEquals(Optional.empty(), ProviderPresets.ofDomain(domain));
  }

  @Test
  void aHostMayBelongToTwo() {
    assertEquals(
        List.of("Microsoft 365", "Outlook.com, Hotmail"),
        ProviderPresets.ofHost("Outlook.Office365.com").stream()
            .map(ProviderPreset::name)
            .toList());
    assertEquals("TransIP", ProviderPresets.ofHost("imap.transip.email").getFirst().name());
    assertEquals(List.of(), ProviderPresets.ofHost("mail.example.org"));
  }

  /** Every pair insists on TLS and on the certificate; every preset says where it is from. */
  @Test
  void nothingLessThanTlsIsEverPreset() {
    assertEquals(12, ProviderPresets.ALL.size());
    for (ProviderPreset preset : ProviderPresets.ALL) {
      assertTrue(!preset.source().isEmpty());
      for (DiscoveredService service : preset.services()) {
        ServiceSettings settings = service.settings();
        assertEquals(CertificateCheck.FULL, settings.check(), preset.name());
        int port = settings.port().orElseThrow();
        boolean implicit = Set.of(993, 995, 465).contains(port);
        assertEquals(
            implicit ? Channel.IMPLICIT : Channel.REQUIRED, settings.channel(), preset.name());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "imap imap.gmail.com:993 ssl auth=oauth2, ''",
    "imap imap.gmail.com:993 ssl auth=password, ''",
    "imap imap.gmail.com, ''",
    "smtp smtp.gmail.com:587 starttls, ''",
    "imap imap.gmail.com:143 starttls, CHANNEL PORT",
    "smtp smtp.example.org:465 ssl, HOST"
  })
  void whatDiffersIsNamed(String typed, String differences) {
    TypedService.Understood service = (TypedService.Understood) TypedService.parse(typed);
    PresetComparison compared =
        PresetComparison.of(
                ProviderPresets.ofDomain("gmail.com").orElseThrow(), List.of(service.settings()))
            .getFirst();
    assertEquals(
        differences,
        String.join(" ", compared.differences().stream().map(Difference::name).sorted().toList()));
  }

  @Test
  void aPasswordDiffersWhereOnlyOauth2Works() {
    TypedService.Understood service =
        (TypedService.Understood)
            TypedService.parse("smtp smtp-mail.outlook.com:587 starttls auth=password");
    assertEquals(
        Set.of(Difference.SIGN_IN),
        PresetComparison.of(
                ProviderPresets.ofDomain("hotmail.com").orElseThrow(), List.of(service.settings()))
            .getFirst()
            .differences());
  }

  private static String server(DiscoveredService service) {
    return service.settings().host().orElseThrow() + ":" + service.settings().port().orElseThrow();
  }
}
