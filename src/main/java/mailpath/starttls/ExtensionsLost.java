package mailpath.starttls;

import java.util.List;
import java.util.Optional;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** Extensions that were there in clear are missing inside TLS (ST2, threat-S11). */
public record ExtensionsLost(String subject, String extensions, Evidence evidence)
    implements Finding {

  static List<ExtensionsLost> check(ProbedAddress address) {
    return Optional.of(lost(address))
        .filter(lost -> !lost.isEmpty())
        .map(
            lost ->
                new ExtensionsLost(address.subject(), String.join(", ", lost), address.evidence()))
        .stream()
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(StarttlsRules.ST2, Severity.INFO, Actor.MAIL_HOST);
  }

  /** Where no list came inside TLS, nothing is known to be lost. */
  private static List<String> lost(ProbedAddress address) {
    CapabilityList after = new CapabilityList(address.facts().after());
    return after.lines().isEmpty()
        ? List.of()
        : new CapabilityList(address.facts().before()).without(after);
  }
}
