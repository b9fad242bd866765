package mailpath.lab;

/** Domains whose mail reaches the right server and nobody else, for senders that check. */
final class SecureDomains {
  private SecureDomains() {}

  /** DANE and MTA-STS together: standards C7, C2 row 7. */
  static final LabDomain DUBBELSLOT =
      LabDomain.of(
              "dubbelslot",
              Expected.verdict("SECURE")
                  .mx("present")
                  .dnssec("secure")
                  .dane("in-force")
                  .mtaSts("enforce")
                  .tlsRpt("present"))
          .zone(
              ZoneFile.nsec3(
                      "dubbelslot.test",
                      """
                      @ MX 10 mx
                      _mta-sts TXT "v=STSv1; id=20260315"
                      _smtp._tls TXT "v=TLSRPTv1; rua=mailto:tls@dubbelslot.test"
                      """)
                  .tlsa(TlsaLine.current("mx.dubbelslot.test", 3, 1, 1)))
          .host(MailHost.issued("mx.dubbelslot.test").at("198.51.100.31").at("2001:db8::31"))
          .site(
              WebHost.policy(
                  "dubbelslot.test",
                  """
                  version: STSv1
                  mode: enforce
                  mx: mx.dubbelslot.test
                  max_age: 2592000
                  """));

  /** The key of the certificate authority pinned in DNS: standards C2 row 4, D9. */
  static final LabDomain ZEGEL =
      LabDomain.of(
              "zegel",
              Expected.verdict("SECURE")
                  .mx("present")
                  .dnssec("secure")
                  .dane("in-force")
                  .mtaSts("absent"))
          .zone(
              ZoneFile.nsec("zegel.test", "@ MX 10 mx")
                  .tlsa(TlsaLine.current("mx.zegel.test", 2, 0, 1)))
          .host(MailHost.issued("mx.zegel.test").at("198.51.100.32"));

  /** The MX names an alias of the mail host, all of it signed: standards C7, D3, D4. */
  static final LabDomain OMWEG =
      LabDomain.of(
              "omweg",
              Expected.verdict("SECURE")
                  .mx("cname-host")
                  .dnssec("secure")
                  .dane("in-force")
                  .mtaSts("absent"))
          .zone(
              ZoneFile.nsec3(
                      "omweg.test",
                      """
                      @ MX 10 mx
                      mx CNAME post
                      """)
                  .tlsa(TlsaLine.current("post.omweg.test", 3, 1, 1)))
          .host(MailHost.selfSigned("post.omweg.test").at("198.51.100.33"));

  /** The domain itself is an alias of another, all of it signed: standards C7, C6, D1. */
  static final LabDomain BIJNAAM =
      LabDomain.of(
              "bijnaam",
              Expected.verdict("SECURE")
                  .mx("cname-domain")
                  .dnssec("secure")
                  .dane("in-force")
                  .mtaSts("absent"))
          .zone(ZoneFile.nsec3("test", "bijnaam CNAME naamgever"))
          .zone(
              ZoneFile.nsec("naamgever.test", "@ MX 10 mx")
                  .tlsa(TlsaLine.current("mx.naamgever.test", 3, 1, 1)))
          .host(MailHost.selfSigned("mx.naamgever.test").at("198.51.100.34"));

  /** A name with a letter outside ASCII, and a policy: standards C7, C2 row 5. */
  static final LabDomain REUNIE =
      LabDomain.of(
              "xn--renie-lva.test",
              "reunie",
              Expected.verdict("SECURE")
                  .mx("present")
                  .dnssec("insecure")
                  .dane("absent")
                  .mtaSts("enforce"))
          .zone(
              ZoneFile.unsigned(
                  "xn--renie-lva.test",
                  """
                  @ MX 10 mx
                  _mta-sts TXT "v=STSv1; id=20260101"
                  """))
          .host(MailHost.issued("mx.xn--renie-lva.test").at("198.51.100.35"))
          .site(
              WebHost.policy(
                  "xn--renie-lva.test",
                  """
                  version: STSv1
                  mode: enforce
                  mx: *.xn--renie-lva.test
                  max_age: 2592000
                  """));
}
