package mailpath.dns;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import org.xbill.DNS.DNSSEC;

/** A zone whose only DS records are SHA-1: still checked, but no longer to be published (N9). */
public record DigestOutdated(String subject, Evidence evidence) implements Finding {

  static List<DigestOutdated> check(CheckedAnswers answers) {
    return answers
        .cuts()
        .filter(DigestOutdated::restsOnSha1)
        .map(DigestOutdated::of)
        .distinct()
        .toList();
  }

  private static boolean restsOnSha1(ZoneCut cut) {
    return cut.ds().stream()
        .filter(ds -> ds.use() == ZoneCut.Use.HITS_A_KEY)
        .anyMatch(ds -> ds.digestType() == DNSSEC.Digest.SHA1);
  }

  private static DigestOutdated of(ZoneCut cut) {
    return new DigestOutdated(cut.zone().text(), cut.evidence());
  }

  @Override
  public Standing standing() {
    return new Standing(DnsRules.N9, Severity.ADVICE, Actor.DOMAIN_OWNER);
  }
}
