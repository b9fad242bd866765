package mailpath.delivery;

import mailpath.delivery.MailPath.AddressAnswer;
import mailpath.delivery.MailPath.Answer;
import mailpath.delivery.MailPath.Kind;
import mailpath.delivery.MailPath.PolicyMode;
import mailpath.delivery.MailPath.Tls;
import mailpath.fact.Sentence;
import mailpath.network.DomainName;

/** What a sender says of one step of its own (delivery-game 2), in the order of the steps. */
public sealed interface SenderStep extends Sentence {
  /** Why a sender has only its memory, or nothing, to go by (step 1). */
  enum PolicyGap {
    TXT_FAILS,
    NO_RECORD,
    FETCH_FAILS,
    SAME_ID
  }

  /** What is asked of the server at the other end (steps 5, 6). */
  enum Check {
    TLSA_MATCH,
    POLICY_CERTIFICATE,
    ENCRYPTION
  }

  record PolicyNotFetchedYet() implements SenderStep {}

  record PolicyFetched(String policyId) implements SenderStep {}

  record PolicyRemembered(PolicyGap why, String policyId) implements SenderStep {}

  record PolicyMissing(PolicyGap why) implements SenderStep {}

  record PolicyNotEnforced(PolicyMode mode) implements SenderStep {}

  record PolicyUnreadableDefers() implements SenderStep {}

  record MailNotTaken(Kind mail) implements SenderStep {}

  record MxUnusable(Answer answer) implements SenderStep {}

  record MxRead(Answer answer) implements SenderStep {}

  record HostWithoutAddress(DomainName host, AddressAnswer answer) implements SenderStep {}

  record TlsaNotAsked(DomainName host, AddressAnswer address, Answer mx) implements SenderStep {}

  record TlsaFails(DomainName host) implements SenderStep {}

  record TlsaDemands(DomainName host, Check check) implements SenderStep {}

  record TlsaAbsent(DomainName host) implements SenderStep {}

  record PolicySetAside(DomainName host) implements SenderStep {}

  record HostNotListed(DomainName host) implements SenderStep {}

  record HostListed(DomainName host) implements SenderStep {}

  record NoAnswerFrom(DomainName host, String ip) implements SenderStep {}

  record TlsMissing(DomainName host, String ip, Tls tls) implements SenderStep {}

  record ClearTextRefused(DomainName host, String ip) implements SenderStep {}

  record SentInClear(DomainName host, String ip, Tls tls) implements SenderStep {}

  /** Only from a sender without TLS. */
  record SentWithoutTls(DomainName host, String ip) implements SenderStep {}

  record CheckFailed(DomainName host, String ip, Check check) implements SenderStep {}

  record DeliveredChecked(DomainName host, String ip) implements SenderStep {}

  record DeliveredUnchecked(DomainName host, String ip) implements SenderStep {}

  record MailWaits() implements SenderStep {}

  /** The referee's line: whoever the sender believes in, the attacker ended the connection. */
  record AttackerHasMail(DomainName host, String ip) implements SenderStep {}
}
