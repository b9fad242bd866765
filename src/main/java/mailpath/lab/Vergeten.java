package mailpath.lab;

/** Lesson 6: the mail server was replaced, and the policy still lists the old one. */
final class Vergeten {
  private Vergeten() {}

  /** Standards C7, C2 row 12. */
  static final LabDomain DOMAIN =
      LabDomain.of(
              "vergeten",
              Expected.verdict("BROKEN")
                  .mx("present")
                  .dnssec("insecure")
                  .dane("absent")
                  .mtaSts("enforce-fails")
                  .tlsRpt("absent"))
          .lesson(6)
          .zone(
              ZoneFile.unsigned(
                  "vergeten.test",
                  """
                  @ MX 10 nieuw
                  _mta-sts TXT "v=STSv1; id=20240301"
                  """))
          .host(MailHost.issued("nieuw.vergeten.test").at("192.0.2.60"))
          .site(
              WebHost.policy(
                  "vergeten.test",
                  """
                  version: STSv1
                  mode: enforce
                  mx: oud.vergeten.test
                  max_age: 2592000
                  """));
}
