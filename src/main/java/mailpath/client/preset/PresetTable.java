package mailpath.client.preset;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import mailpath.client.CertificateCheck;
import mailpath.client.Channel;
import mailpath.client.MailService;
import mailpath.client.OwnLabel;
import mailpath.client.ServiceSettings;
import mailpath.client.discovery.DiscoveredService;

/** The table of client settings 1d, as read on 25 November 2026. */
final class PresetTable {
  private static final Optional<String> ADDRESS = Optional.of("%EMAILADDRESS%");
  private static final Optional<String> LOCAL_PART = Optional.of("%EMAILLOCALPART%");
  private static final Optional<String> NOT_SAID = Optional.empty();

  static final List<ProviderPreset> ALL =
      List.of(
          preset(
              "Gmail",
              List.of("gmail.com", "googlemail.com"),
              List.of(
                  new Line(MailService.IMAP, "imap.gmail.com", 993, Channel.IMPLICIT, ADDRESS),
                  new Line(MailService.POP3, "pop.gmail.com", 995, Channel.IMPLICIT, ADDRESS),
                  new Line(
                      MailService.SUBMISSION, "smtp.gmail.com", 465, Channel.IMPLICIT, ADDRESS),
                  new Line(
                      MailService.SUBMISSION, "smtp.gmail.com", 587, Channel.REQUIRED, ADDRESS)),
              PresetSignIn.OAUTH2_OR_APP_PASSWORD,
              List.of(),
              "Thunderbird database; Google help",
              Optional.of(YearMonth.of(2024, 7)),
              PresetCertainty.HIGH),
          preset(
              "Microsoft 365",
              List.of("onmicrosoft.com"),
              List.of(
                  new Line(
                      MailService.IMAP, "outlook.office365.com", 993, Channel.IMPLICIT, ADDRESS),
                  new Line(
                      MailService.POP3, "outlook.office365.com", 995, Channel.IMPLICIT, ADDRESS),
                  new Line(
                      MailService.SUBMISSION,
                      "smtp.office365.com",
                      587,
                      Channel.REQUIRED,
                      ADDRESS)),
              PresetSignIn.OAUTH2_PASSWORD_ENDING,
              List.of(PresetNote.SMTP_PASSWORD_ENDING),
              "Thunderbird database; Microsoft MC786329",
              Optional.of(YearMonth.of(2026, 3)),
              PresetCertainty.HIGH),
          preset(
              "Outlook.com, Hotmail",
              List.of(
                  "hotmail.com",
                  "live.com",
                  "msn.com",
                  "outlook.com",
                  "windowslive.com",
                  "hotmail.nl",
                  "live.nl",
                  "outlook.be",
                  "hotmail.be",
                  "live.be",
                  "outlook.de",
                  "hotmail.de",
                  "live.de",
                  "outlook.fr",
                  "hotmail.fr",
                  "live.fr",
                  "hotmail.co.uk",
                  "live.co.uk"),
              List.of(
                  new Line(
                      MailService.IMAP, "outlook.office365.com", 993, Channel.IMPLICIT, ADDRESS),
                  new Line(
                      MailService.POP3, "outlook.office365.com", 995, Channel.IMPLICIT, ADDRESS),
                  new Line(
                      MailService.SUBMISSION,
                      "smtp-mail.outlook.com",
                      587,
                      Channel.REQUIRED,
                      ADDRESS)),
              PresetSignIn.OAUTH2,
              List.of(),
              "Thunderbird database",
              Optional.of(YearMonth.of(2025, 7)),
              PresetCertainty.HIGH),
          preset(
              "iCloud",
              List.of("icloud.com", "me.com", "mac.com"),
              List.of(
                  new Line(MailService.IMAP, "imap.mail.me.com", 993, Channel.IMPLICIT, LOCAL_PART),
                  new Line(
                      MailService.SUBMISSION, "smtp.mail.me.com", 587, Channel.REQUIRED, ADDRESS)),
              PresetSignIn.APP_PASSWORD,
              List.of(PresetNote.NO_POP, PresetNote.TWO_LOGINS, PresetNote.PORT_465_DISPUTED),
              "Thunderbird database; guides of 2026",
              Optional.of(YearMonth.of(2023, 5)),
              PresetCertainty.HIGH),
          preset(
              "Yahoo",
              List.of(
                  "yahoo.com",
                  "ymail.com",
                  "myyahoo.com",
                  "rocketmail.com",
                  "yahoo.de",
                  "yahoo.it",
                  "yahoo.fr",
                  "yahoo.es",
                  "yahoo.se",
                  "yahoo.co.in",
                  "yahoo.co.uk",
                  "yahoo.co.nz",
                  "yahoo.com.au",
                  "yahoo.com.ar",
                  "yahoo.com.br",
                  "yahoo.com.mx"),
              List.of(
                  new Line(MailService.IMAP, "imap.mail.yahoo.com", 993, Channel.IMPLICIT, ADDRESS),
                  new Line(MailService.POP3, "pop.mail.yahoo.com", 995, Channel.IMPLICIT, ADDRESS),
                  new Line(
                      MailService.SUBMISSION,
                      "smtp.mail.yahoo.com",
                      465,
                      Channel.IMPLICIT,
                      ADDRESS)),
              PresetSignIn.OAUTH2_OR_APP_PASSWORD,
              List.of(),
              "Thunderbird database",
              Optional.of(YearMonth.of(2025, 11)),
              PresetCertainty.HIGH),
          preset(
              "Proton (Bridge)",
              List.of("proton.me", "protonmail.com", "protonmail.ch", "pm.me"),
              List.of(
                  new Line(MailService.IMAP, "127.0.0.1", 1143, Channel.REQUIRED, NOT_SAID),
                  new Line(MailService.SUBMISSION, "127.0.0.1", 1025, Channel.REQUIRED, NOT_SAID)),
              PresetSignIn.BRIDGE_PASSWORD,
              List.of(PresetNote.BRIDGE, PresetNote.BRIDGE_CERTIFICATE),
              "proton.me; guides",
              Optional.empty(),
              PresetCertainty.MEDIUM),
          preset(
              "Ziggo",
              List.of(
                  "ziggo.nl",
                  "ziggomail.com",
                  "casema.nl",
                  "zinders.nl",
                  "zeggis.nl",
                  "zeggis.com",
                  "razcall.nl",
                  "razcall.com",
                  "upcmail.nl",
                  "chello.nl",
                  "multiweb.nl",
                  "home.nl",
                  "quicknet.nl",
                  "hahah.nl"),
              List.of(
                  new Line(MailService.IMAP, "imap.ziggo.nl", 993, Channel.IMPLICIT, ADDRESS),
                  new Line(MailService.POP3, "pop.ziggo.nl", 995, Channel.IMPLICIT, ADDRESS),
                  new Line(
                      MailService.SUBMISSION, "smtp.ziggo.nl", 587, Channel.REQUIRED, ADDRESS)),
              PresetSignIn.PASSWORD,
              List.of(),
              "Thunderbird database",
              Optional.of(YearMonth.of(2024, 1)),
              PresetCertainty.MEDIUM_HIGH),
          preset(
              "KPN (XS4ALL, Planet, Hetnet, Telfort, Tiscali)",
              List.of(
                  "kpnmail.nl",
                  "kpnplanet.nl",
                  "planet.nl",
                  "wxs.nl",
                  "hetnet.nl",
                  "freeler.nl",
                  "snelnet.net",
                  "on.nl",
                  "onsbrabantnet.nl",
                  "onsmail.nl",
                  "onsnet.nu",
                  "onsneteindhoven.nl",
                  "onsnetnuenen.nl",
                  "xs4all.nl",
                  "telfort.nl",
                  "tip.nl",
                  "tiscali.nl",
                  "tiscalimail.nl"),
              List.of(
                  new Line(MailService.IMAP, "imap.kpnmail.nl", 993, Channel.IMPLICIT, ADDRESS),
                  new Line(MailService.IMAP, "imap.kpnmail.nl", 143, Channel.REQUIRED, ADDRESS),
                  new Line(MailService.POP3, "pop.kpnmail.nl", 995, Channel.IMPLICIT, ADDRESS),
                  new Line(MailService.POP3, "pop.kpnmail.nl", 110, Channel.REQUIRED, ADDRESS),
                  new Line(
                      MailService.SUBMISSION, "smtp.kpnmail.nl", 465, Channel.IMPLICIT, ADDRESS),
                  new Line(
                      MailService.SUBMISSION, "smtp.kpnmail.nl", 587, Channel.REQUIRED, ADDRESS)),
              PresetSignIn.PASSWORD,
              List.of(PresetNote.OLD_HOSTS_UNVERIFIED),
              "Thunderbird database; tweakers.net 183766",
              Optional.of(YearMonth.of(2023, 5)),
              PresetCertainty.MEDIUM),
          preset(
              "Fastmail",
              List.of("fastmail.com", "fastmail.fm", "messagingengine.com"),
              List.of(
                  new Line(MailService.IMAP, "imap.fastmail.com", 993, Channel.IMPLICIT, ADDRESS),
                  new Line(MailService.POP3, "pop.fastmail.com", 995, Channel.IMPLICIT, ADDRESS),
                  new Line(
                      MailService.SUBMISSION, "smtp.fastmail.com", 465, Channel.IMPLICIT, ADDRESS)),
              PresetSignIn.OAUTH2_OR_APP_PASSWORD,
              List.of(),
              "Thunderbird database",
              Optional.of(YearMonth.of(2025, 10)),
              PresetCertainty.HIGH),
          preset(
              "mailbox.org",
              List.of("mailbox.org"),
              List.of(
                  new Line(MailService.IMAP, "imap.mailbox.org", 993, Channel.IMPLICIT, NOT_SAID),
                  new Line(MailService.POP3, "pop3.mailbox.org", 995, Channel.IMPLICIT, NOT_SAID),
                  new Line(
                      MailService.SUBMISSION, "smtp.mailbox.org", 465, Channel.IMPLICIT, NOT_SAID),
                  new Line(
                      MailService.SUBMISSION, "smtp.mailbox.org", 587, Channel.REQUIRED, NOT_SAID)),
              PresetSignIn.PASSWORD_OR_APP_PASSWORD,
              List.of(),
              "kb.mailbox.org",
              Optional.empty(),
              PresetCertainty.HIGH),
          preset(
              "TransIP",
              List.of(),
              List.of(
                  new Line(MailService.IMAP, "imap.transip.email", 993, Channel.IMPLICIT, ADDRESS),
                  new Line(
                      MailService.SUBMISSION, "smtp.transip.email", 465, Channel.IMPLICIT, ADDRESS),
                  new Line(
                      MailService.SUBMISSION,
                      "smtp.transip.email",
                      587,
                      Channel.REQUIRED,
                      ADDRESS)),
              PresetSignIn.PASSWORD,
              List.of(PresetNote.CODE_SEARCH_ONLY),
              "code search 2025-26",
              Optional.empty(),
              PresetCertainty.MEDIUM),
          preset(
              "Strato",
              List.of(),
              List.of(
                  new Line(MailService.IMAP, "imap.strato.de", 993, Channel.IMPLICIT, NOT_SAID),
                  new Line(MailService.POP3, "pop3.strato.de", 995, Channel.IMPLICIT, NOT_SAID),
                  new Line(
                      MailService.SUBMISSION, "smtp.strato.de", 465, Channel.IMPLICIT, NOT_SAID),
                  new Line(
                      MailService.SUBMISSION, "smtp.strato.de", 587, Channel.REQUIRED, NOT_SAID)),
              PresetSignIn.PASSWORD,
              List.of(PresetNote.DUTCH_HOSTS_UNVERIFIED),
              "Thunderbird database",
              Optional.of(YearMonth.of(2024, 5)),
              PresetCertainty.HIGH));

  private PresetTable() {}

  private record Line(
      MailService service, String host, int port, Channel channel, Optional<String> login) {
    private DiscoveredService with(PresetSignIn signIn) {
      return new DiscoveredService(
          new ServiceSettings(
              service,
              Optional.of(host),
              Optional.of(port),
              channel,
              CertificateCheck.FULL,
              signIn.setting(),
              OwnLabel.ofFile(""),
              List.of()),
          login);
    }
  }

  private static ProviderPreset preset(
      String name,
      List<String> domains,
      List<Line> lines,
      PresetSignIn signIn,
      List<PresetNote> notes,
      String source,
      Optional<YearMonth> dated,
      PresetCertainty certainty) {
    return new ProviderPreset(
        name,
        domains,
        lines.stream().map(line -> line.with(signIn)).toList(),
        signIn,
        notes,
        source,
        dated,
        certainty);
  }
}
