package mailpath.dane;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mailpath.certificate.Certificate;
import mailpath.certificate.CertificateChain.Entry;
import mailpath.certificate.ChainView;
import mailpath.certificate.Fingerprint;
import mailpath.certificate.PathAnswer;
import mailpath.certificate.PathProblem;
import mailpath.certificate.PossibleIssuers;
import mailpath.dane.ChainUse.Use;
import mailpath.dane.ChainUse.Why;
import mailpath.dane.ChainUse.Worth;
import mailpath.dane.ChainUses.TlsaWord;
import mailpath.dane.TlsaMatch.Outcome;
import mailpath.network.DomainName;

/** What a chain is good enough for to a sender that looks for TLSA records (D5 to D12). */
final class TlsaUses {
  /** Authorities that are tried; honest servers send three at most. */
  private static final int MAX_ANCHORS = 8;

  private final ChainView view;
  private final PublishedTlsa tlsa;
  private final List<TlsaRecord> counting;
  private final TlsaMatcher matcher;

  TlsaUses(ChainView view, PublishedTlsa tlsa) {
    this.view = view;
    this.tlsa = tlsa;
    this.counting = DigestAgility.strongest(TlsaUsability.usable(tlsa.records()));
    this.matcher =
        new TlsaMatcher(
            view.chain(), new ReferenceNames(tlsa.names()), view.at(), view.store().checked());
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
    return switch (tlsa.standing()) {
      case NOT_ASKED, NONE -> possible(use, usage);
      case SIGNED -> published(use, usage);
      case UNSIGNED -> inert(published(use, usage));
      case DEPENDS -> forSome(use, usage);
      case BOGUS -> new ChainUse(use, Worth.NO, DaneRules.D5.id(), new Why.UseTlsaBogus());
      case UNKNOWN -> new ChainUse(use, Worth.UNKNOWN, DaneRules.D5.id(), new Why.UseTlsaUnknown());
      case NOT_SHOWN -> new ChainUse(use, Worth.UNKNOWN, DaneRules.D5.id(), new Why.UseNotShown());
    };
  }

  private ChainUse published(Use use, int usage) {
    List<TlsaRecord> these = counting.stream().filter(one -> one.usage() == usage).toList();
    return these.isEmpty()
        ? new ChainUse(use, Worth.NO, DaneRules.D6.id(), new Why.UseNoSuchRecord())
        : given(use, usage, these);
  }

  /** What does not fit would not fit either if senders looked. */
  private static ChainUse inert(ChainUse signed) {
    Why inert = new Why.UseRecordUnsigned();
    return switch (signed.worth()) {
      case YES -> new ChainUse(signed.use(), Worth.ONCE_PUBLISHED, DaneRules.D12.id(), inert);
      case DEPENDS -> new ChainUse(signed.use(), Worth.NO, DaneRules.D12.id(), inert);
      case ONCE_PUBLISHED, NO, UNKNOWN -> signed;
    };
  }

  private ChainUse forSome(Use use, int usage) {
    ChainUse differ = new ChainUse(use, Worth.DEPENDS, DaneRules.D1.id(), new Why.UseTlsaForSome());
    if (tlsa.records().isEmpty()) {
      return differ;
    }
    ChainUse signed = published(use, usage);
    return signed.worth() == Worth.YES ? differ : signed;
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
      case Outcome.NameUnknown ignored ->
          new ChainUse(use, Worth.UNKNOWN, DaneRules.D10.id(), new Why.UseNameNotGiven());
    };
  }

  private static ChainUse fails(Use use, PathProblem problem) {
    return new ChainUse(
        use,
        problem.rule().leavesOpen() ? Worth.UNKNOWN : Worth.NO,
        DaneRules.D9.id(),
        new Why.UsePathFails(PathAnswer.of(problem)));
  }

  private ChainUse nameDiffers(Use use) {
    List<String> names = tlsa.names().stream().map(DomainName::text).toList();
    Why why =
        names.size() == 1
            ? new Why.UseNameDiffers(names.getFirst())
            : new Why.UseNamesDiffer(names);
    return new ChainUse(use, Worth.NO, DaneRules.D10.id(), why);
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
    List<TlsaRecord> tried = anchors.subList(0, Math.min(anchors.size(), MAX_ANCHORS));
    return tried.stream()
        .filter(record -> matcher.outcome(record) instanceof Outcome.Matches)
        .findFirst()
        .map(record -> once(use, usage, record))
        .orElseGet(
            () -> tried.equals(anchors) ? given(use, usage, tried) : open(use, usage, tried));
  }

  private static ChainUse once(Use use, int usage, TlsaRecord record) {
    return new ChainUse(
        use, Worth.ONCE_PUBLISHED, rule(usage), new Why.UseOnceRecord(record.text()));
  }

  /** One that was not tried might do. */
  private ChainUse open(Use use, int usage, List<TlsaRecord> tried) {
    ChainUse found = given(use, usage, tried);
    return new ChainUse(use, Worth.UNKNOWN, found.rule(), found.why());
  }

  /**
   * The certificates above the server's own; the matcher says which of them are authorities. Where
   * there are many, those alone that can stand on a path.
   */
  private List<TlsaRecord> anchors() {
    List<Entry> entries = view.chain().entries();
    Set<Certificate> possible =
        entries.size() <= MAX_ANCHORS
            ? Set.of()
            : Set.copyOf(PossibleIssuers.of(view.chain(), view.store()));
    return IntStream.range(1, entries.size())
        .mapToObj(entries::get)
        .filter(Entry.Read.class::isInstance)
        .map(entry -> ((Entry.Read) entry).certificate())
        .filter(c -> !view.chain().endEntity().orElseThrow().sameEntity(c))
        .distinct()
        .filter(c -> possible.isEmpty() || possible.contains(c))
        .map(c -> new TlsaRecord(TlsaRecord.DANE_TA, 0, 1, Fingerprint.sha256(c.der())))
        .toList();
  }

  private static String rule(int usage) {
    return (usage == TlsaRecord.DANE_EE ? DaneRules.D8 : DaneRules.D9).id();
  }

  TlsaWord word() {
    return switch (tlsa.standing()) {
      case NOT_ASKED, NONE, UNSIGNED -> TlsaWord.NONE;
      case BOGUS, UNKNOWN, NOT_SHOWN -> TlsaWord.UNKNOWN;
      case SIGNED -> counted();
      case DEPENDS -> tlsa.records().isEmpty() ? TlsaWord.UNKNOWN : counted();
    };
  }

  private TlsaWord counted() {
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
