package mailpath.investigation;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.dane.DaneLookup;
import mailpath.dns.AddressLookup;
import mailpath.dns.DnsReply;
import mailpath.dns.HostAddresses;
import mailpath.dns.MailRoute;
import mailpath.dns.MailRoute.MxHost;
import mailpath.dns.MailRouteLookup;
import mailpath.investigation.WhatIfLine.Server;
import mailpath.mtasts.MtaStsLookup;
import mailpath.mtasts.MtaStsReading;
import mailpath.network.AddressFamily;
import mailpath.network.Approach;
import mailpath.network.DialogueQuery;
import mailpath.network.DomainName;
import mailpath.network.HttpsQuery;
import mailpath.network.IpText;
import mailpath.network.RecordType;

/** The dialogues that the investigation will hold, with the lines about DNS taken in. */
record ServerTalks(EditDesk desk, DomainName domain) {

  /**
   * A dialogue that will be held.
   *
   * @param host the end of the MX host's aliases, if it has any
   */
  record Talk(DomainName mx, Optional<DomainName> host, DialogueQuery query) {
    private boolean isWith(Server server) {
      return switch (server) {
        case Server.Named(DomainName name) -> mx.equals(name) || host.equals(Optional.of(name));
        case Server.At(InetAddress address) -> query.address().equals(address);
      };
    }

    /** The dialogue, and those that are held where its handshake fails. */
    Stream<DialogueQuery> withFollowUps() {
      return Stream.concat(
          Stream.of(query),
          Stream.of(Approach.SECOND_VISIT, Approach.SMALL_HELLO, Approach.OLD_TLS)
              .map(query::with));
    }
  }

  /** Those with a server; there is at least one. */
  List<Talk> talks(Server server) throws RefusedEdit {
    List<MxHost> hosts =
        MailRouteLookup.route(desk.dns(), domain).ifKnown().map(MailRoute::hosts).orElse(List.of());
    List<Talk> talks =
        hosts.stream()
            .flatMap(mx -> talks(mx).stream())
            .filter(talk -> talk.isWith(server))
            .toList();
    if (talks.isEmpty()) {
      throw new RefusedEdit(shown(server), unreached(server, hosts));
    }
    return talks;
  }

  /** How the policy file will be fetched. */
  List<HttpsQuery> fetches() throws RefusedEdit {
    DomainName host = MtaStsReading.policyHost(domain);
    List<InetAddress> addresses = AddressLookup.addresses(desk.dns(), host).addresses();
    if (addresses.isEmpty()) {
      throw new RefusedEdit(host.text(), new WhatIfFault.WhatIfHostWithoutAddress(host));
    }
    return addresses.stream()
        .map(address -> new HttpsQuery(host, MtaStsLookup.PATH, address))
        .toList();
  }

  private WhatIfFault unreached(Server server, List<MxHost> hosts) {
    return hosts.stream()
        .map(MxHost::name)
        .filter(name -> server.equals(new Server.Named(name)))
        .findFirst()
        .<WhatIfFault>map(WhatIfFault.WhatIfHostWithoutAddress::new)
        .orElseGet(() -> new WhatIfFault.WhatIfHostElsewhere(domain));
  }

  private List<Talk> talks(MxHost mx) {
    HostAddresses addresses = AddressLookup.addresses(desk.dns(), mx);
    Optional<DomainName> host = addresses.expanded();
    List<Talk> talks = new ArrayList<>();
    for (InetAddress address : addresses.addresses()) {
      if (desk.network().desk().families().contains(AddressFamily.of(address))) {
        talks.add(new Talk(mx.name(), host, DialogueQuery.relay(mx.name(), address)));
        host.filter(this::hasTlsa)
            .map(base -> new Talk(mx.name(), host, DialogueQuery.relay(base, address)))
            .ifPresent(talks::add);
      }
    }
    return talks;
  }

  /** Then the dialogue is held under this name too (RFC 7672 8.1). */
  private boolean hasTlsa(DomainName base) {
    return desk.dns().ask(DaneLookup.owner(base), RecordType.TLSA).ifKnown().stream()
        .anyMatch(reply -> reply.existence() == DnsReply.Existence.PRESENT);
  }

  static String shown(Server server) {
    return switch (server) {
      case Server.Named(DomainName host) -> host.text();
      case Server.At(InetAddress address) -> IpText.show(address);
    };
  }
}
