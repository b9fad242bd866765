package mailpath.dns;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import mailpath.dns.MailRoute.MxHost;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;

/**
 * What the findings about a mail route look at.
 *
 * @param hosts addresses of the MX hosts that were looked up, in their order
 */
public record MailRouteReading(Fact<MailRoute> route, Map<MxHost, HostAddresses> hosts) {
  public MailRouteReading {
    hosts = Collections.unmodifiableMap(new LinkedHashMap<>(hosts));
  }

  Stream<MailRoute> routes() {
    return route.ifKnown().stream();
  }

  Stream<MxHost> mxHosts() {
    return routes().flatMap(known -> known.hosts().stream());
  }

  String domain() {
    return route.ifKnown().map(known -> known.domain().text()).orElse("");
  }

  Evidence evidence() {
    return route.evidence();
  }
}
