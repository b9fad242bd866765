package mailpath.investigation;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mailpath.casefile.Case;
import mailpath.casefile.CaseSettings;
import mailpath.casefile.Edit;
import mailpath.certificate.Certificate;
import mailpath.certificate.CertificateChain;
import mailpath.certificate.TrustStore;
import mailpath.dane.DaneFacts.TlsaSet;
import mailpath.dane.DaneLookup;
import mailpath.dane.PublicCa;
import mailpath.network.Bytes;
import mailpath.network.DnsQuery;
import mailpath.network.DomainName;
import mailpath.network.Query;
import mailpath.network.RecordType;

/**
 * Roots that only the edits of a case lead to. They go with the case, or it would be judged
 * otherwise where it is opened again.
 *
 * @param store where they are looked for
 */
record AssumedRoots(TrustStore store) {

  /**
   * With the roots of chains that nobody was seen to send.
   *
   * @param made roots that were made for them; nothing that was measured leads there
   */
  Case ofChains(Case changed, Set<Bytes> made) {
    Set<Bytes> assumed =
        new HashSet<>(DomainCases.sent(changed.edits().stream().map(Edit::instead)));
    assumed.removeAll(DomainCases.sent(changed.observations().stream()));
    return with(
        changed,
        Stream.concat(
                store.relevantTo(assumed).stream(),
                CertificateChain.of(List.copyOf(made)).readable().stream())
            .toList());
  }

  /** With the roots that TLSA records name which nobody was seen to publish. */
  Case ofTlsa(Case changed, Assessment played) {
    List<Query> edited =
        changed.edits().stream().<Query>map(edit -> edit.instead().query()).toList();
    return with(
        changed,
        played.facts().hosts().stream()
            .flatMap(host -> host.dane().onceSigned().ifKnown().stream())
            .filter(set -> set.base().filter(base -> edited.contains(query(base))).isPresent())
            .flatMap((TlsaSet set) -> PublicCa.rootsNamed(set, store).stream())
            .toList());
  }

  private static DnsQuery query(DomainName base) {
    return new DnsQuery(DaneLookup.owner(base), RecordType.TLSA);
  }

  private Case with(Case changed, Collection<Certificate> more) {
    CaseSettings own = changed.settings();
    List<Bytes> roots =
        Stream.concat(own.roots().stream(), more.stream().map(Certificate::der))
            .distinct()
            .toList();
    List<Bytes> ownRoots =
        Stream.concat(
                own.ownRoots().stream(),
                more.stream().filter(store.own()::contains).map(Certificate::der))
            .distinct()
            .toList();
    return changed.with(own.withRoots(roots, ownRoots));
  }
}
