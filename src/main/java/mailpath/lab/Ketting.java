package mailpath.lab;

/** Lesson 7: everything signed, and the key pinned in DNS; nobody else had to vouch for it. */
final class Ketting {
  private Ketting() {}

  /** Standards C7, C2 row 3. */
  static final LabDomain DOMAIN =
      LabDomain.of(
              "ketting",
              Expected.verdict("SECURE")
                  .mx("present")
                  .dnssec("secure")
                  .dane("in-force")
                  .mtaSts("absent")
                  .tlsRpt("absent"))
          .lesson(7)
          .zone(
              ZoneFile.nsec("ketting.test", "@ MX 10 mx")
                  .tlsa(TlsaLine.current("mx.ketting.test", 3, 1, 1)))
          .host(MailHost.selfSigned("mx.ketting.test").at("192.0.2.70"));
}
