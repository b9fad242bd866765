package mailpath.window;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mailpath.client.AccountSettings;
import mailpath.client.CertificateCheck;
import mailpath.client.Channel;
import mailpath.client.ClientProgram;
import mailpath.client.ClientSettings;
import mailpath.client.FoundBy;
import mailpath.client.OwnLabel;
import mailpath.client.ServicePair;
import mailpath.client.ServiceSettings;
import mailpath.client.SignIn;
import mailpath.investigation.AccountAssessment;
import mailpath.investigation.ClientAssessment;
import mailpath.investigation.ClientCheck;
import mailpath.investigation.ClientRun;
import mailpath.investigation.DiscoveryAssessment;
import mailpath.network.Desk;
import mailpath.network.DomainName;
import mailpath.network.MailProtocol;

/** What is to be asked for the settings of a mail program. */
public sealed interface ClientRequest {
  /** {@code LIVE} or {@code LAB}. */
  Desk.Mode mode();

  /**
   * What can be found for addresses of a domain.
   *
   * @param database whether Thunderbird's database is asked too, which then learns of the domain
   */
  record Discover(DomainName domain, boolean database, Desk.Mode mode) implements ClientRequest {}

  /**
   * Settings whose servers are looked at.
   *
   * @param by how they are known
   */
  record Part(ClientSettings settings, FoundBy by) {
    private boolean hasTyped(String host, int port) {
      return by == FoundBy.TYPED
          && settings.accounts().stream()
              .flatMap(account -> account.services().stream())
              .anyMatch(
                  service ->
                      service.host().filter(host::equals).isPresent()
                          && service.port().filter(set -> set == port).isPresent());
    }
  }

  /**
   * A look at each server, once.
   *
   * @param parts at least one
   * @param discovery by which some were found, in the same mode; it is not asked again
   */
  record Look(List<Part> parts, Optional<DiscoveryAssessment> discovery, Desk.Mode mode)
      implements ClientRequest {
    public Look {
      parts = List.copyOf(parts);
    }

    /** All of it as the accounts of one program. */
    public ClientSettings joined() {
      List<AccountSettings> accounts =
          parts.stream().flatMap(part -> part.settings().accounts().stream()).toList();
      ClientSettings first = parts.getFirst().settings();
      return new ClientSettings(first.program(), accounts, first.notes());
    }

    /**
     * @param now when it begins
     */
    public ClientCheck check(Instant now, ClientCheck.Place place) {
      ClientRun.Moment moment = new ClientRun.Moment(now, now);
      FoundBy by = parts.getFirst().by();
      return discovery
          .map(found -> ClientCheck.after(found, joined(), FoundBy.TYPED, moment, place))
          .orElseGet(() -> ClientCheck.of(joined(), by, moment, place));
    }

    /** Whether somebody typed this server and port: they are connected to, whatever it is (L5). */
    public boolean isTyped(String host, int port) {
      return parts.stream().anyMatch(part -> part.hasTyped(host, port));
    }

    /** The parts of what {@link #joined} came to. */
    public ClientStep.Looked split(ClientAssessment all) {
      List<ClientAssessment> split = new ArrayList<>();
      int from = 0;
      for (Part part : parts) {
        int to = from + part.settings().accounts().size();
        List<AccountAssessment> own = all.accounts().subList(from, to);
        split.add(new ClientAssessment(part.settings(), part.by(), own, all.probes(), all.run()));
        from = to;
      }
      return new ClientStep.Looked(split);
    }
  }

  /**
   * A look at one server, at the ports of some protocols.
   *
   * @param host as an error message names it
   */
  record LookAtHost(String host, List<MailProtocol> protocols, Desk.Mode mode)
      implements ClientRequest {
    public LookAtHost {
      protocols = List.copyOf(protocols);
    }

    /**
     * @param now when it begins
     */
    public ClientCheck check(Instant now, ClientCheck.Place place) {
      return ClientCheck.of(settings(), FoundBy.TYPED, new ClientRun.Moment(now, now), place);
    }

    /** The best that could be set for each. */
    private ClientSettings settings() {
      List<ServiceSettings> services = protocols.stream().map(this::best).toList();
      return new ClientSettings(
          ClientProgram.OTHER,
          List.of(new AccountSettings("", Optional.empty(), services)),
          List.of());
    }

    private ServiceSettings best(MailProtocol protocol) {
      return new ServiceSettings(
          ServicePair.serviceOf(protocol.port()).orElseThrow(),
          Optional.of(host),
          Optional.of(protocol.port()),
          protocol.implicitTls() ? Channel.IMPLICIT : Channel.REQUIRED,
          CertificateCheck.FULL,
          SignIn.UNKNOWN,
          OwnLabel.ofFile(""),
          List.of());
    }
  }
}
