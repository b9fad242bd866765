package mailpath.lab;

import static mailpath.lab.ClientDomain.domain;
import static mailpath.lab.ClientDomain.except;
import static mailpath.lab.ClientDomain.usual;

import mailpath.network.DomainName;
import mailpath.network.MailProtocol;

/** Domains for mail programs where a port or a certificate is not what a program expects. */
final class MisfitDomains {
  private MisfitDomains() {}

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
}
