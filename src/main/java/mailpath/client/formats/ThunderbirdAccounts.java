package mailpath.client.formats;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mailpath.client.AccountSettings;
import mailpath.client.ServiceSettings;
import mailpath.client.formats.FormatNote.AccountsLeftOut;

/**
 * Puts the servers of a Thunderbird profile together: an account has one incoming server and
 * identities, and an identity sends over its outgoing server or the default one.
 */
final class ThunderbirdAccounts {
  static final int MOST = 200;

  private final Prefs prefs;
  private final Notes notes;
  private final Set<String> usedOutgoing = new LinkedHashSet<>();

  private ThunderbirdAccounts(Prefs prefs, Notes notes) {
    this.prefs = prefs;
    this.notes = notes;
  }

  static List<AccountSettings> of(Prefs prefs, Notes notes) {
    ThunderbirdAccounts accounts = new ThunderbirdAccounts(prefs, notes);
    List<AccountSettings> all = new ArrayList<>(accounts.withIncoming());
    all.addAll(accounts.onlyOutgoing());
    if (all.size() > MOST) {
      notes.add(new AccountsLeftOut(MOST));
    }
    return all.stream().limit(MOST).toList();
  }

  /** A part of a profile may have servers and no accounts. */
  private List<AccountSettings> withIncoming() {
    Collection<String> accounts = listedOr("mail.accountmanager.accounts", "account");
    if (accounts.isEmpty()) {
      return prefs.idsOf("server").stream()
          .flatMap(server -> account(server, List.of()).stream())
          .toList();
    }
    return accounts.stream()
        .flatMap(
            id ->
                account(
                    prefs.text("mail.account." + id + ".server"),
                    prefs.ids("mail.account." + id + ".identities"))
                    .stream())
        .toList();
  }

  private Optional<AccountSettings> account(String server, List<String> identities) {
    if (server.isEmpty()) {
      return Optional.empty();
    }
    List<ServiceSettings> services = new ArrayList<>();
    ThunderbirdServer.incoming(prefs, notes, server).ifPresent(services::add);
    if (services.isEmpty()) {
      return Optional.empty();
    }
    Set<String> outgoing = new LinkedHashSet<>();
    identities.forEach(identity -> outgoing(identity).ifPresent(outgoing::add));
    outgoing.forEach(id -> ThunderbirdServer.outgoing(prefs, notes, id).ifPresent(services::add));
    usedOutgoing.addAll(outgoing);
    return Optional.of(new AccountSettings(name(server, identities), domain(identities), services));
  }

  private String name(String server, List<String> identities) {
    String branch = "mail.server." + server;
    List<String> users = new ArrayList<>();
    users.add(prefs.text(branch + ".userName"));
    identities.forEach(id -> users.add(prefs.text("mail.identity." + id + ".useremail")));
    return Personal.accountName(prefs.text(branch + ".name"), users.toArray(String[]::new));
  }

  private Optional<String> domain(List<String> identities) {
    return identities.stream()
        .map(id -> prefs.text("mail.identity." + id + ".useremail"))
        .flatMap(address -> Personal.domain(address).stream())
        .findFirst();
  }

  private Optional<String> outgoing(String identity) {
    String own = prefs.text("mail.identity." + identity + ".smtpServer");
    return own.isEmpty() ? defaultOutgoing() : Optional.of(own);
  }

  private Optional<String> defaultOutgoing() {
    String chosen = prefs.text("mail.smtp.defaultserver");
    return chosen.isEmpty()
        ? listedOr("mail.smtpservers", "smtpserver").stream().findFirst()
        : Optional.of(chosen);
  }

  /** Outgoing servers that a user may choose and no identity uses. */
  private List<AccountSettings> onlyOutgoing() {
    return listedOr("mail.smtpservers", "smtpserver").stream()
        .filter(id -> !usedOutgoing.contains(id))
        .flatMap(id -> onlyOutgoing(id).stream())
        .toList();
  }

  private Optional<AccountSettings> onlyOutgoing(String id) {
    String branch = "mail.smtpserver." + id;
    Stream<String> users =
        Stream.concat(
            Stream.of(prefs.text(branch + ".username")),
            prefs.idsOf("identity").stream()
                .map(identity -> prefs.text("mail.identity." + identity + ".useremail")));
    String name =
        Personal.accountName(prefs.text(branch + ".description"), users.toArray(String[]::new));
    return ThunderbirdServer.outgoing(prefs, notes, id)
        .map(service -> new AccountSettings(name, Optional.empty(), List.of(service)));
  }

  private Collection<String> listedOr(String list, String branch) {
    List<String> listed = prefs.ids(list);
    return listed.isEmpty() ? prefs.idsOf(branch) : listed;
  }
}
