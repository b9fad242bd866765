package mailpath.delivery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mailpath.delivery.MailPath.Answer;
import mailpath.delivery.MailPath.PolicyBody;
import mailpath.delivery.MailPath.PolicyMode;
import mailpath.delivery.World.Rules;
import mailpath.network.DomainName;

/** The values that the facts about the policy can have (delivery-game 7). */
final class PolicyValues {
  /** Seconds; weeks, as RFC 8461 3.2 advises. */
  static final long WEEKS = 1_209_600;

  /** Stands for the id of a record that was not read. */
  private static final String SOME_ID = "unread";

  private final MailPath path;
  private final MailPath.Policy policy;

  private PolicyValues(MailPath path) {
    this.path = path;
    this.policy = path.policy();
  }

  static List<Valued<World.Policy>> of(MailPath path) {
    return new PolicyValues(path).all();
  }

  private List<Valued<World.Policy>> all() {
    List<Valued<World.Policy>> all = new ArrayList<>();
    for (Valued<Optional<String>> id : ids()) {
      for (Valued<Optional<Rules>> body : bodies(id.value())) {
        Valued<World.Policy> read = id.with(body, this::unsigned);
        boolean enforced = id.value().isPresent() && enforces(body.value());
        all.addAll(
            Valued.product(
                Valued.product(List.of(read), texts(enforced), World.Policy::withTxt),
                policyHosts(enforced),
                World.Policy::withPolicyHost));
      }
    }
    return all;
  }

  private World.Policy unsigned(Optional<String> id, Optional<Rules> body) {
    return new World.Policy(Answer.INSECURE, id, policy.malformed(), body, Answer.INSECURE);
  }

  private static boolean enforces(Optional<Rules> body) {
    return body.filter(rules -> rules.mode() == PolicyMode.ENFORCE).isPresent();
  }

  private List<Valued<Optional<String>>> ids() {
    boolean fails = policy.txt().ifKnown().equals(Optional.of(Answer.FAILS));
    return fails
        ? List.of(Valued.known(Optional.empty()))
        : Valued.of(
            policy.record(),
            Undecided.Open.POLICY_RECORD,
            subject(),
            List.of(Optional.empty(), Optional.of(SOME_ID)));
  }

  /** Only an enforced policy is worth hiding. */
  private List<Valued<Answer>> texts(boolean enforced) {
    return Valued.of(
        policy.txt(),
        Undecided.Open.POLICY_RECORD,
        subject(),
        enforced ? signatures(HostValues.stripped(policy.txt())) : List.of(Answer.INSECURE));
  }

  static List<Answer> signatures(boolean neverGiven) {
    return neverGiven
        ? List.of(Answer.SECURE, Answer.INSECURE)
        : List.of(Answer.SECURE, Answer.INSECURE, Answer.BOGUS);
  }

  /** Without a record nobody looks; a malformed one may have a policy behind it. */
  private List<Valued<Optional<Rules>>> bodies(Optional<String> record) {
    String id = record.orElse(SOME_ID);
    List<Optional<Rules>> possible =
        record.isEmpty() && !policy.malformed()
            ? List.of(Optional.empty())
            : List.of(
                Optional.empty(),
                Optional.of(new Rules(id, PolicyMode.NONE, Set.of(), WEEKS)),
                Optional.of(new Rules(id, PolicyMode.ENFORCE, hostNames(), WEEKS)),
                Optional.of(new Rules(id, PolicyMode.ENFORCE, Set.of(), WEEKS)));
    return Valued.of(
        policy.fetch().map(body -> body.map(known -> rules(known, record.orElse(known.id())))),
        Undecided.Open.POLICY,
        subject(),
        possible);
  }

  /** Only an enforced policy is worth falsifying. */
  private List<Valued<Answer>> policyHosts(boolean enforced) {
    return Valued.of(
        policy.policyHost(),
        Undecided.Open.POLICY,
        subject(),
        enforced ? List.of(Answer.SECURE, Answer.INSECURE) : List.of(Answer.INSECURE));
  }

  Rules rules(PolicyBody body, String id) {
    Set<DomainName> listed = new HashSet<>();
    for (DomainName host : hostNames()) {
      if (body.lists(host)) {
        listed.add(host);
      }
    }
    return new Rules(id, body.mode(), listed, body.maxAge());
  }

  static Rules remembered(MailPath path, PolicyBody body) {
    return new PolicyValues(path).rules(body, body.id());
  }

  private Set<DomainName> hostNames() {
    Set<DomainName> names = new HashSet<>();
    path.hosts().forEach(host -> names.add(host.name()));
    return names;
  }

  private DomainName subject() {
    return path.domain();
  }
}
