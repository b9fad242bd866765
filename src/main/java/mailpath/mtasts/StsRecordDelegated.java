package mailpath.mtasts;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Rule;
import mailpath.fact.Severity;
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
  public Rule rule() {
    return MtaStsRules.R18;
  }

  @Override
  public Severity severity() {
    return Severity.INFO;
  }

  @Override
  public Actor actor() {
    return Actor.DOMAIN_OWNER;
  }
}
