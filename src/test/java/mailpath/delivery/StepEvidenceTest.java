package mailpath.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.delivery.MailPath.AddressAnswer;
import mailpath.delivery.MailPath.Answer;
import mailpath.delivery.MailPath.Kind;
import mailpath.delivery.MailPath.PolicyMode;
import mailpath.delivery.MailPath.Tls;
import mailpath.delivery.SenderStep.Check;
import mailpath.delivery.SenderStep.PolicyGap;
import mailpath.network.DnsQuery;
import mailpath.network.DomainName;
import mailpath.network.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each step of a story with the questions whose answers it was decided by. */
class StepEvidenceTest {
  private static final DomainName A = DomainName.of("a.d.test");
  private static final DomainName FORGED = Moves.OWN_HOST;
  private static final StepEvidence EVIDENCE =
      new StepEvidence(
          PathText.path(
              "mx secure; policy enforce a.d.test; a 10 secure pinned: valid match | offered; "
                  + "b 20 secure none: offered"));

  static Stream<Arguments> steps() {
    return Stream.of(
        Arguments.of(new SenderStep.PolicyNotFetchedYet(), "record"),
        Arguments.of(new SenderStep.PolicyRemembered(PolicyGap.SAME_ID, "1"), "record"),
        Arguments.of(new SenderStep.PolicyRemembered(PolicyGap.NO_RECORD, "1"), "record"),
        Arguments.of(new SenderStep.PolicyRemembered(PolicyGap.TXT_FAILS, "1"), "txt"),
        Arguments.of(new SenderStep.PolicyRemembered(PolicyGap.FETCH_FAILS, "1"), "fetch record"),
        Arguments.of(new SenderStep.PolicyMissing(PolicyGap.NO_RECORD), "record"),
        Arguments.of(new SenderStep.PolicyMissing(PolicyGap.FETCH_FAILS), "fetch record"),
        Arguments.of(new SenderStep.PolicyUnreadableDefers(), "txt"),
        Arguments.of(new SenderStep.PolicyFetched("1"), "fetch record"),
        Arguments.of(new SenderStep.PolicyNotEnforced(PolicyMode.TESTING), "fetch"),
        Arguments.of(new SenderStep.MailNotTaken(Kind.NULL_MX), "mail mx"),
        Arguments.of(new SenderStep.MxUnusable(Answer.BOGUS), "mail mx"),
        Arguments.of(new SenderStep.MxRead(Answer.SECURE), "mail mx"),
        Arguments.of(new SenderStep.HostWithoutAddress(A, AddressAnswer.NONE), "a-address"),
        Arguments.of(
            new SenderStep.TlsaNotAsked(A, AddressAnswer.INSECURE, Answer.SECURE),
            "a-address mail mx"),
        Arguments.of(new SenderStep.TlsaFails(A), "a-tlsa"),
        Arguments.of(new SenderStep.TlsaDemands(A, Check.TLSA_MATCH), "a-tlsa"),
        Arguments.of(new SenderStep.TlsaAbsent(A), "a-tlsa"),
        Arguments.of(new SenderStep.PolicySetAside(A), "a-tlsa"),
        Arguments.of(new SenderStep.HostNotListed(A), "fetch"),
        Arguments.of(new SenderStep.HostListed(A), "fetch"),
        Arguments.of(new SenderStep.NoAnswerFrom(A, "a0"), "a0"),
        Arguments.of(new SenderStep.TlsMissing(A, "a1", Tls.ABSENT), "a1"),
        Arguments.of(new SenderStep.ClearTextRefused(A, "a1"), "a1"),
        Arguments.of(new SenderStep.SentInClear(A, "a1", Tls.ABSENT), "a1"),
        Arguments.of(new SenderStep.SentWithoutTls(A, "a1"), "a1"),
        Arguments.of(new SenderStep.CheckFailed(A, "a1", Check.TLSA_MATCH), "a1"),
        Arguments.of(new SenderStep.CheckFailed(A, "a1", Check.POLICY_CERTIFICATE), "a1"),
        Arguments.of(new SenderStep.CheckFailed(A, "a1", Check.ENCRYPTION), "a1"),
        Arguments.of(new SenderStep.DeliveredChecked(A, "a0"), "a0"),
        Arguments.of(new SenderStep.DeliveredUnchecked(A, "a0"), "a0"),
        Arguments.of(new SenderStep.MailWaits(), ""),
        Arguments.of(new SenderStep.AttackerHasMail(A, "a0"), ""),
        Arguments.of(new SenderStep.HostWithoutAddress(FORGED, AddressAnswer.NONE), ""),
        Arguments.of(new SenderStep.CheckFailed(A, "attacker", Check.TLSA_MATCH), ""),
        Arguments.of(new SenderStep.CheckFailed(FORGED, "attacker", Check.TLSA_MATCH), ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("steps")
  void isWhatItWasDecidedBy(SenderStep step, String asked) {
    assertEquals(
        asked,
        EVIDENCE.of(step).queries().stream()
            .map(StepEvidenceTest::label)
            .distinct()
            .sorted()
            .collect(Collectors.joining(" ")));
  }

  private static String label(Query query) {
    return ((DnsQuery) query).name().text();
  }

  @Test
  void everyStepIsHere() {
    Set<Class<?>> here = new HashSet<>(steps().map(one -> one.get()[0].getClass()).toList());
    assertEquals(Set.copyOf(List.of(SenderStep.class.getPermittedSubclasses())), here);
  }
}
