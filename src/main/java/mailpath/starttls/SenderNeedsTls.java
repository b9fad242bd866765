package mailpath.starttls;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** Mail is not even begun before TLS: 530 with a demand for STARTTLS (RFC 3207 4). */
public record SenderNeedsTls(String subject, Evidence evidence) implements Finding {

  static List<SenderNeedsTls> check(ApproachedAddress address) {
    return NullSender.of(address).stream()
        .filter(NullSender::wantsTls)
        .map(answer -> new SenderNeedsTls(address.subject(), answer.asked().evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(ServiceRules.L6, Severity.INFO, Actor.NOBODY);
  }
}
