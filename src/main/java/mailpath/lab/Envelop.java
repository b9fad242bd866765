package mailpath.lab;

/** Lesson 2: encrypted, with a certificate that nobody vouches for and nobody checks. */
final class Envelop {
  private Envelop() {}

  /** Standards C7, C2 row 2. */
  static final LabDomain DOMAIN =
      LabDomain.of(
              "envelop",
              Expected.verdict("OPPORTUNISTIC")
                  .mx("present")
                  .dnssec("insecure")
                  .dane("absent")
                  .mtaSts("absent")
                  .tlsRpt("absent"))
          .lesson(2)
          .zone(ZoneFile.unsigned("envelop.test", "@ MX 10 mx"))
          .host(MailHost.selfSigned("mx.envelop.test").at("192.0.2.20"));
}
