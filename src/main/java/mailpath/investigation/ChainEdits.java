package mailpath.investigation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import mailpath.certificate.AssumedChain;
import mailpath.certificate.Certificate;
import mailpath.certificate.CertificateChain;
import mailpath.certificate.MadeChain;
import mailpath.investigation.ServerTalks.Talk;
import mailpath.investigation.WhatIfLine.Chain;
import mailpath.investigation.WhatIfLine.Made;
import mailpath.investigation.WhatIfLine.Server;
import mailpath.mtasts.MtaStsReading;
import mailpath.network.Approach;
import mailpath.network.Dialogue;
import mailpath.network.DialogueQuery;
import mailpath.network.DomainName;
import mailpath.network.HttpsQuery;
import mailpath.network.HttpsResponse;
import mailpath.network.Observation;
import mailpath.network.Observation.End;
import mailpath.network.TlsSession;

/** Makes the edits of the chains that servers sent. */
final class ChainEdits {
  private final EditDesk desk;
  private final DomainName domain;
  private final ServerTalks servers;
  private final EditFiles files;

  /**
   * @param domain that the case is about
   */
  ChainEdits(EditDesk desk, DomainName domain, EditFiles files) {
    this.desk = desk;
    this.domain = domain;
    this.servers = new ServerTalks(desk, domain);
    this.files = files;
  }

  /** The chain in place of one that was seen. */
  private interface Source {
    /**
     * @param name that senders ask for
     * @param seen the certificate that was shown
     */
    AssumedChain instead(DomainName name, Optional<Certificate> seen);
  }

  void chain(Chain line) throws RefusedEdit {
    AssumedChain chain = read(line.file());
    chain(line.server(), (name, seen) -> chain);
  }

  /** Addresses that show the same are given the same. */
  void made(Made line) throws RefusedEdit {
    Map<Shown, AssumedChain> chains = new HashMap<>();
    chain(
        line.server(),
        (name, seen) ->
            chains.computeIfAbsent(new Shown(name, seen), shown -> made(line.kind(), shown)));
  }

  private record Shown(DomainName name, Optional<Certificate> seen) {}

  private AssumedChain made(MadeChain.Kind kind, Shown shown) {
    MadeChain made = MadeChain.of(kind, shown.name(), shown.seen(), desk.at());
    made.root().ifPresent(desk::trust);
    return new AssumedChain(made.certificates());
  }

  private void chain(Server server, Source source) throws RefusedEdit {
    boolean any =
        server.equals(new Server.Named(MtaStsReading.policyHost(domain)))
            ? ofPolicyHost(source)
            : ofMailServer(source, server);
    if (!any) {
      throw new RefusedEdit(ServerTalks.shown(server), new WhatIfFault.WhatIfWithoutTls());
    }
  }

  private boolean ofMailServer(Source source, Server server) throws RefusedEdit {
    boolean any = false;
    for (Talk talk : servers.talks(server)) {
      for (DialogueQuery query : talk.withFollowUps().toList()) {
        Optional<End<Dialogue>> end = instead(talk, query, source);
        end.ifPresent(other -> desk.assume(query, other));
        any |= end.isPresent();
      }
      otherKey(talk, source, "RSA", Approach.RSA);
      otherKey(talk, source, "EC", Approach.ECDSA);
    }
    return any;
  }

  private Optional<End<Dialogue>> instead(Talk talk, DialogueQuery query, Source source) {
    Observation<Dialogue> seen = desk.network().dialogue(query);
    return seen.seen()
        .flatMap(Dialogue::tls)
        .flatMap(tls -> source.instead(talk.mx(), leaf(Optional.of(tls))).inDialogue(seen));
  }

  /** A client that takes one kind of key sees the new chain too, or nothing. */
  private void otherKey(Talk talk, Source source, String algorithm, Approach approach) {
    DialogueQuery query = talk.query().with(approach);
    if (desk.queries().contains(query)) {
      Observation<Dialogue> seen = desk.network().dialogue(query);
      AssumedChain chain = source.instead(talk.mx(), leaf(seen.seen().flatMap(Dialogue::tls)));
      desk.assume(
          query,
          Optional.of(chain)
              .filter(other -> other.hasKey(algorithm))
              .flatMap(other -> other.inDialogue(seen))
              .orElseGet(() -> AssumedChain.withoutKey(seen)));
    }
  }

  private static Optional<Certificate> leaf(Optional<TlsSession> session) {
    return session.flatMap(seen -> CertificateChain.of(seen.certificates()).endEntity());
  }

  private boolean ofPolicyHost(Source source) throws RefusedEdit {
    boolean any = false;
    for (HttpsQuery query : servers.fetches()) {
      Observation<HttpsResponse> seen = desk.network().https(query);
      Optional<Certificate> leaf = leaf(seen.seen().flatMap(HttpsResponse::tls));
      Optional<End<HttpsResponse>> end = source.instead(query.host(), leaf).inFetch(seen);
      end.ifPresent(other -> desk.assume(query, other));
      any |= end.isPresent();
    }
    return any;
  }

  private AssumedChain read(String file) throws RefusedEdit {
    return switch (AssumedChain.pem(files.text(file))) {
      case AssumedChain.Read.Chain(AssumedChain chain) -> chain;
      case AssumedChain.Read.Refused(var why) -> throw new RefusedEdit(file, why);
    };
  }
}
