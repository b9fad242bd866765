package mailpath.lab;

/** Lesson 1: a mail server without STARTTLS; everybody on the way can read along. */
final class Postkaart {
  private Postkaart() {}

  /** Standards C7, C2 row 1. */
  static final LabDomain DOMAIN =
      LabDomain.of(
              "postkaart",
              Expected.verdict("PLAINTEXT")
                  .mx("present")
                  .dnssec("insecure")
                  .dane("absent")
                  .mtaSts("absent")
                  .tlsRpt("absent"))
          .lesson(1)
          .zone(ZoneFile.unsigned("postkaart.test", "@ MX 10 mx"))
          .host(
              MailHost.selfSigned("mx.postkaart.test").at("192.0.2.10", new Trouble.NoStarttls()));
}
