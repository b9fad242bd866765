package mailpath.client.formats;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import mailpath.client.AccountSettings;
import mailpath.client.ClientProgram;
import mailpath.client.MailService;

/**
 * A profile for Outlook ({@code .prf}): {@code [Internet Account List]} names sections, one an
 * account. The sections behind, which say what property each key becomes, are not read.
 */
public final class OutlookProfileFormat implements TextFormat {
  private static final String LIST = "Internet Account List";

  private static final Map<String, MailService> TYPE =
      Map.of("i_mail", MailService.POP3, "imap_i_mail", MailService.IMAP);

  @Override
  public ClientProgram program() {
    return ClientProgram.OUTLOOK;
  }

  @Override
  public boolean isOwn(String name, String beginning) {
    return beginning.toLowerCase(Locale.ROOT).contains("[" + LIST.toLowerCase(Locale.ROOT) + "]");
  }

  @Override
  public List<AccountSettings> accounts(List<String> lines, Notes notes) {
    List<String> ids =
        IntStream.rangeClosed(1, MOST_ACCOUNTS).mapToObj(number -> "Account" + number).toList();
    Set<String> wanted = new HashSet<>(OutlookAccount.WANTED);
    wanted.addAll(ids);
    Collection<Ini.Section> sections = Ini.read(lines, Ini.Form.WINDOWS, wanted, notes);
    List<AccountSettings> accounts = new ArrayList<>();
    for (Ini.Section list : named(sections, LIST)) {
      for (String id : ids) {
        list.find(id).flatMap(type -> account(id, type, sections, notes)).ifPresent(accounts::add);
      }
    }
    return accounts;
  }

  private static Optional<AccountSettings> account(
      String id, Setting type, Collection<Ini.Section> sections, Notes notes) {
    MailService incoming = TYPE.get(type.value().toLowerCase(Locale.ROOT));
    List<Ini.Section> own = named(sections, id);
    if (incoming == null) {
      notes.kindNotRead(type.line());
      return Optional.empty();
    }
    if (own.isEmpty()) {
      notes.missing(type.line(), id);
      return Optional.empty();
    }
    OutlookAccount account = new OutlookAccount(own.getFirst().line());
    own.forEach(section -> section.settings().values().forEach(account::put));
    return account.settings(Optional.of(incoming), notes);
  }

  private static List<Ini.Section> named(Collection<Ini.Section> sections, String name) {
    return sections.stream().filter(section -> section.name().equalsIgnoreCase(name)).toList();
  }
}
