package mailpath.lab;

import static mailpath.lab.ClientDomain.domain;
import static mailpath.lab.ClientDomain.except;
import static mailpath.lab.ClientDomain.invited;
import static mailpath.lab.ClientDomain.usual;
import static mailpath.lab.ClientDomain.with;
import static mailpath.lab.ClientDomain.withoutTls;

/** Domains for mail programs whose servers do one thing wrong before TLS is there. */
final class UpgradeDomains {
  private UpgradeDomains() {}

  /**
   * Passwords are taken in clear: standards D3. Found by autoconfig and by unsigned SRV records.
   */
  static final LabDomain MEELEZER =
      domain(
              "meelezer",
              "203.0.113.102",
              """
              _imap._tcp SRV 0 1 143 mail
              _submission._tcp SRV 0 1 587 mail
              """,
              with(ServiceFault.PASSWORDS_IN_CLEAR))
          .site(
              WebHost.https(
                  "autoconfig.meelezer.test",
                  ClientFiles.autoconfigPage(ClientFiles.usual("meelezer.test"))))
          .client(
              ClientExpectation.NONE
                  .services(
                      except(
                          "mail.meelezer.test",
                          good -> invited(good, "passwords-in-clear"),
                          587,
                          143,
                          110,
                          4190))
                  .source(ExpectedSource.found("AUTOCONFIG", usual("meelezer.test")))
                  .source(
                      ExpectedSource.found(
                              "SRV",
                              "imap mail.meelezer.test 143 required",
                              "submission mail.meelezer.test 587 required")
                          .lying("port", "dns-forger")));

  /** IMAP greets with PREAUTH in clear: RFC 9051 7.1.4, threat-S14. POP3 is not offered. */
  static final LabDomain VOORBAAT =
      domain(
              "voorbaat",
              "203.0.113.103",
              """
              _imap._tcp SRV 0 1 143 mail
              _pop3._tcp SRV 0 0 0 .
              _pop3s._tcp SRV 0 0 0 .
              """,
              with(ServiceFault.PREAUTH))
          .client(
              ClientExpectation.NONE
                  .services(
                      except(
                          "mail.voorbaat.test",
                          good ->
                              withoutTls(good)
                                  .finding("signed-in-from-the-start", "service-without-tls"),
                          143))
                  .source(
                      ExpectedSource.found("SRV", "imap mail.voorbaat.test 143 required")
                          .lying("port", "dns-forger")));

  /** No STARTTLS anywhere: standards D2. Found by autoconfig in clear alone. */
  static final LabDomain ZONDERSLOT =
      domain("zonderslot", "203.0.113.104", "", with(ServiceFault.NO_STARTTLS))
          .site(
              WebHost.http(
                  "autoconfig.zonderslot.test",
                  ClientFiles.autoconfigPage(
                      ClientFiles.autoconfig(
                          "zonderslot.test",
                          ClientFiles.server("imap", "mail.zonderslot.test", 143, "plain"),
                          ClientFiles.server("smtp", "mail.zonderslot.test", 587, "plain")))))
          .client(
              ClientExpectation.NONE
                  .services(
                      except(
                          "mail.zonderslot.test",
                          good ->
                              invited(
                                  withoutTls(good), "service-without-tls", "passwords-in-clear"),
                          587,
                          143,
                          110,
                          4190))
                  .source(ExpectedSource.refused("AUTOCONFIG", "discovery-tls-fails"))
                  .source(
                      ExpectedSource.found(
                              "AUTOCONFIG_HTTP",
                              "imap mail.zonderslot.test 143 none",
                              "submission mail.zonderslot.test 587 none")
                          .lying("server", "on-the-way", "dns-forger")));

  /**
   * STARTTLS is there and nobody has to use it. Its mail goes to mijnmail.test, so that is where a
   * program looks for settings as well, and the SRV records name a server there: RFC 8314 5.1.
   */
  static final LabDomain VRIJBLIJVEND =
      LabDomain.of(
              "vrijblijvend",
              Expected.verdict("OPPORTUNISTIC")
                  .mx("present")
                  .dnssec("insecure")
                  .mtaSts("absent")
                  .tlsRpt("absent"))
          .zone(
              ZoneFile.unsigned(
                  "vrijblijvend.test",
                  """
                  @ MX 10 mail.mijnmail.test.
                  _imaps._tcp SRV 0 1 993 mail.mijnmail.test.
                  _submission._tcp SRV 0 1 587 mail
                  """))
          .service(
              ServiceHost.of(
                  "mail.vrijblijvend.test", "203.0.113.108", ServiceFault.STARTTLS_OPTIONAL))
          .client(
              ClientExpectation.NONE
                  .services(
                      except(
                          "mail.vrijblijvend.test",
                          good -> good.finding("login-not-disabled"),
                          143))
                  .source(
                      ExpectedSource.found(
                              "AUTOCONFIG_MX",
                              "imap mail.%EMAILDOMAIN% 993 implicit",
                              "pop3 mail.mijnmail.test 995 implicit",
                              "submission mail.mijnmail.test 465 implicit",
                              "submission mail.mijnmail.test 587 required")
                          .lying("server", "dns-forger"))
                  .source(
                      ExpectedSource.found(
                              "SRV",
                              "imap mail.mijnmail.test 993 implicit",
                              "submission mail.vrijblijvend.test 587 required")
                          .lying("server", "dns-forger")));

  /** What comes in clear behind STARTTLS is carried over into TLS: ST5. Autodiscover leads away. */
  static final LabDomain INSCHUIF =
      domain(
              "inschuif",
              "203.0.113.109",
              "_autodiscover._tcp SRV 0 0 443 autodiscover.mijnmail.test.",
              with(ServiceFault.CARRIES_OVER))
          .site(
              WebHost.http(
                  "autodiscover.inschuif.test",
                  WebHost.Page.moved(
                      ClientFiles.AUTODISCOVER,
                      "https://autodiscover.mijnmail.test/autodiscover/autodiscover.xml")))
          .client(
              ClientExpectation.NONE
                  .services(
                      except(
                          "mail.inschuif.test",
                          good -> good.finding("command-carried-over"),
                          587,
                          143,
                          110,
                          4190))
                  .source(ExpectedSource.refused("AUTODISCOVER", "discovery-tls-fails"))
                  .source(
                      ExpectedSource.redirects(
                              "AUTODISCOVER_REDIRECT", "autodiscover.mijnmail.test")
                          .lying("server", "on-the-way", "dns-forger"))
                  .source(
                      ExpectedSource.redirects("AUTODISCOVER_SRV", "autodiscover.mijnmail.test")
                          .lying("server", "dns-forger")));
}
