package mailpath.client.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import mailpath.client.AccountSettings;
import mailpath.client.CertificateCheck;
import mailpath.client.ClientSettings;
import mailpath.client.ServiceSettings;
import mailpath.client.formats.FormatNote.CertificateExceptionStored;
import mailpath.client.formats.FormatNote.ExceptionsInOtherFile;
import mailpath.fact.Sentence;
import mailpath.network.DomainInput;
import mailpath.network.IpText;

/** Joins the two files of one Thunderbird profile that are read apart. */
public final class PinnedServers {
  private PinnedServers() {}

  /** Whether it is what {@link ThunderbirdExceptionsFormat} reads: exceptions and no account. */
  public static boolean areExceptions(ClientSettings settings) {
    return settings.accounts().isEmpty()
        && settings.notes().stream().anyMatch(CertificateExceptionStored.class::isInstance);
  }

  /** Whether the exceptions of these settings are in another file. */
  private static boolean lacksExceptions(ClientSettings settings) {
    return settings.notes().stream().anyMatch(ExceptionsInOtherFile.class::isInstance);
  }

  /**
   * Files that were given together, with the exceptions for certificates that one of them lists put
   * into the settings which keep them apart. A list that belongs to none of the others stays for
   * itself.
   *
   * @param settings of one file
   * @param with the same file with other settings
   */
  static <T> List<T> joined(
      List<T> files, Function<T, ClientSettings> settings, BiFunction<T, ClientSettings, T> with) {
    List<ClientSettings> exceptions =
        files.stream().map(settings).filter(PinnedServers::areExceptions).toList();
    if (files.stream().map(settings).noneMatch(PinnedServers::lacksExceptions)) {
      return files;
    }
    return files.stream()
        .filter(file -> !areExceptions(settings.apply(file)))
        .map(file -> with.apply(file, joined(settings.apply(file), exceptions)))
        .toList();
  }

  private static ClientSettings joined(ClientSettings settings, List<ClientSettings> exceptions) {
    return lacksExceptions(settings)
        ? exceptions.stream().reduce(settings, PinnedServers::join)
        : settings;
  }

  /**
   * The settings with {@link CertificateCheck#PINNED} for each server that has an exception. Where
   * the list could not be read to its end, any other server may have one as well.
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
    boolean whole =
        exceptions.notes().stream().allMatch(CertificateExceptionStored.class::isInstance);
    CertificateCheck others = whole ? CertificateCheck.FULL : CertificateCheck.UNKNOWN;
    List<Sentence> notes = new ArrayList<>(settings.notes());
    notes.removeIf(ExceptionsInOtherFile.class::isInstance);
    notes.addAll(exceptions.notes());
    return new ClientSettings(
        settings.program(),
        settings.accounts().stream().map(account -> joined(account, pinned, others)).toList(),
        notes);
  }

  private static AccountSettings joined(
      AccountSettings account, Set<String> pinned, CertificateCheck others) {
    return new AccountSettings(
        account.name(),
        account.domain(),
        account.services().stream()
            .map(service -> service.with(check(service, pinned, others)))
            .toList());
  }

  private static CertificateCheck check(
      ServiceSettings service, Set<String> pinned, CertificateCheck others) {
    boolean isPinned =
        service.host().isPresent()
            && service.port().isPresent()
            && pinned.contains(place(service.host().get(), service.port().get()));
    return isPinned
        ? CertificateCheck.PINNED
        : service.check() == CertificateCheck.FULL ? others : service.check();
  }

  /** However an address or a name in other letters is written. */
  private static String place(String host, int port) {
    String plain =
        switch (DomainInput.parse(host)) {
          case DomainInput.Understood name -> name.domain().text();
          case DomainInput.IpAddress typed -> IpText.show(typed.address());
          case DomainInput.Refused ignored -> host.toLowerCase(Locale.ROOT);
        };
    return plain + " " + port;
  }
}
