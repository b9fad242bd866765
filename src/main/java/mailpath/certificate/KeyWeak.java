package mailpath.certificate;

import java.util.List;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** The key of the end-entity certificate has less than 112 bits of strength (RFC 9325 4.3, Q3). */
public record KeyWeak(String subject, String key, Evidence evidence) implements Finding {

  static List<KeyWeak> check(ShownChain shown) {
    return shown.chain().leaf().stream()
        .flatMap(leaf -> leaf.key().stream())
        .filter(key -> !key.strong())
        .map(key -> new KeyWeak(shown.subject(), key.text(), shown.evidence()))
        .toList();
  }

  @Override
  public Standing standing() {
    return new Standing(StapleRules.Q3, Severity.ADVICE, Actor.MAIL_HOST);
  }
}
