package mailpath.client.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mailpath.client.AccountSettings;
import mailpath.client.ClientFormat;
import mailpath.client.ClientProgram;
import mailpath.client.ClientSettings;
import mailpath.client.ServiceSettings;
import mailpath.client.formats.FormatNote.AccountsLeftOut;
import mailpath.client.formats.FormatNote.ExceptionsNotInFile;
import mailpath.client.formats.FormatRefusal.NoAccountInFile;
import mailpath.network.Bytes;

/** What Thunderbird for Android and K-9 Mail export ({@code .k9s}): XML with a part an account. */
public final class K9Format implements ClientFormat {
  static final String ROOT = "k9settings";

  /** In MiB. */
  private static final int LIMIT = 10;

  private static final Pattern BEGIN = Pattern.compile("<" + ROOT + "[\\s>/]");

  @Override
  public boolean recognises(String name, Bytes content) {
    return BEGIN.matcher(SettingsText.beginning(content)).find();
  }

  @Override
  public Read read(String name, Bytes content) {
    try {
      Notes notes = new Notes();
      XmlElement root = XmlText.read(SettingsText.of(content, LIMIT), notes);
      List<AccountSettings> accounts = accounts(root, notes);
      if (!root.name().equals(ROOT) || accounts.isEmpty()) {
        throw new FormatRefused(root.line(), new NoAccountInFile());
      }
      notes.add(new ExceptionsNotInFile());
      return new Read.Settings(
          new ClientSettings(ClientProgram.THUNDERBIRD_ANDROID, accounts, notes.list()));
    } catch (FormatRefused refused) {
      return refused.refused();
    }
  }

  private static List<AccountSettings> accounts(XmlElement root, Notes notes) {
    List<XmlElement> all =
        root.children("accounts").stream()
            .flatMap(accounts -> accounts.children("account").stream())
            .toList();
    if (all.size() > ThunderbirdAccounts.MOST) {
      notes.add(new AccountsLeftOut(ThunderbirdAccounts.MOST));
    }
    return all.stream()
        .limit(ThunderbirdAccounts.MOST)
        .flatMap(account -> account(account, notes).stream())
        .toList();
  }

  private static Optional<AccountSettings> account(XmlElement account, Notes notes) {
    List<ServiceSettings> services = new ArrayList<>();
    for (XmlElement part : account.children()) {
      if (part.name().equals("incoming-server") || part.name().equals("outgoing-server")) {
        K9Server.service(part, notes)
            .ifPresentOrElse(services::add, () -> notes.kindNotRead(part.line()));
      }
    }
    if (account.children().stream().noneMatch(part -> part.name().endsWith("-server"))) {
      notes.missing(account.line(), "incoming-server");
    }
    return services.isEmpty()
        ? Optional.empty()
        : Optional.of(new AccountSettings(name(account), domain(account), services));
  }

  private static String name(XmlElement account) {
    Stream<XmlElement> signIns =
        account.children().stream().flatMap(part -> part.child("username").stream());
    Stream<XmlElement> addresses =
        account.children("identities").stream()
            .flatMap(identities -> identities.children("identity").stream())
            .flatMap(identity -> identity.child("email").stream());
    String[] users = Stream.concat(signIns, addresses).map(XmlElement::text).toArray(String[]::new);
    return Personal.accountName(account.child("name").map(XmlElement::text).orElse(""), users);
  }

  private static Optional<String> domain(XmlElement account) {
    return account
        .child("identities")
        .flatMap(identities -> identities.child("identity"))
        .flatMap(identity -> identity.child("email"))
        .flatMap(email -> Personal.domain(email.text()));
  }
}
