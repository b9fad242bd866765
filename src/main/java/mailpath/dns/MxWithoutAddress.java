package mailpath.dns;

import java.util.List;
import mailpath.dns.DnsReply.Existence;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;

/** An MX host without any address: it is skipped (MX3). */
public record MxWithoutAddress(String subject, Evidence evidence) implements Finding {

  static List<MxWithoutAddress> check(MailRouteReading reading) {
    return reading.hosts().entrySet().stream()
        .filter(host -> hasNone(host.getValue()))
        .map(host -> new MxWithoutAddress(host.getKey().name().text(), host.getValue().evidence()))
        .toList();
  }

  private static boolean hasNone(HostAddresses host) {
    return !host.replies().isEmpty()
        && host.known().count() == host.replies().size()
        && host.known().allMatch(reply -> reply.existence() != Existence.PRESENT);
  }

  @Override
  public Standing standing() {
    return new Standing(MxRules.MX3, Severity.LOWERS, Actor.DOMAIN_OWNER);
  }
}
