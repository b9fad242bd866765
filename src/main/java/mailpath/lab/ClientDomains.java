package mailpath.lab;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mailpath.network.DomainName;
import mailpath.network.MailProtocol;

/** Domains for mail programs with one thing wrong each; how they are found differs too. */
final class ClientDomains {
  private ClientDomains() {}

  /** What their mail path has in common: nothing but STARTTLS. */
  private static final Expected UNCHECKED =
      Expected.verdict("OPPORTUNISTIC")
          .mx("present")
          .dnssec("insecure")
          .dane("absent")
          .mtaSts("absent")
          .tlsRpt("absent");

  /** The usual file, as it is to be understood. */
  private static String[] usual(String domain) {
    return new String[] {
      "imap mail." + domain + " 993 implicit", "submission mail." + domain + " 587 required"
    };
  }

  /** Ports with nothing wrong, but for these. */
  private static ExpectedService[] except(
      String host, UnaryOperator<ExpectedService> change, Integer... ports) {
    return Arrays.stream(Mijnmail.allGood(host))
        .map(good -> Arrays.asList(ports).contains(good.port()) ? change.apply(good) : good)
        .toArray(ExpectedService[]::new);
  }

  /** Only IMAP has a word against passwords in clear, whose absence invites them. */
  private static ExpectedService invited(ExpectedService service, String... findings) {
    Stream<String> all =
        service.port() == MailProtocol.IMAP.port()
            ? Stream.concat(Stream.of("login-not-disabled"), Stream.of(findings))
            : Stream.of(findings);
    return service.finding(all.toArray(String[]::new));
  }

  private static ExpectedService withoutTls(ExpectedService service) {
    return service.with("starttls", "absent").without("chain").without("name");
  }

  private static LabDomain domain(
      String key, String address, String lines, UnaryOperator<ServiceHost> change) {
    String host = "mail." + key + ".test";
    return LabDomain.of(key, UNCHECKED)
        .zone(ZoneFile.unsigned(key + ".test", "@ MX 10 mail\n" + lines))
        .host(MailHost.issued(host).at(address))
        .service(change.apply(ServiceHost.of(host, address, ServiceFault.NONE)));
  }

  private static UnaryOperator<ServiceHost> with(ServiceFault fault) {
    return host ->
        ServiceHost.of(host.name().text(), host.address().getHostAddress(), fault)
            .showing(host.certificate());
  }

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
   * TLS from the start where STARTTLS belongs, and the reverse: standards D1 "wrong pairings".
   * Autodiscover says SSL with port 143, the classic broken file, which is right here.
   */
  static final LabDomain VERWISSELD =
      domain(
              "verwisseld",
              "203.0.113.105",
              "",
              host ->
                  host.speaking(587, MailProtocol.SUBMISSIONS)
                      .speaking(465, MailProtocol.SUBMISSION)
                      .speaking(143, MailProtocol.IMAPS)
                      .speaking(993, MailProtocol.IMAP))
          .site(
              WebHost.https(
                  "autoconfig.verwisseld.test",
                  ClientFiles.autoconfigPage(ClientFiles.usual("verwisseld.test"))))
          .site(
              WebHost.https(
                  "autodiscover.verwisseld.test",
                  WebHost.Page.of(
                      ClientFiles.AUTODISCOVER,
                      "text/xml",
                      """
                      <?xml version="1.0" encoding="utf-8"?>
                      <Autodiscover xmlns="http://schemas.example.test/response">
                        <Response>
                          <Account>
                            <AccountType>email</AccountType>
                            <Action>settings</Action>
                            <Protocol>
                              <Type>IMAP</Type>
                              <Server>mail.verwisseld.test</Server>
                              <Port>143</Port>
                              <SPA>off</SPA>
                              <SSL>on</SSL>
                            </Protocol>
                            <Protocol>
                              <Type>SMTP</Type>
                              <Server>mail.verwisseld.test</Server>
                              <Port>587</Port>
                              <SPA>off</SPA>
                              <SSL>on</SSL>
                              <Encryption>TLS</Encryption>
                            </Protocol>
                          </Account>
                        </Response>
                      </Autodiscover>
                      """)))
          .client(
              ClientExpectation.NONE
                  .services(
                      except(
                          "mail.verwisseld.test",
                          good ->
                              good.without("starttls")
                                  .without("chain")
                                  .without("name")
                                  .finding("other-port-type"),
                          587,
                          465,
                          143,
                          993))
                  .source(ExpectedSource.found("AUTOCONFIG", usual("verwisseld.test")))
                  .source(
                      ExpectedSource.found(
                          "AUTODISCOVER",
                          "imap mail.verwisseld.test 143 implicit",
                          "submission mail.verwisseld.test 587 required")));

  /** The certificate is for another name, that of the autoconfig site too: standards D2, B7. */
  static final LabDomain ANDERENAAM =
      domain(
              "anderenaam",
              "203.0.113.106",
              "",
              host ->
                  host.showing(new CertificateOrder.Issued(DomainName.of("box7.anderenaam.test"))))
          .site(
              WebHost.https(
                      "autoconfig.anderenaam.test",
                      ClientFiles.autoconfigPage(ClientFiles.usual("anderenaam.test")))
                  .withCertificateFor("box7.anderenaam.test"))
          .site(
              WebHost.http(
                  "autoconfig.anderenaam.test",
                  ClientFiles.autoconfigPage(ClientFiles.usual("anderenaam.test"))))
          .client(
              ClientExpectation.NONE
                  .services(
                      except(
                          "mail.anderenaam.test",
                          good ->
                              good.with("name", "mismatch").finding("certificate-name-mismatch"),
                          587,
                          465,
                          143,
                          993,
                          110,
                          995,
                          4190))
                  .source(ExpectedSource.refused("AUTOCONFIG", "discovery-certificate-name"))
                  .source(
                      ExpectedSource.found("AUTOCONFIG_HTTP", usual("anderenaam.test"))
                          .lying("server", "on-the-way", "dns-forger")));

  private static final String WRONG_FILE = ClientFiles.paccFile("mail.overtijd.test");

  /** Certificates expired yesterday; the PACC file is not the one that DNS has the digest of. */
  static final LabDomain OVERTIJD =
      domain(
              "overtijd",
              "203.0.113.107",
              ClientFiles.digest(WRONG_FILE + " "),
              host ->
                  host.showing(new CertificateOrder.Expired(DomainName.of("mail.overtijd.test"))))
          .site(ClientFiles.pacc("overtijd.test", WRONG_FILE))
          .site(
              WebHost.https(
                      "autoconfig.overtijd.test",
                      ClientFiles.autoconfigPage(ClientFiles.usual("overtijd.test")))
                  .showing(new CertificateOrder.Expired(DomainName.of("autoconfig.overtijd.test"))))
          .client(
              ClientExpectation.NONE
                  .services(
                      except(
                          "mail.overtijd.test",
                          good -> good.with("chain", "expired").finding("certificate-expired"),
                          587,
                          465,
                          143,
                          993,
                          110,
                          995,
                          4190))
                  .source(ExpectedSource.refused("PACC", "digest-differs"))
                  .source(ExpectedSource.refused("AUTOCONFIG", "discovery-certificate-expired")));

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
