package mailpath.client.formats;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import mailpath.client.AccountSettings;
import mailpath.client.ClientProgram;
import mailpath.client.MailService;

/**
 * The part of the registry in which Outlook keeps its accounts, exported as a {@code .reg} file in
 * UTF-16 or, older, in the code page of the system. The registry itself is never opened.
 */
public final class OutlookRegistryFormat implements TextFormat {
  private static final Pattern TITLE =
      Pattern.compile("\\s*(?:Windows Registry Editor Version 5\\.00|REGEDIT4)\\b");

  @Override
  public ClientProgram program() {
    return ClientProgram.OUTLOOK;
  }

  @Override
  public boolean isOwn(String name, String beginning) {
    return TITLE.matcher(beginning).lookingAt();
  }

  @Override
  public List<AccountSettings> accounts(List<String> lines, Notes notes) {
    return RegistryReader.accounts(lines, notes).stream()
        .flatMap(account -> settings(account, notes).stream())
        .toList();
  }

  private static Optional<AccountSettings> settings(OutlookAccount account, Notes notes) {
    Optional<AccountSettings> settings = account.settings(incoming(account), notes);
    if (settings.isEmpty()) {
      notes.kindNotRead(account.line());
    }
    return settings;
  }

  private static Optional<MailService> incoming(OutlookAccount account) {
    if (account.get("IMAPServer").isPresent()) {
      return Optional.of(MailService.IMAP);
    }
    return account.get("POP3Server").map(server -> MailService.POP3);
  }
}
