package mailpath.dns;

import mailpath.fact.Reason;
import mailpath.network.DnsAnswer;
import mailpath.network.Observation;
import mailpath.network.Observation.WhyNot;

/** Why a lookup that did not end in a whole answer leaves its fact unknown (U2). */
final class Failures {
  private Failures() {}

  static Reason.Why why(Observation.End<DnsAnswer> end) {
    return switch (end) {
      case Observation.Answered<DnsAnswer> ignored -> Reason.Why.SERVER_FAILURE;
      case Observation.Failed<DnsAnswer> failed -> Reason.Why.of(failed.failure());
      case Observation.NotAsked<DnsAnswer>(WhyNot whyNot) -> Reason.Why.of(whyNot);
    };
  }
}
