package mailpath.lab;

import mailpath.network.DomainName;
import mailpath.network.RecordType;

/** Domains that some senders, or all of them, cannot deliver to; and one that wants no mail. */
final class BrokenDomains {
  private BrokenDomains() {}

  /** The pinned certificate authority is not the one in the chain: standards C7, C2 row 11. */
  static final LabDomain STEMPEL =
      LabDomain.of(
              "stempel",
              Expected.verdict("BROKEN")
                  .mx("present")
                  .dnssec("secure")
                  .dane("broken")
                  .mtaSts("absent"))
          .zone(
              ZoneFile.nsec("stempel.test", "@ MX 10 mx")
                  .tlsa(TlsaLine.former("mx.stempel.test", 2, 0, 1)))
          .host(MailHost.issued("mx.stempel.test").at("198.51.100.41"));

  /** The signature over the MX record does not verify: standards C7, C2 row 13. */
  static final LabDomain KRAS =
      LabDomain.of("kras", Expected.verdict("BROKEN").mx("present"))
          .zone(
              ZoneFile.nsec("kras.test", "@ MX 10 mx")
                  .fault(new ZoneFault.CorruptSignature(DomainName.of("kras.test"), RecordType.MX)))
          .host(MailHost.issued("mx.kras.test").at("198.51.100.42"));

  /** Every signature of the zone has expired: standards C7, C2 row 13, N5. */
  static final LabDomain VERLOPEN =
      LabDomain.of("verlopen", Expected.verdict("BROKEN").mx("present").dnssec("bogus"))
          .zone(
              ZoneFile.nsec3("verlopen.test", "@ MX 10 mx")
                  .fault(new ZoneFault.ExpiredSignatures()))
          .host(MailHost.issued("mx.verlopen.test").at("198.51.100.43"));

  /** The signature over the TLSA record does not verify: standards C7, C2 row 10. */
  static final LabDomain VLEK =
      LabDomain.of(
              "vlek",
              Expected.verdict("BROKEN")
                  .mx("present")
                  .dnssec("secure")
                  .dane("lookup-failed")
                  .mtaSts("absent"))
          .zone(
              ZoneFile.nsec("vlek.test", "@ MX 10 mx")
                  .tlsa(TlsaLine.current("mx.vlek.test", 3, 1, 1))
                  .fault(
                      new ZoneFault.CorruptSignature(
                          DomainName.of("_25._tcp.mx.vlek.test"), RecordType.TLSA)))
          .host(MailHost.selfSigned("mx.vlek.test").at("198.51.100.44"));

  /** The question for the TLSA record is answered with a failure: standards C6, C2 row 10. */
  static final LabDomain DOOF =
      LabDomain.of(
              "doof",
              Expected.verdict("BROKEN")
                  .mx("present")
                  .dnssec("secure")
                  .dane("lookup-failed")
                  .mtaSts("absent"))
          .zone(
              ZoneFile.nsec3("doof.test", "@ MX 10 mx")
                  .fault(
                      new ZoneFault.ServerFailure(
                          DomainName.of("_25._tcp.mx.doof.test"), RecordType.TLSA)))
          .host(MailHost.selfSigned("mx.doof.test").at("198.51.100.45"));

  /** No such domain: standards C7, C4 rule 1. Nothing is published for it. */
  static final LabDomain NERGENS =
      LabDomain.of("nergens", Expected.verdict("BROKEN").mx("nxdomain"));

  /** Null MX alone: standards C7, MX4. */
  static final LabDomain DICHT =
      LabDomain.of("dicht", Expected.verdict("NOT-ACCEPTING").mx("null"))
          .zone(ZoneFile.nsec3("dicht.test", "@ MX 0 ."));
}
