package mailpath.client.formats;

import static mailpath.client.formats.Ini.Form.DESKTOP;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.certificate.Fingerprint;
import mailpath.client.AccountSettings;
import mailpath.client.ClientSettings;
import mailpath.client.MailService;
import mailpath.client.ServiceSettings;
import mailpath.client.formats.FormatNote.AccountInSeveralFiles;
import mailpath.fact.Sentence;
import mailpath.network.Bytes;

/**
 * Joins the files of one Evolution account that are read apart. A file is named after its UID; the
 * account names its identity, the identity its outgoing server, and both the account or a
 * collection as their parent.
 */
final class EvolutionParts {
  private static final String ENDING = ".source";

  /** What Evolution itself supplies, as the parent of accounts that have nothing in common. */
  private static final String STUB = "-stub";

  private static final Set<String> LINKS = Set.of("Parent", "IdentityUid", "TransportUid");

  private static final Set<String> OF_MAIL =
      Set.of("Mail Account", "Mail Identity", "Mail Transport");

  private EvolutionParts() {}

  /** What a file about mail says of others; empty where it names none. */
  static Optional<AccountInSeveralFiles> named(String name, Bytes content) {
    try {
      List<String> lines = SettingsText.lines(SettingsText.of(content, TextFormat.LIMIT));
      Set<String> wanted = new HashSet<>(LINKS);
      wanted.add("Address");
      return named(name, Ini.read(lines, DESKTOP, wanted, new Notes()));
    } catch (FormatRefused refused) {
      return Optional.empty();
    }
  }

  private static Optional<AccountInSeveralFiles> named(
      String name, Collection<Ini.Section> sections) {
    Set<String> others =
        sections.stream()
            .flatMap(section -> LINKS.stream().map(section::text))
            .filter(uid -> !uid.isEmpty() && !uid.endsWith(STUB))
            .collect(Collectors.toSet());
    Optional<String> domain =
        sections.stream()
            .filter(section -> section.name().equals("Mail Identity"))
            .flatMap(section -> Personal.domain(section.text("Address")).stream())
            .findFirst();
    return sections.stream().noneMatch(one -> OF_MAIL.contains(one.name()))
            || others.isEmpty() && !isOutgoing(sections)
        ? Optional.empty()
        : Optional.of(
            new AccountInSeveralFiles(
                digest(uid(name)),
                others.stream().map(EvolutionParts::digest).collect(Collectors.toSet()),
                domain));
  }

  /** An outgoing server alone is no account, whether or not it names one. */
  private static boolean isOutgoing(Collection<Ini.Section> sections) {
    List<String> names = sections.stream().map(Ini.Section::name).toList();
    return names.contains("Mail Transport") && !names.contains("Mail Account");
  }

  private static String uid(String name) {
    return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
  }

  /** A file can have anything in the place of a name, and nothing of it is kept. */
  private static Bytes digest(String uid) {
    return Fingerprint.sha256(Bytes.of(uid.getBytes(StandardCharsets.UTF_8)));
  }

  /** A file with what it says of others. */
  private record Part<T>(T file, ClientSettings settings, AccountInSeveralFiles link) {
    private boolean names(Set<Bytes> uids) {
      return uids.contains(link.uid()) || link.others().stream().anyMatch(uids::contains);
    }
  }

  /**
   * Files that were given together, each account in one.
   *
   * @param settings of one file
   * @param with the same file with other settings
   */
  static <T> List<T> joined(
      List<T> files, Function<T, ClientSettings> settings, BiFunction<T, ClientSettings, T> with) {
    List<Part<T>> left =
        files.stream()
            .flatMap(file -> part(file, settings.apply(file)).stream())
            .collect(Collectors.toCollection(ArrayList::new));
    List<T> all = new ArrayList<>(files);
    while (!left.isEmpty()) {
      List<Part<T>> together = together(left);
      left.removeAll(together);
      if (isOneAccount(together)) {
        T first = first(together).file();
        all.set(all.indexOf(first), with.apply(first, joined(together)));
        together.stream().map(Part::file).filter(file -> file != first).forEach(all::remove);
      }
    }
    return List.copyOf(all);
  }

  private static <T> Optional<Part<T>> part(T file, ClientSettings settings) {
    return settings.notes().stream()
        .filter(AccountInSeveralFiles.class::isInstance)
        .map(AccountInSeveralFiles.class::cast)
        .map(link -> new Part<>(file, settings, link))
        .findFirst();
  }

  /** The first with all that it names, or that name it, or are named by the same. */
  private static <T> List<Part<T>> together(List<Part<T>> parts) {
    Set<Bytes> uids = new HashSet<>(Set.of(parts.getFirst().link().uid()));
    int before;
    do {
      before = uids.size();
      parts.stream()
          .filter(part -> part.names(uids))
          .forEach(
              part -> {
                uids.add(part.link().uid());
                uids.addAll(part.link().others());
              });
    } while (uids.size() > before);
    return parts.stream().filter(part -> part.names(uids)).toList();
  }

  /** Where two servers do the same there is no telling which belongs to which. */
  private static <T> boolean isOneAccount(List<Part<T>> parts) {
    List<MailService> services = services(parts).map(service -> kind(service.service())).toList();
    return parts.size() > 1
        && !services.isEmpty()
        && services.size() == services.stream().distinct().count();
  }

  private static MailService kind(MailService service) {
    return service == MailService.POP3 ? MailService.IMAP : service;
  }

  private static <T> Stream<ServiceSettings> services(List<Part<T>> parts) {
    return parts.stream()
        .flatMap(part -> part.settings().accounts().stream())
        .flatMap(account -> account.services().stream())
        .sorted(Comparator.comparing(ServiceSettings::service));
  }

  /** The file of the incoming server, or else that of the outgoing one. */
  private static <T> Part<T> first(List<Part<T>> parts) {
    return parts.stream()
        .filter(part -> !part.settings().accounts().isEmpty())
        .min(
            Comparator.comparing(
                part -> services(List.of(part)).findFirst().orElseThrow().service()))
        .orElseThrow();
  }

  private static <T> ClientSettings joined(List<Part<T>> parts) {
    AccountSettings named = first(parts).settings().accounts().getFirst();
    List<ServiceSettings> services = services(parts).toList();
    boolean whole = services.size() > 1;
    List<Sentence> notes =
        parts.stream()
            .flatMap(part -> part.settings().notes().stream())
            .filter(note -> !whole || !(note instanceof AccountInSeveralFiles))
            .distinct()
            .toList();
    Optional<String> domain =
        parts.stream().flatMap(part -> part.link().domain().stream()).findFirst();
    return new ClientSettings(
        first(parts).settings().program(),
        List.of(new AccountSettings(named.name(), named.domain().or(() -> domain), services)),
        notes);
  }
}
