package mailpath.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.delivery.MailPath;
import mailpath.delivery.MailPath.AddressAnswer;
import mailpath.delivery.MailPath.Answer;
import mailpath.delivery.MailPath.Host;
import mailpath.delivery.MailPath.Kind;
import mailpath.delivery.MailPath.Place;
import mailpath.delivery.MailPath.PolicyBody;
import mailpath.delivery.MailPath.PolicyMode;
import mailpath.delivery.MailPath.Service;
import mailpath.delivery.MailPath.Tls;
import mailpath.delivery.MailPath.Tlsa;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.investigation.Difference.Effect;
import mailpath.network.DomainName;
import org.junit.jupiter.api.Test;

/** Parts of hand-made paths, put into each other. */
final class EffectsTest {
  private static final DomainName A = DomainName.of("a.d.test");
  private static final DomainName B = DomainName.of("b.d.test");
  private static final PathPart A_MATCH = HostPart.tlsaMatch(A, "192.0.2.1");
  private static final PathPart B_MATCH = HostPart.tlsaMatch(B, "192.0.2.2");
  private static final PathPart A_VALID = HostPart.policyValid(A, "192.0.2.1");
  private static final PathPart B_VALID = HostPart.policyValid(B, "192.0.2.2");

  /**
   * With DANE and a policy one server that passes is enough for each check: no single one of the
   * four breaks or mends the domain. B alone mends it, and it breaks once neither is valid.
   */
  @Test
  void partsThatOnlyWorkTogetherAreNamedTogether() {
    assertEquals(
        List.of(
            Effect.MATRIX,
            Effect.VERDICT_TOGETHER,
            Effect.VERDICT_TOGETHER,
            Effect.VERDICT_TOGETHER),
        new Effects(path(false, false), path(true, true))
            .of(List.of(A_MATCH, A_VALID, B_MATCH, B_VALID)));
  }

  @Test
  void aPartThatDecidesAloneIsNamedAlone() {
    assertEquals(
        List.of(Effect.VERDICT, Effect.VERDICT, Effect.NOTHING),
        new Effects(path(false, true), path(true, true)).of(List.of(A_MATCH, B_MATCH, A_VALID)));
  }

  private static MailPath path(boolean match, boolean valid) {
    PolicyBody body = new PolicyBody("1", PolicyMode.ENFORCE, List.of("*.d.test"), 2_592_000);
    return new MailPath(
        DomainName.of("d.test"),
        known(Kind.HOSTS),
        known(Answer.SECURE),
        Stream.of(host(A, "192.0.2.1", match, valid), host(B, "192.0.2.2", match, valid)).toList(),
        new MailPath.Policy(
            known(Answer.SECURE),
            known(Optional.of("1")),
            known(Optional.of(body)),
            known(Answer.SECURE)),
        Optional.empty());
  }

  private static Host host(DomainName name, String ip, boolean match, boolean valid) {
    Service service = new Service(true, Tls.OFFERED, false);
    Place place = new Place(ip, known(service), known(valid), known(match));
    return new Host(name, 10, known(AddressAnswer.SECURE), known(Tlsa.PINNED), List.of(place));
  }

  private static <T> Fact<T> known(T value) {
    return Fact.known(value, Evidence.NONE);
  }
}
