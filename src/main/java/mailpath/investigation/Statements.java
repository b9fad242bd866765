package mailpath.investigation;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import mailpath.delivery.MailPath;
import mailpath.dns.ValidationReason;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Reason;
import mailpath.network.DomainName;
import mailpath.network.SecurityState;

/**
 * All that an assessment says in the terms of {@link ComparedFact}, ready to be held against
 * another. What rests on something unknown is left out, so that one gap is told once.
 */
final class Statements {
  /** What is said, in the order in which it is shown. */
  private final SortedMap<About, Fact<?>> said = new TreeMap<>();

  /** A fact about a subject. */
  record About(ComparedFact fact, Subject subject) implements Comparable<About> {
    private static final Comparator<About> ORDER =
        Comparator.comparing((About about) -> about.fact.scope())
            .thenComparing(About::subject)
            .thenComparing(About::fact);

    @Override
    public int compareTo(About other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * @param domain the name that stands for the domain on both sides
   * @param hosts the mail servers of either side: for those that this side does not have, that is
   *     said
   */
  static SortedMap<About, Fact<?>> of(
      Assessment assessment, DomainName domain, Set<DomainName> hosts) {
    Statements statements = new Statements();
    new DomainStatements(assessment, domain, statements).say(hosts);
    new PolicyStatements(assessment, domain, statements).say();
    for (HostFacts host : assessment.facts().hosts()) {
      new HostStatements(host, assessment.path(), statements).say();
    }
    return statements.said;
  }

  void say(ComparedFact what, Subject subject, Fact<?> fact) {
    boolean follows =
        fact instanceof Fact.Unknown<?>(Reason reason, var ignored)
            && reason.why() == Reason.Why.FOLLOWS;
    if (!follows) {
      said.put(new About(what, subject), fact);
    }
  }

  /** What rests on something that is not known. */
  static <T> Fact<T> follows(Subject subject) {
    return Fact.unknown(Reason.Why.FOLLOWS, subject.text(), Evidence.NONE);
  }

  /** The items, in an order of their own; {@link Stated#NONE} where there are none. */
  static Object list(Collection<?> items) {
    return items.isEmpty() ? Stated.NONE : List.copyOf(items);
  }

  static <T> Object orNone(Optional<T> value) {
    return value.isPresent() ? value.get() : Stated.NONE;
  }

  static Stated yes(boolean value) {
    return value ? Stated.YES : Stated.NO;
  }

  /**
   * A DNSSEC state with the reason for it, where it is not secure. One that could not be
   * established is told of the MX and address answers, which know why.
   */
  static Fact<Object> signed(Fact<SecurityState> state, Optional<ValidationReason> reason) {
    if (state.ifKnown().equals(Optional.of(SecurityState.INDETERMINATE))) {
      return Fact.unknown(Reason.Why.FOLLOWS, "", state.evidence());
    }
    Fact<MailPath.Answer> answer = MailPaths.answer(state);
    return answer.map(known -> reason.<Object>map(why -> List.of(known, why)).orElse(known));
  }
}
