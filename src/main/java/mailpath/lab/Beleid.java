package mailpath.lab;

/**
 * Lesson 5: no signed zone, but a policy that says which servers there are and that TLS is a must.
 */
final class Beleid {
  private Beleid() {}

  /** Standards C7, C2 row 5. */
  static final LabDomain DOMAIN =
      LabDomain.of(
              "beleid",
              Expected.verdict("SECURE")
                  .mx("present")
                  .dnssec("insecure")
                  .dane("absent")
                  .mtaSts("enforce")
                  .tlsRpt("present"))
          .lesson(5)
          .zone(
              ZoneFile.unsigned(
                  "beleid.test",
                  """
                  @ MX 10 mx
                  _mta-sts TXT "v=STSv1; id=20260101T120000Z"
                  _smtp._tls TXT "v=TLSRPTv1; rua=mailto:tls@beleid.test"
                  """))
          .host(MailHost.issued("mx.beleid.test").at("192.0.2.50"))
          .site(
              WebHost.policy(
                  "beleid.test",
                  """
                  version: STSv1
                  mode: enforce
                  mx: mx.beleid.test
                  max_age: 2592000
                  """));
}
