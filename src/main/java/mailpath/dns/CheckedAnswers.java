package mailpath.dns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.network.SecurityState;

/**
 * The answers that findings about signatures look at. One fault of a zone shows in many answers and
 * is told once.
 */
public record CheckedAnswers(List<Fact<DnsReply>> answers) {
  public CheckedAnswers {
    answers = List.copyOf(answers);
  }

  Stream<Fact.Known<DnsReply>> known() {
    return answers.stream()
        .filter(Fact.Known.class::isInstance)
        .map(fact -> (Fact.Known<DnsReply>) fact);
  }

  /** The zones that the answers were looked for in, from the trust anchors down. */
  Stream<ZoneCut> cuts() {
    return known()
        .flatMap(known -> known.value().chains().stream())
        .flatMap(chain -> chain.cuts().stream())
        .distinct();
  }

  /** The causes of one state, each with the evidence of all answers that have it. */
  Map<ValidationReason, Evidence> because(SecurityState state) {
    return because(reply -> reply.state() == state && reply.lenient() == state);
  }

  /** The causes of the states of some replies, each with the evidence of all these. */
  Map<ValidationReason, Evidence> because(Predicate<DnsReply> which) {
    Map<ValidationReason, Evidence> causes = new LinkedHashMap<>();
    known()
        .filter(known -> which.test(known.value()))
        .forEach(
            known ->
                known
                    .value()
                    .reason()
                    .ifPresent(reason -> causes.merge(reason, known.evidence(), Evidence::and)));
    return causes;
  }
}
