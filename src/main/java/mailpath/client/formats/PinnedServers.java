package mailpath.client.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import mailpath.client.AccountSettings;
import mailpath.client.CertificateCheck;
import mailpath.client.ClientSettings;
import mailpath.client.ServiceSettings;
import mailpath.client.formats.FormatNote.CertificateExceptionStored;
import mailpath.client.formats.FormatNote.ExceptionsInOtherFile;
import mailpath.fact.Sentence;

/** Joins the two files of one Thunderbird profile that are read apart. */
public final class PinnedServers {
  private PinnedServers() {}

  /**
   * The settings with {@link CertificateCheck#PINNED} for each server that has an exception.
   *
   * @param exceptions what {@link ThunderbirdExceptionsFormat} read, of the same profile
   */
  public static ClientSettings join(ClientSettings settings, ClientSettings exceptions) {
    Set<String> pinned =
        exceptions.notes().stream()
            .filter(CertificateExceptionStored.class::isInstance)
            .map(CertificateExceptionStored.class::cast)
            .map(stored -> place(stored.host(), stored.port()))
            .collect(Collectors.toSet());
    List<Sentence> notes = new ArrayList<>(settings.notes());
    notes.removeIf(ExceptionsInOtherFile.class::isInstance);
    notes.addAll(exceptions.notes());
    return new ClientSettings(
        settings.program(),
        settings.accounts().stream().map(account -> joined(account, pinned)).toList(),
        notes);
  }

  private static AccountSettings joined(AccountSettings account, Set<String> pinned) {
    return new AccountSettings(
        account.name(),
        account.domain(),
        account.services().stream().map(service -> joined(service, pinned)).toList());
  }

  private static ServiceSettings joined(ServiceSettings service, Set<String> pinned) {
    boolean isPinned =
        service.host().isPresent()
            && service.port().isPresent()
            && pinned.contains(place(service.host().get(), service.port().get()));
    return new ServiceSettings(
        service.service(),
        service.host(),
        service.port(),
        service.channel(),
        isPinned ? CertificateCheck.PINNED : service.check(),
        service.signIn(),
        service.label(),
        service.lines());
  }

  private static String place(String host, int port) {
    return host.toLowerCase(Locale.ROOT) + ":" + port;
  }
}
