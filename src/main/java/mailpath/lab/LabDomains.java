package mailpath.lab;

import java.util.List;
import java.util.stream.Stream;

/** The practice domains: those whose mail path is practised, and those for mail programs. */
public final class LabDomains {
  private LabDomains() {}

  /** Those whose mail path is practised, lessons first. */
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

  /** Those for mail programs, the good one first. */
  public static final List<LabDomain> CLIENTS =
      List.of(
          Mijnmail.DOMAIN,
          UpgradeDomains.MEELEZER,
          UpgradeDomains.VOORBAAT,
          UpgradeDomains.ZONDERSLOT,
          MisfitDomains.VERWISSELD,
          MisfitDomains.ANDERENAAM,
          MisfitDomains.OVERTIJD,
          UpgradeDomains.VRIJBLIJVEND,
          UpgradeDomains.INSCHUIF);

  /** All of them. */
  public static List<LabDomain> everyOne() {
    return Stream.concat(ALL.stream(), CLIENTS.stream()).toList();
  }
}
