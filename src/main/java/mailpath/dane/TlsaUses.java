package mailpath.dane;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mailpath.certificate.Certificate;
import mailpath.certificate.CertificateChain.Entry;
import mailpath.certificate.ChainView;
import mailpath.certificate.Fingerprint;
import mailpath.certificate.PathAnswer;
import mailpath.certificate.PathProblem;
import mailpath.certificate.PathProblem.BrokenRule;
import mailpath.certificate.PeerName;
import mailpath.dane.ChainUse.Use;
import mailpath.dane.ChainUse.Why;
import mailpath.dane.ChainUse.Worth;
import mailpath.dane.ChainUses.TlsaWord;
import mailpath.dane.TlsaMatch.Outcome;
import mailpath.network.DomainName;

/** What a chain is good enough for to a sender that looks for TLSA records (D6 to D10). */
final class TlsaUses {
  private final ChainView view;
  private final List<TlsaRecord> records;
  private final List<TlsaRecord> counting;
  private final TlsaMatcher matcher;

  TlsaUses(ChainView view, List<TlsaRecord> records) {
    this.view = view;
    this.records = records;
    this.counting = DigestAgility.strongest(TlsaUsability.usable(records));
    List<DomainName> names =
        view.expected().stream()
            .filter(PeerName.Dns.class::isInstance)
            .map(name -> ((PeerName.Dns) name).name())
            .toList();
    this.matcher = new TlsaMatcher(view.chain(), new ReferenceNames(names), view.at());
  }

  ChainUse anchor() {
    return use(Use.DANE_TA, TlsaRecord.DANE_TA);
  }

  ChainUse endEntity() {
    return use(Use.DANE_EE, TlsaRecord.DANE_EE);
  }

  private ChainUse use(Use use, int usage) {
    if (view.chain().endEntity().isEmpty()) {
      return new ChainUse(use, Worth.NO, rule(usage), new Why.UseUnreadable());
    }
    List<TlsaRecord> these = counting.stream().filter(one -> one.usage() == usage).toList();
    if (!these.isEmpty()) {
      return given(use, usage, these);
    }
    return records.isEmpty()
        ? possible(use, usage)
        : new ChainUse(use, Worth.NO, DaneRules.D6.id(), new Why.UseNoSuchRecord());
  }

  private ChainUse given(Use use, int usage, List<TlsaRecord> these) {
    List<ChainUse> each = these.stream().map(one -> one(use, usage, one)).toList();
    return Stream.of(Worth.YES, Worth.DEPENDS, Worth.UNKNOWN)
        .flatMap(worth -> each.stream().filter(found -> found.worth() == worth))
        .findFirst()
        .orElseGet(() -> best(use, usage, these, each));
  }

  /** What nearly fits tells more than that nothing does. */
  private static ChainUse best(Use use, int usage, List<TlsaRecord> these, List<ChainUse> each) {
    List<String> forms = these.stream().map(TlsaRecord::form).distinct().toList();
    return each.stream()
        .filter(found -> !(found.why() instanceof Why.UseNoRecordFits))
        .findFirst()
        .orElseGet(() -> new ChainUse(use, Worth.NO, rule(usage), new Why.UseNoRecordFits(forms)));
  }

  private ChainUse one(Use use, int usage, TlsaRecord record) {
    String form = record.form();
    return switch (matcher.outcome(record)) {
      case Outcome.Matches(int depth) ->
          new ChainUse(use, Worth.YES, rule(usage), new Why.UseRecordFits(form, depth + 1));
      case Outcome.MatchesUnsent ignored ->
          new ChainUse(use, Worth.YES, rule(usage), new Why.UseRecordFitsUnsent(form));
      case Outcome.MatchesForSome ignored ->
          new ChainUse(use, Worth.DEPENDS, rule(usage), new Why.UseRecordFitsForSome(form));
      case Outcome.NoCertificate ignored ->
          new ChainUse(use, Worth.NO, rule(usage), new Why.UseNoRecordFits(List.of(form)));
      case Outcome.PathFails(PathProblem problem) -> fails(use, problem);
      case Outcome.NameDiffers ignored -> nameDiffers(use);
    };
  }

  private static ChainUse fails(Use use, PathProblem problem) {
    boolean open =
        problem.rule() == BrokenRule.SIGNATURE_NOT_CHECKABLE
            || problem.rule() == BrokenRule.OVER_LIMIT;
    return new ChainUse(
        use,
        open ? Worth.UNKNOWN : Worth.NO,
        DaneRules.D9.id(),
        new Why.UsePathFails(PathAnswer.of(problem)));
  }

  private ChainUse nameDiffers(Use use) {
    return view.expected()
        .map(
            name ->
                new ChainUse(
                    use, Worth.NO, DaneRules.D10.id(), new Why.UseNameDiffers(name.text())))
        .orElseGet(
            () -> new ChainUse(use, Worth.UNKNOWN, DaneRules.D10.id(), new Why.UseNameNotGiven()));
  }

  /** Without records: the advised form with which it would do (RFC 7671 5.1, 5.2). */
  private ChainUse possible(Use use, int usage) {
    if (usage == TlsaRecord.DANE_EE) {
      Certificate leaf = view.chain().endEntity().orElseThrow();
      return once(use, usage, new TlsaRecord(3, 1, 1, Fingerprint.sha256(leaf.publicKeyInfo())));
    }
    List<TlsaRecord> anchors = anchors();
    if (anchors.isEmpty()) {
      return new ChainUse(use, Worth.NO, rule(usage), new Why.UseNoAuthoritySent());
    }
    return anchors.stream()
        .filter(record -> matcher.outcome(record) instanceof Outcome.Matches)
        .findFirst()
        .map(record -> once(use, usage, record))
        .orElseGet(() -> given(use, usage, anchors));
  }

  private static ChainUse once(Use use, int usage, TlsaRecord record) {
    return new ChainUse(
        use, Worth.ONCE_PUBLISHED, rule(usage), new Why.UseOnceRecord(record.text()));
  }

  /** The certificates above the server's own; the matcher says which of them are authorities. */
  private List<TlsaRecord> anchors() {
    List<Entry> entries = view.chain().entries();
    return IntStream.range(1, entries.size())
        .mapToObj(entries::get)
        .filter(Entry.Read.class::isInstance)
        .map(entry -> ((Entry.Read) entry).certificate())
        .filter(c -> !view.chain().endEntity().orElseThrow().sameEntity(c))
        .distinct()
        .map(c -> new TlsaRecord(TlsaRecord.DANE_TA, 0, 1, Fingerprint.sha256(c.der())))
        .toList();
  }

  private static String rule(int usage) {
    return (usage == TlsaRecord.DANE_EE ? DaneRules.D8 : DaneRules.D9).id();
  }

  TlsaWord word() {
    if (records.isEmpty()) {
      return TlsaWord.NONE;
    }
    if (counting.isEmpty()) {
      return TlsaWord.UNUSABLE;
    }
    List<Worth> worths = Stream.of(anchor(), endEntity()).map(ChainUse::worth).toList();
    if (worths.contains(Worth.YES)) {
      return TlsaWord.MATCH;
    }
    return worths.contains(Worth.DEPENDS) || worths.contains(Worth.UNKNOWN)
        ? TlsaWord.UNKNOWN
        : TlsaWord.MISMATCH;
  }
}
