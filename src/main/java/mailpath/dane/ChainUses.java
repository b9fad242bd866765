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
 * What a chain is good enough for: B7 for the names, R13 for MTA-STS, D6 to D10 for DANE. Without
 * TLSA records the ones are named with which it would be.
 *
 * @param records as given, usable or not; that they are signed is taken as given too
 */
public record ChainUses(ChainView view, List<TlsaRecord> records) {
  /** A sender without a policy takes what it gets (RFC 7435). */
  private static final String UNCHECKED = "X1";

  /** The certificate that a policy demands (RFC 8461 4.2). */
  private static final String POLICY = "R13";

  private static final Rule NAMES = CertificateRules.NAMES;

  public ChainUses {
    records = List.copyOf(records);
  }

  /** One entry a use, in the order of {@link Use}. */
  public List<ChainUse> all() {
    TlsaUses dane = new TlsaUses(view, records);
    return Stream.of(
            opportunistic(),
            trusted(Use.MTA_STS, POLICY),
            dane.anchor(),
            dane.endEntity(),
            trusted(Use.MAIL_PROGRAM, NAMES.id()))
        .toList();
  }

  /** The word of the contract for the records together. */
  public TlsaWord tlsa() {
    return new TlsaUses(view, records).word();
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

  private ChainUse named(Use use, String rule) {
    String name = view.expected().map(PeerName::text).orElse("");
    return switch (view.name()) {
      case MATCH -> new ChainUse(use, Worth.YES, rule, new Why.UseTrustedAndNamed(name));
      case MISMATCH -> new ChainUse(use, Worth.NO, rule, new Why.UseNameDiffers(name));
      case CN_ONLY -> new ChainUse(use, Worth.NO, rule, new Why.UseCommonNameOnly(name));
      case NONE -> new ChainUse(use, Worth.UNKNOWN, rule, new Why.UseNameNotGiven());
    };
  }
}
