package mailpath.investigation;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.casefile.Redaction;
import mailpath.client.ClientWord;
import mailpath.client.discovery.DiscoveredSource;
import mailpath.delivery.Judgement;
import mailpath.fact.Finding;
import mailpath.fact.Judged;
import mailpath.investigation.RedactionChanges.What;

/** Compares what a case says before and after a redaction; only redacted texts may differ. */
final class RedactionCheck {
  private final Redaction redaction;

  private RedactionCheck(Redaction redaction) {
    this.redaction = redaction;
  }

  /** What differs first; empty where nothing does. */
  static Optional<What> between(Assessment before, Assessment after, Redaction redaction) {
    Judgement one = before.judgement();
    Judgement other = after.judgement();
    if (!one.verdict().equals(other.verdict())) {
      return Optional.of(What.VERDICT);
    }
    if (!one.equals(other)) {
      return Optional.of(What.MATRIX);
    }
    if (!before.facts().mechanisms().equals(after.facts().mechanisms())) {
      return Optional.of(What.MECHANISMS);
    }
    RedactionCheck check = new RedactionCheck(redaction);
    return check.alike(before.findings(), after.findings())
        ? Optional.empty()
        : Optional.of(What.FINDINGS);
  }

  /** A host has findings alone. */
  static Optional<What> between(HostAssessment before, HostAssessment after, Redaction redaction) {
    return new RedactionCheck(redaction).alike(weighed(before), weighed(after))
        ? Optional.empty()
        : Optional.of(What.FINDINGS);
  }

  /** What each service is worth, what could be found, and what is said of each service. */
  static Optional<What> between(
      ClientAssessment before, ClientAssessment after, Redaction redaction) {
    if (!words(before).equals(words(after))) {
      return Optional.of(What.VERDICT);
    }
    RedactionCheck check = new RedactionCheck(redaction);
    return check.eachAlike(said(before), said(after))
        ? Optional.empty()
        : Optional.of(What.FINDINGS);
  }

  private static List<List<ClientWord>> words(ClientAssessment assessment) {
    return services(assessment).map(one -> one.judged().verdict().range()).toList();
  }

  private static List<Object> said(ClientAssessment assessment) {
    Stream<Object> found =
        assessment.run().flatMap(ClientRun::discovery).stream()
            .flatMap(one -> one.discovery().sources().stream())
            .map(DiscoveredSource::outcome);
    Stream<Object> findings =
        services(assessment)
            .flatMap(one -> one.findings().stream())
            .map(finding -> new Judged(finding, finding.severity()));
    return Stream.concat(found, findings).toList();
  }

  private static Stream<ServiceAssessment> services(ClientAssessment assessment) {
    return assessment.accounts().stream().flatMap(account -> account.services().stream());
  }

  private static List<Judged> weighed(HostAssessment assessment) {
    return assessment.findings().stream()
        .map(finding -> new Judged(finding, finding.severity()))
        .toList();
  }

  private boolean alike(List<Judged> before, List<Judged> after) {
    Iterator<Judged> rest = after.iterator();
    return before.size() == after.size()
        && before.stream().allMatch(judged -> alike(judged, rest.next()));
  }

  private boolean alike(Judged before, Judged after) {
    Finding one = before.finding();
    Finding other = after.finding();
    return before.severity() == after.severity()
        && one.standing().equals(other.standing())
        && alike(one.subject(), other.subject())
        && sameArguments((Record) one, (Record) other);
  }

  private boolean sameArguments(Record one, Record other) {
    if (one.getClass() != other.getClass()) {
      return false;
    }
    for (RecordComponent component : one.getClass().getRecordComponents()) {
      if (!alike(value(component, one), value(component, other))) {
        return false;
      }
    }
    return true;
  }

  private boolean alike(Object before, Object after) {
    return before.equals(after)
        || switch (before) {
          case String text -> after instanceof String other && redaction.explains(text, other);
          case Collection<?> many ->
              after instanceof Collection<?> others && eachAlike(many, others);
          case Optional<?> one ->
              after instanceof Optional<?> other
                  && eachAlike(one.stream().toList(), other.stream().toList());
          case Record one -> after instanceof Record other && sameArguments(one, other);
          default -> false;
        };
  }

  private boolean eachAlike(Collection<?> before, Collection<?> after) {
    Iterator<?> rest = after.iterator();
    return before.size() == after.size()
        && before.stream().allMatch(value -> alike(value, rest.next()));
  }

  private static Object value(RecordComponent component, Record of) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component.getName() + " of " + of.getClass(), e);
    }
  }
}
