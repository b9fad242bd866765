package mailpath.lab;

/** Lesson 8: TLSA records for both servers, in a zone that nobody signed. */
final class Schakel {
  private Schakel() {}

  /** Standards C7, C6 "TLSA there, host zone unsigned". */
  static final LabDomain DOMAIN =
      LabDomain.of(
              "schakel",
              Expected.verdict("OPPORTUNISTIC")
                  .mx("present")
                  .dnssec("insecure")
                  .dane("inert")
                  .mtaSts("absent")
                  .tlsRpt("present"))
          .lesson(8)
          .zone(
              ZoneFile.unsigned(
                      "schakel.test",
                      """
                      @ MX 10 mx1
                      @ MX 20 mx2
                      _smtp._tls TXT "v=TLSRPTv1; rua=mailto:tls@schakel.test"
                      """)
                  .tlsa(TlsaLine.current("mx1.schakel.test", 3, 1, 1))
                  .tlsa(TlsaLine.current("mx2.schakel.test", 3, 1, 1)))
          .host(MailHost.selfSigned("mx1.schakel.test").at("192.0.2.80"))
          .host(MailHost.selfSigned("mx2.schakel.test").at("192.0.2.81"));
}
