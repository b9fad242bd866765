package mailpath.lab;

/** Domains whose mail can be read on the way. */
final class ReadableDomains {
  private ReadableDomains() {}

  /** Two MX, of which the second is bare: standards C7, C6, W2. */
  static final LabDomain ACHTERDEUR =
      LabDomain.of(
              "achterdeur",
              Expected.verdict("PLAINTEXT")
                  .mx("present")
                  .dnssec("insecure")
                  .dane("absent")
                  .mtaSts("absent")
                  .tlsRpt("absent"))
          .zone(
              ZoneFile.unsigned(
                  "achterdeur.test",
                  """
                  @ MX 10 mx1
                  @ MX 20 mx2
                  """))
          .host(MailHost.issued("mx1.achterdeur.test").at("198.51.100.11"))
          .host(
              MailHost.selfSigned("mx2.achterdeur.test")
                  .at("198.51.100.12", new Trouble.NoStarttls()));

  /** 454 on STARTTLS: standards C7, C2 row 14. */
  static final LabDomain STORING =
      LabDomain.of(
              "storing",
              Expected.verdict("PLAINTEXT")
                  .mx("present")
                  .dnssec("insecure")
                  .dane("absent")
                  .mtaSts("absent")
                  .tlsRpt("absent"))
          .zone(ZoneFile.unsigned("storing.test", "@ MX 10 mx"))
          .host(
              MailHost.issued("mx.storing.test")
                  .at("198.51.100.13", new Trouble.StarttlsRefused454()));

  /** The handshake fails: standards C2 row 14. */
  static final LabDomain HAPERING =
      LabDomain.of(
              "hapering",
              Expected.verdict("PLAINTEXT")
                  .mx("present")
                  .dnssec("insecure")
                  .dane("absent")
                  .mtaSts("absent")
                  .tlsRpt("absent"))
          .zone(ZoneFile.unsigned("hapering.test", "@ MX 10 mx"))
          .host(
              MailHost.issued("mx.hapering.test")
                  .at("198.51.100.14", new Trouble.HandshakeFails()));

  /** The keyword is overwritten on the way to the only address: standards C2 row 1. */
  static final LabDomain MASKER =
      LabDomain.of(
              "masker",
              Expected.verdict("PLAINTEXT")
                  .mx("present")
                  .dnssec("insecure")
                  .dane("absent")
                  .mtaSts("absent")
                  .tlsRpt("absent"))
          .zone(ZoneFile.unsigned("masker.test", "@ MX 10 mx"))
          .host(
              MailHost.issued("mx.masker.test")
                  .at("198.51.100.15", new Trouble.Eraser(Trouble.Eraser.Way.MASKS)));
}
