package mailpath.investigation;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import mailpath.certificate.AssumedChain;
import mailpath.dane.DaneLookup;
import mailpath.dns.AddressLookup;
import mailpath.dns.DnsReply;
import mailpath.dns.HostAddresses;
import mailpath.dns.MailRoute;
import mailpath.dns.MailRoute.MxHost;
import mailpath.dns.MailRouteLookup;
import mailpath.investigation.WhatIfLine.Chain;
import mailpath.investigation.WhatIfLine.Server;
import mailpath.investigation.WhatIfLine.Starttls;
import mailpath.mtasts.AssumedPolicy;
import mailpath.mtasts.MtaStsLookup;
import mailpath.mtasts.MtaStsReading;
import mailpath.network.AddressFamily;
import mailpath.network.Approach;
import mailpath.network.Dialogue;
import mailpath.network.DialogueQuery;
import mailpath.network.DomainName;
import mailpath.network.HttpsQuery;
import mailpath.network.HttpsResponse;
import mailpath.network.IpText;
import mailpath.network.Limits;
import mailpath.network.Observation;
import mailpath.network.Observation.End;
import mailpath.network.RecordType;
import mailpath.network.TlsSession;
import mailpath.starttls.AssumedDialogue;

/** Makes the edits of what servers said, for the queries that the investigation will ask. */
final class ServerEdits {
  private final EditDesk desk;
  private final DomainName domain;
  private final Function<String, Optional<String>> files;

  /**
   * @param files from the name of a file to its text
   */
  ServerEdits(EditDesk desk, DomainName domain, Function<String, Optional<String>> files) {
    this.desk = desk;
    this.domain = domain;
    this.files = files;
  }

  void starttls(Starttls line) throws RefusedEdit {
    List<Talk> talks = talks(line.server());
    for (Talk talk : talks) {
      AssumedDialogue other =
          new AssumedDialogue(talk.query(), desk.network().dialogue(talk.query()).seen());
      End<Dialogue> end =
          switch (line.doing()) {
            case OFF -> other.notOffered();
            case ON -> other.offered(session(other, talks));
            case REQUIRED -> other.demanded(session(other, talks));
            case DOWN -> AssumedDialogue.down();
            case SILENT -> AssumedDialogue.silent(Limits.STANDARD.greeting());
          };
      desk.assume(talk.query(), end);
    }
  }

  /** The session at this address, or else at another of the server. */
  private TlsSession session(AssumedDialogue other, List<Talk> talks) {
    return Stream.concat(Stream.of(other.query()), talks.stream().map(Talk::query))
        .flatMap(ServerEdits::withFollowUps)
        .flatMap(
            query -> Stream.of(desk.network().dialogue(query), desk.measured().dialogue(query)))
        .flatMap(seen -> seen.seen().stream())
        .flatMap(dialogue -> dialogue.tls().stream())
        .findFirst()
        .orElseGet(other::unseenSession);
  }

  void chain(Chain line) throws RefusedEdit {
    AssumedChain chain = read(line.file());
    boolean any =
        line.server().equals(new Server.Named(MtaStsReading.policyHost(domain)))
            ? ofPolicyHost(chain)
            : ofMailServer(chain, line.server());
    if (!any) {
      throw new RefusedEdit(shown(line.server()), new WhatIfFault.WhatIfWithoutTls());
    }
  }

  private boolean ofMailServer(AssumedChain chain, Server server) throws RefusedEdit {
    boolean any = false;
    for (Talk talk : talks(server)) {
      for (DialogueQuery query : withFollowUps(talk.query()).toList()) {
        Optional<End<Dialogue>> end = chain.inDialogue(desk.network().dialogue(query));
        end.ifPresent(other -> desk.assume(query, other));
        any |= end.isPresent();
      }
    }
    return any;
  }

  /** The dialogue, and those that are held where its handshake fails. */
  private static Stream<DialogueQuery> withFollowUps(DialogueQuery query) {
    return Stream.concat(
        Stream.of(query),
        Stream.of(Approach.SECOND_VISIT, Approach.SMALL_HELLO, Approach.OLD_TLS).map(query::with));
  }

  private boolean ofPolicyHost(AssumedChain chain) throws RefusedEdit {
    boolean any = false;
    for (HttpsQuery query : fetches()) {
      Optional<End<HttpsResponse>> end = chain.inFetch(desk.network().https(query));
      end.ifPresent(other -> desk.assume(query, other));
      any |= end.isPresent();
    }
    return any;
  }

  private AssumedChain read(String file) throws RefusedEdit {
    return switch (AssumedChain.pem(text(file))) {
      case AssumedChain.Read.Chain(AssumedChain chain) -> chain;
      case AssumedChain.Read.Refused(var why) -> throw new RefusedEdit(file, why);
    };
  }

  void policyText(String file) throws RefusedEdit {
    String text = text(file);
    policy(seen -> seen.serving(text));
  }

  void policyStatus(int status) throws RefusedEdit {
    policy(seen -> seen.refusing(status));
  }

  private void policy(Function<AssumedPolicy, End<HttpsResponse>> other) throws RefusedEdit {
    for (HttpsQuery query : fetches()) {
      Observation<HttpsResponse> seen = desk.network().https(query);
      desk.assume(query, other.apply(new AssumedPolicy(seen.seen())));
    }
  }

  private String text(String file) throws RefusedEdit {
    return files
        .apply(file)
        .orElseThrow(() -> new RefusedEdit(file, new WhatIfFault.WhatIfFileUnread(file)));
  }

  private List<HttpsQuery> fetches() throws RefusedEdit {
    DomainName host = MtaStsReading.policyHost(domain);
    List<InetAddress> addresses = AddressLookup.addresses(desk.dns(), host).addresses();
    if (addresses.isEmpty()) {
      throw new RefusedEdit(host.text(), new WhatIfFault.WhatIfHostWithoutAddress(host));
    }
    return addresses.stream()
        .map(address -> new HttpsQuery(host, MtaStsLookup.PATH, address))
        .toList();
  }

  /**
   * A dialogue that will be held.
   *
   * @param host the end of the MX host's aliases, if it has any
   */
  private record Talk(DomainName mx, Optional<DomainName> host, DialogueQuery query) {
    boolean isWith(Server server) {
      return switch (server) {
        case Server.Named(DomainName name) -> mx.equals(name) || host.equals(Optional.of(name));
        case Server.At(InetAddress address) -> query.address().equals(address);
      };
    }
  }

  private List<Talk> talks(Server server) throws RefusedEdit {
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

  private static String shown(Server server) {
    return switch (server) {
      case Server.Named(DomainName host) -> host.text();
      case Server.At(InetAddress address) -> IpText.show(address);
    };
  }
}
