package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/**
 * The server refuses us and names a block list: nothing about its TLS could be learnt (threat-S5).
 */
public record BlockListed(String subject, String list, String reply, Evidence evidence)
    implements Finding {

  static List<BlockListed> check(ProbedAddress address) {
    return Refusal.of(address)
        .flatMap(
            refusal ->
                refusal
                    .blockList()
                    .map(
                        list ->
                            new BlockListed(
                                address.subject(), list, refusal.text(), address.evidence())))
        .stream()
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(StarttlsRules.U2, Severity.INFO, Actor.YOUR_NETWORK);
  }
}
