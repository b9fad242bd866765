package mailpath.lab;

/** Domains whose mail is encrypted, for nobody in particular. */
final class UncheckedDomains {
  private UncheckedDomains() {}

  /** Only TLSA records that mean nothing for mail: standards C7, C2 row 8, D6. */
  static final LabDomain ONBRUIKBAAR =
      LabDomain.of(
              "onbruikbaar",
              Expected.verdict("OPPORTUNISTIC")
                  .mx("present")
                  .dnssec("secure")
                  .dane("unusable")
                  .mtaSts("absent"))
          .zone(
              ZoneFile.nsec3("onbruikbaar.test", "@ MX 10 mx")
                  .tlsa(TlsaLine.current("mx.onbruikbaar.test", 1, 1, 1))
                  .tlsa(TlsaLine.current("mx.onbruikbaar.test", 0, 0, 1)))
          .host(MailHost.issued("mx.onbruikbaar.test").at("198.51.100.21"));

  /** TLSA at one of two hosts, all signed: standards C6. */
  static final LabDomain HALFWERK =
      LabDomain.of(
              "halfwerk",
              Expected.verdict("OPPORTUNISTIC")
                  .mx("present")
                  .dnssec("secure")
                  .dane("partial")
                  .mtaSts("absent"))
          .zone(
              ZoneFile.nsec(
                      "halfwerk.test",
                      """
                      @ MX 10 mx1
                      @ MX 20 mx2
                      """)
                  .tlsa(TlsaLine.current("mx1.halfwerk.test", 3, 1, 1)))
          .host(MailHost.selfSigned("mx1.halfwerk.test").at("198.51.100.22"))
          .host(MailHost.selfSigned("mx2.halfwerk.test").at("198.51.100.23"));

  /** A policy that is only being tried out: standards C7, C2 row 6. */
  static final LabDomain PROEF =
      LabDomain.of(
              "proef",
              Expected.verdict("OPPORTUNISTIC")
                  .mx("present")
                  .dnssec("insecure")
                  .dane("absent")
                  .mtaSts("testing")
                  .tlsRpt("present"))
          .zone(
              ZoneFile.unsigned(
                  "proef.test",
                  """
                  @ MX 10 mx
                  _mta-sts TXT "v=STSv1; id=1"
                  _smtp._tls TXT "v=TLSRPTv1; rua=mailto:tls@proef.test"
                  """))
          .host(MailHost.issued("mx.proef.test").at("198.51.100.24"))
          .site(
              WebHost.policy(
                  "proef.test",
                  """
                  version: STSv1
                  mode: testing
                  mx: *.proef.test
                  max_age: 604800
                  """));

  /** The policy host shows a certificate for another name: standards C7, R9, R11. */
  static final LabDomain LOKET =
      LabDomain.of(
              "loket",
              Expected.verdict("OPPORTUNISTIC")
                  .mx("present")
                  .dnssec("insecure")
                  .dane("absent")
                  .mtaSts("unfetchable"))
          .zone(
              ZoneFile.unsigned(
                  "loket.test",
                  """
                  @ MX 10 mx
                  _mta-sts TXT "v=STSv1; id=20250601"
                  """))
          .host(MailHost.issued("mx.loket.test").at("198.51.100.25"))
          .site(
              WebHost.policy(
                      "loket.test",
                      """
                      version: STSv1
                      mode: enforce
                      mx: mx.loket.test
                      max_age: 2592000
                      """)
                  .withCertificateFor("www.loket.test"));

  /** Two records where exactly one is allowed: standards C6, R2. */
  static final LabDomain TWEEVOUD =
      LabDomain.of(
              "tweevoud",
              Expected.verdict("OPPORTUNISTIC")
                  .mx("present")
                  .dnssec("insecure")
                  .dane("absent")
                  .mtaSts("ambiguous"))
          .zone(
              ZoneFile.unsigned(
                  "tweevoud.test",
                  """
                  @ MX 10 mx
                  _mta-sts TXT "v=STSv1; id=20250101"
                  _mta-sts TXT "v=STSv1; id=20260101"
                  """))
          .host(MailHost.issued("mx.tweevoud.test").at("198.51.100.26"))
          .site(
              WebHost.policy(
                  "tweevoud.test",
                  """
                  version: STSv1
                  mode: enforce
                  mx: mx.tweevoud.test
                  max_age: 2592000
                  """));

  /** No MX at all, the domain itself takes its mail: standards C7, MX2. */
  static final LabDomain VANZELF =
      LabDomain.of(
              "vanzelf",
              Expected.verdict("OPPORTUNISTIC")
                  .mx("implicit")
                  .dnssec("insecure")
                  .dane("absent")
                  .mtaSts("absent"))
          .zone(ZoneFile.unsigned("vanzelf.test", ""))
          .host(MailHost.issued("vanzelf.test").at("198.51.100.27"));

  /** The server takes no mail without TLS: standards C2 row 15. */
  static final LabDomain STRENG =
      LabDomain.of(
              "streng",
              Expected.verdict("OPPORTUNISTIC")
                  .mx("present")
                  .dnssec("insecure")
                  .dane("absent")
                  .mtaSts("absent")
                  .tlsRpt("absent"))
          .zone(ZoneFile.unsigned("streng.test", "@ MX 10 mx"))
          .host(MailHost.issued("mx.streng.test").at("198.51.100.28", new Trouble.DemandsTls530()));
}
