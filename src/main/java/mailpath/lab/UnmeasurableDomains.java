package mailpath.lab;

import mailpath.network.DomainName;
import mailpath.network.RecordType;

/** Domains of which something cannot be measured from here, so that more than one verdict stays. */
final class UnmeasurableDomains {
  private UnmeasurableDomains() {}

  /** 554 with the text of a block list: standards C7, C6, U2. */
  static final LabDomain BLOKKADE =
      LabDomain.of(
              "blokkade",
              Expected.verdict("PLAINTEXT", "OPPORTUNISTIC")
                  .mx("present")
                  .dnssec("insecure")
                  .dane("absent")
                  .mtaSts("absent")
                  .tlsRpt("absent"))
          .zone(ZoneFile.unsigned("blokkade.test", "@ MX 10 mx"))
          .host(
              MailHost.issued("mx.blokkade.test")
                  .at(
                      "198.51.100.51",
                      new Trouble.Greeting554(
                          "5.7.1 Service unavailable; your address is blocked using"
                              + " list.example.test")));

  /** A greeting that never comes: standards C7, C6, U2. */
  static final LabDomain STIL =
      LabDomain.of(
              "stil",
              Expected.verdict("PLAINTEXT", "OPPORTUNISTIC")
                  .mx("present")
                  .dnssec("insecure")
                  .dane("absent")
                  .mtaSts("absent")
                  .tlsRpt("absent"))
          .zone(ZoneFile.unsigned("stil.test", "@ MX 10 mx"))
          .host(MailHost.issued("mx.stil.test").at("198.51.100.52", new Trouble.SilentGreeting()));

  /**
   * The question for the MX records fails: standards C6, delivery game 7. Every word is possible.
   */
  static final LabDomain KWIJT =
      LabDomain.of(
              "kwijt",
              Expected.verdict("NOT-ACCEPTING", "BROKEN", "PLAINTEXT", "OPPORTUNISTIC", "SECURE")
                  .mx("unknown"))
          .zone(
              ZoneFile.unsigned("kwijt.test", "@ MX 10 mx")
                  .fault(new ZoneFault.ServerFailure(DomainName.of("kwijt.test"), RecordType.MX)))
          .host(MailHost.issued("mx.kwijt.test").at("198.51.100.53"));
}
