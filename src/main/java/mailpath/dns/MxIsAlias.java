package mailpath.dns;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** An MX target that is an alias, which RFC 2181 10.3 forbids; senders follow it (MX3). */
public record MxIsAlias(String subject, String target, Evidence evidence) implements Finding {

  static List<MxIsAlias> check(MailRouteReading reading) {
    return reading.hosts().entrySet().stream()
        .flatMap(
            host ->
                host.getValue().expanded().stream()
                    .map(
                        target ->
                            new MxIsAlias(
                                host.getKey().name().text(),
                                target.text(),
                                host.getValue().evidence())))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(MxRules.MX3, Severity.ADVICE, Actor.DOMAIN_OWNER);
  }
}
