package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/**
 * The policy host sends what keeps browsers to HTTPS (RFC 6797). Mail servers do not read it: only
 * the policy counts for them (X3).
 *
 * @param maxAge in seconds
 */
public record PolicyHostStrictTransport(String subject, long maxAge, Evidence evidence)
    implements Finding {

  static List<PolicyHostStrictTransport> check(MtaStsReading reading) {
    return reading.fetched().flatMap(FetchReading::strictTransport).stream()
        .map(
            header ->
                new PolicyHostStrictTransport(
                    reading.host(), header.maxAge(), reading.facts().fetch().evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(MtaStsRules.X3, Severity.INFO, Actor.NOBODY);
  }
}
