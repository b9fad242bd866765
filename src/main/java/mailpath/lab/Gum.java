package mailpath.lab;

/**
 * Lesson 3: one server at two addresses, and something on the way to one of them that rubs out a
 * word.
 */
final class Gum {
  private Gum() {}

  /** Standards C7, C2 row 1 for the address behind the eraser. */
  static final LabDomain DOMAIN =
      LabDomain.of(
              "gum",
              Expected.verdict("PLAINTEXT")
                  .mx("present")
                  .dnssec("insecure")
                  .dane("absent")
                  .mtaSts("absent")
                  .tlsRpt("absent"))
          .lesson(3)
          .zone(ZoneFile.unsigned("gum.test", "@ MX 10 mx"))
          .host(
              MailHost.selfSigned("mx.gum.test")
                  .at("192.0.2.30")
                  .at("192.0.2.31", new Trouble.Eraser(Trouble.Eraser.Way.REMOVES)));
}
