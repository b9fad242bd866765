package mailpath.window;

import java.util.List;
import mailpath.certificate.PathAnswer;
import mailpath.dane.ChainUse;
import mailpath.dane.ChainUse.Why;
import mailpath.dane.ChainUse.Worth;
import mailpath.dane.PublishedTlsa.Standing;
import mailpath.report.ChainAnswer;
import mailpath.report.RuleName;
import mailpath.report.Words;
import mailpath.window.CertificateScreen.Use;
import mailpath.window.CertificateScreen.Uses;

/** Makes the line that says what a chain is good enough for. */
final class CertificateUseScreens {
  /** Characters that a record is known by: its numbers and the first octets. */
  private static final int RECORD = 14;

  private final HeldChain held;
  private final Words words;

  CertificateUseScreens(HeldChain held, Words words) {
    this.held = held;
    this.words = words;
  }

  Uses uses() {
    String answer = new ChainAnswer(words).text(held.uses());
    return new Uses(held.claim("uses", answer, ""), held.uses().stream().map(this::use).toList());
  }

  private Use use(ChainUse use) {
    return new Use(
        mark(use),
        words.word(use.use()),
        worth(use),
        held.claim("use:" + use.use(), reason(use), RuleName.of(use.rule())),
        use.worth() == Worth.YES);
  }

  private String reason(ChainUse use) {
    String why = words.text(brief(use.why()));
    boolean said = use.worth() == Worth.ONCE_PUBLISHED;
    return isDane(use) && !said && held.tlsa().standing() == Standing.NONE
        ? words.label(CertificateTabText.USE_WITHOUT_RECORD, why)
        : why;
  }

  /** Certificates by their short names; a record in full stands among those of its certificate. */
  private Why brief(Why why) {
    return switch (why) {
      case Why.UsePathFails(PathAnswer broken) ->
          new Why.UsePathFails(new BriefAnswer(words).of(broken));
      case Why.UseOnceRecord(String record) when record.length() > RECORD ->
          new Why.UseOnceRecord(record.substring(0, RECORD) + "…");
      default -> why;
    };
  }

  private String worth(ChainUse use) {
    boolean unsigned = held.tlsa().standing() == Standing.UNSIGNED;
    return use.worth() == Worth.ONCE_PUBLISHED && unsigned
        ? words.label(CertificateTabText.WORTH_ONCE_SIGNED)
        : words.word(use.worth());
  }

  private Mark mark(ChainUse use) {
    return switch (use.worth()) {
      case YES -> Mark.SECURE;
      case ONCE_PUBLISHED -> held.tlsa().standing() == Standing.UNSIGNED ? Mark.INERT : Mark.ABSENT;
      case DEPENDS -> Mark.OPPORTUNISTIC;
      case UNKNOWN -> Mark.UNKNOWN;
      case NO -> isHarmless(use) ? Mark.ABSENT : Mark.BROKEN;
    };
  }

  /** Nobody looks for a record that is not there, and one that fits is enough (RFC 7672 3.2). */
  private boolean isHarmless(ChainUse use) {
    if (!isDane(use) || use.why() instanceof Why.UseUnreadable) {
      return false;
    }
    boolean otherFits =
        held.uses().stream().anyMatch(one -> isDane(one) && one.worth() == Worth.YES);
    return switch (held.tlsa().standing()) {
      case NOT_ASKED, NONE, UNSIGNED -> true;
      case SIGNED, DEPENDS -> otherFits || use.why() instanceof Why.UseNoSuchRecord;
      case BOGUS, UNKNOWN, NOT_SHOWN -> false;
    };
  }

  private static boolean isDane(ChainUse use) {
    return List.of(ChainUse.Use.DANE_TA, ChainUse.Use.DANE_EE).contains(use.use());
  }
}
