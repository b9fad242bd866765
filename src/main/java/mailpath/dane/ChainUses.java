package mailpath.dane;

import java.util.List;
import java.util.stream.Stream;
import mailpath.certificate.CertificateFacts.ChainState;
import mailpath.certificate.CertificateRules;
import mailpath.certificate.ChainView;
import mailpath.certificate.PathAnswer;
import mailpath.certificate.PeerName;
import mailpath.dane.ChainUse.Use;
import mailpath.dane.ChainUse.Why;
import mailpath.dane.ChainUse.Worth;
import mailpath.fact.Rule;

/**
 * What a chain is good enough for: B7 for the names, R13 for MTA-STS, D5 to D12 for DANE. Without
 * TLSA records the ones are named with which it would be.
 */
public record ChainUses(ChainView view, PublishedTlsa tlsa) {
  /** A sender without a policy takes what it gets (RFC 7435). */
  private static final String UNCHECKED = "X1";

  /** The certificate that a policy demands (RFC 8461 4.2). */
  private static final String POLICY = "R13";

  private static final Rule NAMES = CertificateRules.NAMES;

  /** One entry a use, in the order of {@link Use}. */
  public List<ChainUse> all() {
    TlsaUses dane = new TlsaUses(view, tlsa);
    return Stream.of(
            opportunistic(),
            trusted(Use.MTA_STS, POLICY),
            dane.anchor(),
            dane.endEntity(),
            trusted(Use.MAIL_PROGRAM, NAMES.id()))
        .toList();
  }

  /** The word of the contract for the records together. */
  public TlsaWord word() {
    return new TlsaUses(view, tlsa).word();
  }

  /** {@code tlsa} of the contract. */
  public enum TlsaWord {
    MATCH,
    MISMATCH,
    UNUSABLE,
    NONE,
    UNKNOWN
  }

  private ChainUse opportunistic() {
    return view.chain().endEntity().isEmpty()
        ? new ChainUse(Use.OPPORTUNISTIC, Worth.UNKNOWN, UNCHECKED, new Why.UseUnreadable())
        : new ChainUse(Use.OPPORTUNISTIC, Worth.YES, UNCHECKED, new Why.UseChecksNothing());
  }

  private ChainUse trusted(Use use, String rule) {
    if (view.chain().endEntity().isEmpty()) {
      return new ChainUse(use, Worth.NO, rule, new Why.UseUnreadable());
    }
    if (view.state() != ChainState.TRUSTED) {
      Worth worth = view.state() == ChainState.UNKNOWN ? Worth.UNKNOWN : Worth.NO;
      return new ChainUse(use, worth, rule, new Why.UsePathFails(PathAnswer.of(view.path())));
    }
    return view.byOwnRoot() && use == Use.MTA_STS
        ? new ChainUse(use, Worth.NO, rule, new Why.UseOwnRoot())
        : named(use, rule);
  }

  /** A policy is about names alone: an address does not tell which one it would be (B7). */
  private ChainUse named(Use use, String rule) {
    if (use == Use.MTA_STS && view.expected().flatMap(PeerName::host).isEmpty()) {
      return new ChainUse(use, Worth.UNKNOWN, rule, new Why.UseNameNotGiven());
    }
    String name = view.expected().map(PeerName::text).orElse("");
    return switch (view.name()) {
      case MATCH -> new ChainUse(use, Worth.YES, rule, new Why.UseTrustedAndNamed(name));
      case MISMATCH -> new ChainUse(use, Worth.NO, rule, new Why.UseNameDiffers(name));
      case CN_ONLY -> new ChainUse(use, Worth.NO, rule, new Why.UseCommonNameOnly(name));
      case NONE -> new ChainUse(use, Worth.UNKNOWN, rule, new Why.UseNameNotGiven());
    };
  }
}
