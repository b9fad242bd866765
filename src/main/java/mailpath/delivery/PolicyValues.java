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
import mailpath.mtasts.MxPattern;
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
      List<Valued<World.Policy>> withRecord =
          Valued.product(
              List.of(id),
              texts(id.value()),
              (read, txt) ->
                  new World.Policy(
                      txt, read, policy.malformed(), Optional.empty(), Answer.INSECURE));
      List<Valued<World.Policy>> fetched =
          Valued.product(withRecord, bodies(id.value()), World.Policy::withFetched);
      for (Valued<World.Policy> one : fetched) {
        all.addAll(
            Valued.product(List.of(one), policyHosts(one.value()), World.Policy::withPolicyHost));
      }
    }
    return all;
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

  /** Without a record it does not matter whether its absence is signed. */
  private List<Valued<Answer>> texts(Optional<String> id) {
    return Valued.of(
        policy.txt(),
        Undecided.Open.POLICY_RECORD,
        subject(),
        id.isPresent() ? signatures(HostValues.stripped(policy.txt())) : List.of(Answer.INSECURE));
  }

  static List<Answer> signatures(boolean neverGiven) {
    return neverGiven
        ? List.of(Answer.SECURE, Answer.INSECURE)
        : List.of(Answer.SECURE, Answer.INSECURE, Answer.BOGUS);
  }

  private List<Valued<Optional<Rules>>> bodies(Optional<String> id) {
    List<Optional<Rules>> possible =
        id.isEmpty()
            ? List.of(Optional.empty())
            : List.of(
                Optional.empty(),
                Optional.of(new Rules(id.get(), PolicyMode.NONE, Set.of(), WEEKS)),
                Optional.of(new Rules(id.get(), PolicyMode.ENFORCE, hostNames(), WEEKS)),
                Optional.of(new Rules(id.get(), PolicyMode.ENFORCE, Set.of(), WEEKS)));
    return Valued.of(
        policy.fetch().map(body -> body.map(known -> rules(known, id.orElse(known.id())))),
        Undecided.Open.POLICY,
        subject(),
        possible);
  }

  /** Only an enforced policy is worth falsifying. */
  private List<Valued<Answer>> policyHosts(World.Policy fetched) {
    boolean enforced =
        fetched.fetched().filter(rules -> rules.mode() == PolicyMode.ENFORCE).isPresent();
    return Valued.of(
        policy.policyHost(),
        Undecided.Open.POLICY,
        subject(),
        enforced ? List.of(Answer.SECURE, Answer.INSECURE) : List.of(Answer.INSECURE));
  }

  Rules rules(PolicyBody body, String id) {
    Set<DomainName> listed = new HashSet<>();
    for (DomainName host : hostNames()) {
      if (body.patterns().stream().anyMatch(pattern -> MxPattern.matches(pattern, host))) {
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

  private String subject() {
    return "mta-sts." + path.domain().text();
  }
}
