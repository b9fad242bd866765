package mailpath.window;

import java.util.List;
import java.util.stream.Stream;
import mailpath.client.AccountSettings;
import mailpath.client.ClientSettings;
import mailpath.client.FoundBy;
import mailpath.investigation.AccountAssessment;
import mailpath.investigation.ClientAssessment;
import mailpath.network.Desk;
import mailpath.network.DomainName;

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
   * A look at each server, once.
   *
   * @param own settings of a program; without accounts where there are none
   * @param by how those are known
   * @param found settings as sources name them; without accounts where nothing was looked for
   */
  record Look(ClientSettings own, FoundBy by, ClientSettings found, Desk.Mode mode)
      implements ClientRequest {

    /** All of it as the accounts of one program. */
    public ClientSettings joined() {
      List<AccountSettings> accounts =
          Stream.concat(own.accounts().stream(), found.accounts().stream()).toList();
      return new ClientSettings(own.program(), accounts, own.notes());
    }

    /** Whether somebody typed this server and port: they are connected to, whatever it is (L5). */
    public boolean isTyped(String host, int port) {
      return by == FoundBy.TYPED
          && own.accounts().stream()
              .flatMap(account -> account.services().stream())
              .anyMatch(
                  service ->
                      service.host().filter(host::equals).isPresent()
                          && service.port().filter(set -> set == port).isPresent());
    }

    /** The two parts of what {@link #joined} came to. */
    public ClientStep.Looked split(ClientAssessment all) {
      int mine = own.accounts().size();
      return new ClientStep.Looked(
          part(own, by, all.accounts().subList(0, mine), all),
          part(found, FoundBy.DISCOVERY, all.accounts().subList(mine, all.accounts().size()), all));
    }

    private static ClientAssessment part(
        ClientSettings settings,
        FoundBy by,
        List<AccountAssessment> accounts,
        ClientAssessment all) {
      return new ClientAssessment(settings, by, accounts, all.probes());
    }
  }
}
