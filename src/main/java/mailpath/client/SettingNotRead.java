package mailpath.client;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** How the connection is protected could not be understood; never taken for none. */
public record SettingNotRead(String subject, MailService service, OwnLabel label, Evidence evidence)
    implements Finding {

  static List<SettingNotRead> check(JudgedService service) {
    return service.is(Channel.UNKNOWN)
        ? List.of(
            new SettingNotRead(
                service.subject(), service.service(), service.settings().label(), Evidence.NONE))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(ClientRules.K3, Severity.ADVICE, Actor.YOUR_PROGRAM);
  }
}
