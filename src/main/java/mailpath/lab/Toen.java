package mailpath.lab;

/** Lesson 4: a policy as the drafts of summer 2016 had it; no sender of today looks for it. */
final class Toen {
  private Toen() {}

  /** Standards C7, A2 generation G3, A3 rule H1. */
  static final LabDomain DOMAIN =
      LabDomain.of(
              "toen",
              Expected.verdict("OPPORTUNISTIC")
                  .mx("present")
                  .dnssec("insecure")
                  .dane("absent")
                  .mtaSts("absent")
                  .tlsRpt("absent"))
          .withHistory("historic")
          .lesson(4)
          .zone(
              ZoneFile.unsigned(
                  "toen.test",
                  """
                  @ MX 10 mx
                  _mta_sts TXT "v=STSv1; id=20160901"
                  """))
          .host(MailHost.selfSigned("mx.toen.test").at("192.0.2.40"))
          .site(
              WebHost.policyOf2016(
                  "toen.test",
                  """
                  {
                    "version": "STSv1",
                    "mode": "enforce",
                    "policy_id": "20160901",
                    "mx": ["mx.toen.test"],
                    "max_age": 1209600
                  }
                  """));
}
