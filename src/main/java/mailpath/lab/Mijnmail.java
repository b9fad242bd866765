package mailpath.lab;

import java.util.stream.Stream;

/** For mail programs: everything as it should be, and to be found in every way there is. */
final class Mijnmail {
  private Mijnmail() {}

  private static final String HOST = "mail.mijnmail.test";
  private static final String PACC = ClientFiles.paccFile(HOST);
  private static final String FILE =
      ClientFiles.autoconfig(
          "mijnmail.test",
          ClientFiles.server("imap", "mail.%EMAILDOMAIN%", 993, "SSL"),
          ClientFiles.server("pop3", HOST, 995, "SSL"),
          ClientFiles.server("smtp", HOST, 465, "SSL"),
          ClientFiles.server("smtp", HOST, 587, "STARTTLS"));
  private static final String[] IN_FILE = {
    "imap mail.%EMAILDOMAIN% 993 implicit",
    "pop3 " + HOST + " 995 implicit",
    "submission " + HOST + " 465 implicit",
    "submission " + HOST + " 587 required"
  };

  /** Each port of a server with nothing wrong. */
  static ExpectedService[] allGood(String host) {
    return Stream.of(
            ExpectedService.good(host, 587, "offered"),
            ExpectedService.good(host, 465, "implicit"),
            ExpectedService.good(host, 143, "offered"),
            ExpectedService.good(host, 993, "implicit"),
            ExpectedService.good(host, 110, "offered"),
            ExpectedService.good(host, 995, "implicit"),
            ExpectedService.good(host, 4190, "offered"))
        .toArray(ExpectedService[]::new);
  }

  /** Standards D1, D2, C2 row 7; client-settings 1b. */
  static final LabDomain DOMAIN =
      LabDomain.of(
              "mijnmail",
              Expected.verdict("SECURE")
                  .mx("present")
                  .dnssec("secure")
                  .dane("in-force")
                  .mtaSts("absent")
                  .tlsRpt("absent"))
          .zone(
              ZoneFile.nsec3(
                      "mijnmail.test",
                      """
                      @ MX 10 mail
                      _submissions._tcp SRV 0 1 465 mail
                      _submission._tcp SRV 10 1 587 mail
                      _imaps._tcp SRV 0 1 993 mail
                      _imap._tcp SRV 20 1 143 mail
                      _pop3s._tcp SRV 10 1 995 mail
                      _pop3._tcp SRV 0 0 0 .
                      _sieve._tcp SRV 0 1 4190 mail
                      _autodiscover._tcp SRV 0 0 443 autodiscover
                      """
                          + ClientFiles.digest(PACC))
                  .tlsa(TlsaLine.current(HOST, 3, 1, 1)))
          .host(MailHost.issued(HOST).at("203.0.113.101"))
          .service(ServiceHost.of(HOST, "203.0.113.101", ServiceFault.NONE))
          .site(ClientFiles.pacc("mijnmail.test", PACC))
          .site(WebHost.https("autoconfig.mijnmail.test", ClientFiles.autoconfigPage(FILE)))
          .site(WebHost.http("autoconfig.mijnmail.test", ClientFiles.autoconfigPage(FILE)))
          .site(
              WebHost.https(
                  "mijnmail.test",
                  WebHost.Page.of(ClientFiles.WELL_KNOWN, "application/xml", FILE)))
          .site(
              WebHost.https(
                  "autodiscover.mijnmail.test", WebHost.Page.closed(ClientFiles.AUTODISCOVER)))
          .client(
              ClientExpectation.NONE
                  .services(allGood(HOST))
                  .source(
                      ExpectedSource.found(
                          "PACC",
                          "imap " + HOST + " 993 implicit",
                          "submission " + HOST + " 465 implicit"))
                  .source(ExpectedSource.found("AUTOCONFIG", IN_FILE))
                  .source(ExpectedSource.found("AUTOCONFIG_WELL_KNOWN", IN_FILE))
                  .source(
                      ExpectedSource.found("AUTOCONFIG_HTTP", IN_FILE)
                          .lying("server", "on-the-way"))
                  .source(
                      ExpectedSource.found(
                          "SRV",
                          "imap " + HOST + " 993 implicit",
                          "submission " + HOST + " 465 implicit",
                          "sieve " + HOST + " 4190 required",
                          "pop3 " + HOST + " 995 implicit",
                          "submission " + HOST + " 587 required",
                          "imap " + HOST + " 143 required"))
                  .source(ExpectedSource.asksPassword("AUTODISCOVER"))
                  .source(ExpectedSource.asksPassword("AUTODISCOVER_SRV")));
}
