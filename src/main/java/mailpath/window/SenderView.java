package mailpath.window;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mailpath.delivery.MailPath;
import mailpath.delivery.MailPath.PolicyBody;
import mailpath.delivery.MailPath.PolicyMode;
import mailpath.delivery.SenderKind;
import mailpath.fact.Fact;
import mailpath.investigation.Assessment;
import mailpath.mtasts.MxPattern;

/**
 * What one kind of sender asks of a mail server on this path: the steps 5 and 6 of delivery-game 2
 * as far as the picture needs them. The verdict does not come from here but from the game.
 */
final class SenderView {
  /** The senders that can be chosen above the picture. */
  static final List<SenderKind> SHOWN =
      List.of(
          SenderKind.OPPORTUNISTIC,
          SenderKind.DANE,
          SenderKind.MTA_STS_KNOWN,
          SenderKind.MTA_STS_FIRST);

  private final SenderKind kind;
  private final MailPath path;

  SenderView(SenderKind kind, MailPath path) {
    this.kind = kind;
    this.path = path;
  }

  /** What must hold before this sender hands over mail to a host. */
  enum Need {
    NOTHING,
    /** TLS with anybody (7672 2.2: all TLSA records are unusable). */
    ENCRYPTION,
    /** TLS with a key or certificate that was checked. */
    CHECK,
    /** The host is not used at all (D2, D5, R12). */
    SKIPPED,
    UNKNOWN
  }

  static WindowText name(SenderKind kind) {
    return switch (kind) {
      case NO_TLS -> WindowText.SENDER_NO_TLS;
      case OPPORTUNISTIC -> WindowText.SENDER_NOTHING;
      case DANE -> WindowText.SENDER_DANE;
      case MTA_STS_KNOWN -> WindowText.SENDER_POLICY_KNOWN;
      case MTA_STS_FIRST -> WindowText.SENDER_POLICY_FIRST;
      case BOTH_KNOWN -> WindowText.SENDER_BOTH_KNOWN;
      case BOTH_FIRST -> WindowText.SENDER_BOTH_FIRST;
    };
  }

  /** Index of the sender that the headline is about; one that checks, if several are. */
  static int chosen(Assessment assessment) {
    Set<SenderKind> forWhom = assessment.verdict().forWhom();
    List<SenderKind> preferred =
        List.of(SenderKind.DANE, SenderKind.MTA_STS_KNOWN, SenderKind.OPPORTUNISTIC);
    return preferred.stream()
        .filter(kind -> forWhom.contains(kind) && published(kind, assessment))
        .findFirst()
        .map(SHOWN::indexOf)
        .orElse(0);
  }

  /** Whether the domain publishes anything for this sender. */
  private static boolean published(SenderKind kind, Assessment assessment) {
    return switch (kind) {
      case DANE ->
          assessment.facts().hosts().stream().anyMatch(h -> !h.dane().publications().isEmpty());
      case MTA_STS_KNOWN -> assessment.facts().mtaSts().policy().isPresent();
      default -> true;
    };
  }

  boolean dane() {
    return kind == SenderKind.DANE;
  }

  boolean policy() {
    return kind == SenderKind.MTA_STS_KNOWN || kind == SenderKind.MTA_STS_FIRST;
  }

  boolean firstContact() {
    return kind == SenderKind.MTA_STS_FIRST;
  }

  Need need(MailPath.Host host) {
    if (dane()) {
      return daneNeed(host);
    }
    return policy() ? policyNeed(host) : Need.NOTHING;
  }

  private Need daneNeed(MailPath.Host host) {
    Optional<MailPath.Answer> mx = path.mx().ifKnown();
    Optional<MailPath.AddressAnswer> address = host.address().ifKnown();
    if (mx.isEmpty() || address.isEmpty()) {
      return Need.UNKNOWN;
    }
    if (mx.get() != MailPath.Answer.SECURE || address.get() != MailPath.AddressAnswer.SECURE) {
      return address.get() == MailPath.AddressAnswer.BOGUS ? Need.SKIPPED : Need.NOTHING;
    }
    return host.tlsa().ifKnown().map(SenderView::daneNeed).orElse(Need.UNKNOWN);
  }

  private static Need daneNeed(MailPath.Tlsa tlsa) {
    return switch (tlsa) {
      case NONE -> Need.NOTHING;
      case BOGUS -> Need.SKIPPED;
      case UNUSABLE -> Need.ENCRYPTION;
      case PINNED, PINNED_PUBLIC_CA -> Need.CHECK;
    };
  }

  private Need policyNeed(MailPath.Host host) {
    Optional<Optional<String>> record = path.policy().record().ifKnown();
    if (record.isPresent() && record.get().isEmpty()) {
      return Need.NOTHING;
    }
    Optional<Optional<PolicyBody>> fetched = path.policy().fetch().ifKnown();
    if (record.isEmpty() || fetched.isEmpty()) {
      return Need.UNKNOWN;
    }
    return fetched
        .get()
        .filter(body -> body.mode() == PolicyMode.ENFORCE)
        .map(body -> listed(body, host) ? Need.CHECK : Need.SKIPPED)
        .orElse(Need.NOTHING);
  }

  private static boolean listed(PolicyBody body, MailPath.Host host) {
    return body.patterns().stream().anyMatch(p -> MxPattern.matches(p, host.name()));
  }

  /** Whether the certificate of an address passes the check that this sender makes. */
  Fact<Boolean> passes(MailPath.Place place) {
    return dane() ? place.tlsaMatch() : place.policyValid();
  }
}
