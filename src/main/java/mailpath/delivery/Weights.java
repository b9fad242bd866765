package mailpath.delivery;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mailpath.certificate.CertificateCommonNameOnly;
import mailpath.certificate.CertificateExpired;
import mailpath.certificate.CertificateIncomplete;
import mailpath.certificate.CertificateNameMismatch;
import mailpath.certificate.CertificateNotYetValid;
import mailpath.certificate.CertificatePathBroken;
import mailpath.certificate.CertificatePrivateCa;
import mailpath.certificate.CertificateSelfSigned;
import mailpath.certificate.CertificateUnreadable;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Judged;
import mailpath.fact.Severity;
import mailpath.network.DnsQuery;
import mailpath.network.Query;
import mailpath.network.RecordType;

/**
 * What findings are worth for one verdict. One decides if it is about a fact that has to be mended
 * in whatever way the verdict is lifted, or that leaves it open; it lowers if one way of lifting
 * mends it.
 */
final class Weights {
  /** Harmless by themselves, a fault where a policy is enforced (R13). */
  private static final Set<Class<? extends Finding>> CERTIFICATE_FAULTS =
      Set.of(
          CertificateCommonNameOnly.class,
          CertificateExpired.class,
          CertificateIncomplete.class,
          CertificateNameMismatch.class,
          CertificateNotYetValid.class,
          CertificatePathBroken.class,
          CertificatePrivateCa.class,
          CertificateSelfSigned.class,
          CertificateUnreadable.class);

  private final Judgement judgement;
  private final MailPath path;

  Weights(Judgement judgement, MailPath path) {
    this.judgement = judgement;
    this.path = path;
  }

  List<Judged> judged(List<Finding> findings) {
    return findings.stream()
        .map(finding -> new Judged(finding, weight(finding)))
        .sorted(Comparator.comparing(Judged::severity))
        .toList();
  }

  private Severity weight(Finding finding) {
    Severity own = finding.severity();
    return switch (judgement.verdict().word()) {
      case SECURE, NOT_ACCEPTING -> own == Severity.LOWERS ? Severity.ADVICE : own;
      case UNKNOWN -> leavesOpen(finding) ? Severity.DECIDES : own;
      case BROKEN, PLAINTEXT, OPPORTUNISTIC -> lowering(finding, own);
    };
  }

  private boolean leavesOpen(Finding finding) {
    Optional<Undecided> open = judgement.undecided();
    return finding instanceof VerdictOpen
        || open.filter(fact -> touches(own(finding), Bearings.evidence(fact, path))).isPresent();
  }

  /**
   * What a finding was read from by itself. The keys above a zone stand under every answer from it:
   * that two answers share them joins no other finding than one about the keys.
   */
  private static Evidence own(Finding finding) {
    if (room(finding).equals("dns")) {
      return finding.evidence();
    }
    return Evidence.of(
        finding.evidence().queries().stream().filter(query -> !isOfChain(query)).toList());
  }

  private static boolean isOfChain(Query query) {
    return query instanceof DnsQuery(var ignored, RecordType type, var checking)
        && (type == RecordType.DS || type == RecordType.DNSKEY);
  }

  private static String room(Finding finding) {
    String type = finding.getClass().getPackageName();
    return type.substring(type.lastIndexOf('.') + 1);
  }

  private Severity lowering(Finding finding, Severity own) {
    boolean fault = own == Severity.LOWERS || CERTIFICATE_FAULTS.contains(finding.getClass());
    List<List<Repair>> sets = judgement.missingLink().sets();
    if (!fault || sets.isEmpty()) {
      return own;
    }
    if (sets.stream().allMatch(set -> mends(set, finding))) {
      return Severity.DECIDES;
    }
    return sets.stream().anyMatch(set -> mends(set, finding)) ? Severity.LOWERS : own;
  }

  private boolean mends(List<Repair> set, Finding finding) {
    String room = room(finding);
    return set.stream()
        .filter(repair -> room.equals("delivery") || Bearings.rooms(repair.kind()).contains(room))
        .anyMatch(repair -> touches(finding.evidence(), Bearings.evidence(repair, path)));
  }

  private static boolean touches(Evidence one, Evidence other) {
    return one.queries().stream().anyMatch(other.queries()::contains);
  }
}
