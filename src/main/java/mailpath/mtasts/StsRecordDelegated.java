package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.DomainName;

/** The record comes through an alias: the provider it leads to decides (R18). */
public record StsRecordDelegated(String subject, DomainName provider, Evidence evidence)
    implements Finding {

  static List<StsRecordDelegated> check(MtaStsReading reading) {
    return reading.reply().ifKnown().stream()
        .filter(reply -> !reply.aliases().isEmpty() && !reply.records().isEmpty())
        .map(
            reply ->
                new StsRecordDelegated(
                    reading.subject(), reply.expanded(), reading.reply().evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(MtaStsRules.R18, Severity.INFO, Actor.DOMAIN_OWNER);
  }
}
