package mailpath.lab;

/** Lesson 9: the server has a new key, DNS still names the old one. */
final class Sleutel {
  private Sleutel() {}

  /** Standards C7, C2 row 11. */
  static final LabDomain DOMAIN =
      LabDomain.of(
              "sleutel",
              Expected.verdict("BROKEN")
                  .mx("present")
                  .dnssec("secure")
                  .dane("broken")
                  .mtaSts("absent")
                  .tlsRpt("absent"))
          .lesson(9)
          .zone(
              ZoneFile.nsec3("sleutel.test", "@ MX 10 mx")
                  .tlsa(TlsaLine.former("mx.sleutel.test", 3, 1, 1)))
          .host(MailHost.issued("mx.sleutel.test").at("192.0.2.90"));
}
