package mailpath.investigation;

import java.util.List;
import mailpath.dns.MxRules;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** The host has no address: nobody can reach it (RFC 5321 5.1). */
public record NoAddressAtAll(String subject, Evidence evidence) implements Finding {

  static List<NoAddressAtAll> check(ExaminedHost host) {
    boolean none =
        !host.facts().addresses().replies().isEmpty()
            && host.facts().addresses().replies().values().stream()
                .allMatch(reply -> reply.ifKnown().isPresent())
            && host.facts().addresses().addresses().isEmpty();
    return none
        ? List.of(
            new NoAddressAtAll(
                host.facts().mx().name().text(), host.facts().addresses().evidence()))
        : List.of();
  }

  @Override
  public Standing standing() {
    return new Standing(MxRules.MX3, Severity.LOWERS, Actor.DOMAIN_OWNER);
  }
}
