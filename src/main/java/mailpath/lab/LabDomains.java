package mailpath.lab;

import java.util.List;

/** The practice domains, lessons first. */
public final class LabDomains {
  private LabDomains() {}

  public static final List<LabDomain> ALL =
      List.of(
          Postkaart.DOMAIN,
          Envelop.DOMAIN,
          Gum.DOMAIN,
          Toen.DOMAIN,
          Beleid.DOMAIN,
          Vergeten.DOMAIN,
          Ketting.DOMAIN,
          Schakel.DOMAIN,
          Sleutel.DOMAIN,
          ReadableDomains.ACHTERDEUR,
          ReadableDomains.STORING,
          ReadableDomains.HAPERING,
          ReadableDomains.MASKER,
          UncheckedDomains.ONBRUIKBAAR,
          UncheckedDomains.HALFWERK,
          UncheckedDomains.PROEF,
          UncheckedDomains.LOKET,
          UncheckedDomains.TWEEVOUD,
          UncheckedDomains.VANZELF,
          UncheckedDomains.STRENG,
          SecureDomains.DUBBELSLOT,
          SecureDomains.ZEGEL,
          SecureDomains.OMWEG,
          SecureDomains.BIJNAAM,
          SecureDomains.REUNIE,
          BrokenDomains.STEMPEL,
          BrokenDomains.KRAS,
          BrokenDomains.VERLOPEN,
          BrokenDomains.VLEK,
          BrokenDomains.DOOF,
          BrokenDomains.NERGENS,
          BrokenDomains.DICHT,
          UnmeasurableDomains.BLOKKADE,
          UnmeasurableDomains.STIL,
          UnmeasurableDomains.KWIJT);
}
