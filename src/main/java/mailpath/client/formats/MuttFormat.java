package mailpath.client.formats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mailpath.client.AccountSettings;
import mailpath.client.Channel;
import mailpath.client.ClientProgram;
import mailpath.client.MailService;
import mailpath.client.OwnLabel;
import mailpath.client.SaslNames;
import mailpath.client.ServiceSettings;
import mailpath.client.SignIn;
import mailpath.client.formats.RcNote.ConnectionThroughCommand;

/** mutt and NeoMutt, {@code .muttrc}. */
public final class MuttFormat implements TextFormat {
  private static final String FORCE = MuttFlags.FORCE;
  private static final String STARTTLS = MuttFlags.STARTTLS;

  private static final Pattern NAME =
      Pattern.compile("\\.?(neo)?muttrc.*|.*\\.(neo)?mutt(rc)?", Pattern.CASE_INSENSITIVE);

  private static final Pattern CONTENT =
      Pattern.compile(
          "(?m)^[ \\t]*(un)?set[ \\t]+(no|inv)?("
              + "imap_|smtp_|pop_|ssl_|folder[ \\t]*=|spool_?file|tunnel|mbox_type|real_?name)");

  @Override
  public ClientProgram program() {
    return ClientProgram.MUTT;
  }

  @Override
  public boolean isOwn(String name, String beginning) {
    return NAME.matcher(name).matches() || CONTENT.matcher(beginning).find();
  }

  @Override
  public List<AccountSettings> accounts(List<String> lines, Notes notes) {
    MuttVariables variables = new MuttVariables(notes);
    variables.run(MuttLine.of(lines, notes));
    Map<List<Object>, ServiceSettings> services = new LinkedHashMap<>();
    for (Setting place : variables.places()) {
      service(place, variables, notes)
          .ifPresent(
              found ->
                  services.putIfAbsent(
                      List.of(found.service(), found.host(), found.port(), found.label()), found));
    }
    return services.isEmpty()
        ? List.of()
        : List.of(
            new AccountSettings(
                "",
                variables.find("from").flatMap(from -> Personal.domain(address(from.value()))),
                new ArrayList<>(services.values())));
  }

  /** Of {@code Name <address>}, the address. */
  private static String address(String from) {
    return from.replaceAll("[<>\\s]+$", "");
  }

  private static Optional<ServiceSettings> service(
      Setting place, MuttVariables variables, Notes notes) {
    String text =
        place.key().equals("pop_host") && !place.value().contains("://") && !place.value().isEmpty()
            ? "pop://" + place.value()
            : place.value();
    Optional<MailUrl> url = MailUrl.of(text);
    if (url.isEmpty()) {
      notUnderstood(place, notes);
      return Optional.empty();
    }
    if (url.get().withPassword()) {
      notes.secret();
    }
    if (url.get().host().isEmpty()) {
      notes.notUnderstood(place.line(), place.key());
    }
    return Optional.of(service(url.get(), place, variables, notes));
  }

  /** A folder on this computer is none of our business. */
  private static void notUnderstood(Setting place, Notes notes) {
    String text = place.value();
    if (text.contains("://") || text.startsWith("{") || text.contains("$") || text.contains("`")) {
      notes.notUnderstood(place.line(), place.key());
    }
  }

  private static ServiceSettings service(
      MailUrl url, Setting place, MuttVariables variables, Notes notes) {
    Channel channel = channel(url, variables, notes);
    return new ServiceSettings(
        url.service(),
        url.host(),
        url.host().isEmpty() ? Optional.empty() : url.port().or(() -> port(url)),
        channel,
        new MuttFlags(variables, notes).check(),
        signIn(url, variables),
        OwnLabel.ofFile(label(url, variables)),
        Stream.concat(
                Stream.of(place.line()),
                Stream.of(FORCE, STARTTLS, "ssl_verify_host", "ssl_verify_dates")
                    .flatMap(name -> variables.find(name).stream())
                    .map(Setting::line))
            .distinct()
            .sorted()
            .toList());
  }

  /** Its own for {@code smtp://} is the port of the relay. */
  private static Optional<Integer> port(MailUrl url) {
    Channel byScheme = url.implicit() ? Channel.IMPLICIT : Channel.REQUIRED;
    return url.service() == MailService.SUBMISSION && !url.implicit()
        ? Optional.of(25)
        : Values.usualPort(url.service(), byScheme);
  }

  private static Channel channel(MailUrl url, MuttVariables variables, Notes notes) {
    if (throughCommand(url, variables, notes)) {
      return Channel.UNKNOWN;
    }
    if (url.implicit()) {
      return Channel.IMPLICIT;
    }
    MuttFlags flags = new MuttFlags(variables, notes);
    Optional<Boolean> force = flags.find(FORCE);
    if (force.isEmpty() || force.get()) {
      return force.isEmpty() ? Channel.UNKNOWN : Channel.REQUIRED;
    }
    return flags
        .find(STARTTLS)
        .map(used -> used ? Channel.IF_AVAILABLE : Channel.NONE)
        .orElse(Channel.UNKNOWN);
  }

  /** A command takes the place of the connection; mutt trusts it unless told not to. */
  private static boolean throughCommand(MailUrl url, MuttVariables variables, Notes notes) {
    Optional<Setting> tunnel = variables.find("tunnel").filter(found -> !found.value().isEmpty());
    tunnel.ifPresent(found -> notes.add(new ConnectionThroughCommand(found.line(), "tunnel")));
    return variables.isNamedLater("tunnel")
        || tunnel.isPresent()
            && (url.implicit()
                || new MuttFlags(variables, notes).find("tunnel_is_secure").orElse(true));
  }

  private static SignIn signIn(MailUrl url, MuttVariables variables) {
    String name =
        switch (url.service()) {
          case IMAP -> "imap_authenticators";
          case POP3 -> "pop_authenticators";
          case SUBMISSION, SIEVE -> "smtp_authenticators";
        };
    if (variables.isOpen(name) || url.service() == MailService.SUBMISSION && !url.withUser()) {
      return SignIn.UNKNOWN;
    }
    return variables
        .find(name)
        .map(Setting::value)
        .filter(list -> !list.isEmpty())
        .map(list -> SaslNames.of(Arrays.asList(list.split("[:\\s]+"))))
        .orElse(SignIn.ANY);
  }

  private static String label(MailUrl url, MuttVariables variables) {
    String scheme =
        switch (url.service()) {
          case IMAP -> "imap";
          case POP3 -> "pop";
          case SUBMISSION, SIEVE -> "smtp";
        };
    String settings =
        url.implicit()
            ? ""
            : Stream.of(FORCE, STARTTLS)
                .flatMap(name -> variables.find(name).stream())
                .map(MuttFormat::label)
                .reduce("", (all, next) -> all + ", " + next);
    return scheme + (url.implicit() ? "s" : "") + "://" + settings;
  }

  private static String label(Setting setting) {
    return List.of("yes", "no", "ask-yes", "ask-no").contains(setting.value())
        ? setting.key() + "=" + setting.value()
        : setting.key();
  }
}
