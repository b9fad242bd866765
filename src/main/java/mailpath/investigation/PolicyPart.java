package mailpath.investigation;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mailpath.delivery.MailPath;
import mailpath.delivery.MailPath.Policy;
import mailpath.delivery.MailPath.PolicyBody;
import mailpath.fact.Fact;

/** The parts of a path that are about its MTA-STS policy. */
final class PolicyPart {
  private PolicyPart() {}

  static PathPart txt() {
    return part(
        (ours, theirs) ->
            new Policy(
                theirs.txt(), ours.record(), ours.fetch(), ours.policyHost(), ours.malformed()));
  }

  /** A record that comes or goes takes the policy with it: without one nobody fetches. */
  static PathPart record() {
    return part(
        (ours, theirs) -> {
          boolean stays = published(ours) && published(theirs);
          return new Policy(
              ours.txt(),
              theirs.record(),
              stays ? ours.fetch() : theirs.fetch(),
              stays ? ours.policyHost() : theirs.policyHost(),
              theirs.malformed());
        });
  }

  static PathPart host() {
    return part(
        (ours, theirs) ->
            new Policy(
                ours.txt(), ours.record(), ours.fetch(), theirs.policyHost(), ours.malformed()));
  }

  /**
   * Whether a policy that both publish is to be had; what it says is left alone where both have
   * one.
   */
  static PathPart fetch() {
    return part(
        (ours, theirs) -> {
          boolean published = published(ours) && published(theirs);
          return published && !alike(ours.fetch(), theirs.fetch())
              ? with(ours, theirs.fetch())
              : ours;
        });
  }

  static PathPart mode() {
    return body(
        (ours, theirs) -> new PolicyBody(ours.id(), theirs.mode(), ours.patterns(), ours.maxAge()));
  }

  static PathPart patterns() {
    return body(
        (ours, theirs) -> new PolicyBody(ours.id(), ours.mode(), theirs.patterns(), ours.maxAge()));
  }

  static PathPart maxAge() {
    return body(
        (ours, theirs) -> new PolicyBody(ours.id(), ours.mode(), ours.patterns(), theirs.maxAge()));
  }

  private static PathPart part(PathPart.Join<Policy> join) {
    return (into, from) ->
        new MailPath(
            into.domain(),
            into.mail(),
            into.mx(),
            into.hosts(),
            join.of(into.policy(), from.policy()),
            into.memory());
  }

  private static PathPart body(PathPart.Join<PolicyBody> join) {
    return part(
        (ours, theirs) ->
            present(theirs.fetch())
                .findFirst()
                .map(body -> with(ours, changed(ours.fetch(), mine -> join.of(mine, body))))
                .orElse(ours));
  }

  private static Policy with(Policy policy, Fact<Optional<PolicyBody>> fetch) {
    return new Policy(
        policy.txt(), policy.record(), fetch, policy.policyHost(), policy.malformed());
  }

  private static Fact<Optional<PolicyBody>> changed(
      Fact<Optional<PolicyBody>> fetch, UnaryOperator<PolicyBody> change) {
    return fetch.map(body -> body.map(change));
  }

  /** A valid record, at least to some senders. */
  private static boolean published(Policy policy) {
    return present(policy.record()).findAny().isPresent();
  }

  /** Whether the same senders have a policy, whatever it says. */
  private static boolean alike(Fact<Optional<PolicyBody>> ours, Fact<Optional<PolicyBody>> theirs) {
    boolean sameReaders =
        ours instanceof Fact.Depends<?>(String on, var a, var b)
            ? theirs instanceof Fact.Depends<?>(String other, var c, var d) && on.equals(other)
            : !(theirs instanceof Fact.Depends<?>);
    return sameReaders
        && present(ours).findAny().isPresent()
        && present(theirs).findAny().isPresent();
  }

  /** What is there, by any reading. */
  private static <T> Stream<T> present(Fact<Optional<T>> fact) {
    return switch (fact) {
      case Fact.Known<Optional<T>>(Optional<T> value, var ignored) -> value.stream();
      case Fact.Unknown<Optional<T>> ignored -> Stream.empty();
      case Fact.Depends<Optional<T>> depends ->
          depends.readings().stream().flatMap(Optional::stream);
    };
  }
}
