package mailpath.client.formats;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.client.CertificateCheck;
import mailpath.client.formats.RcNote.DatesNotChecked;
import mailpath.client.formats.RcNote.DefaultOfNewerVersions;
import mailpath.client.formats.RcNote.ExceptionsNotRead;
import mailpath.client.formats.RcNote.NameNotCompared;

/** What the switches of mutt come to, all of which are on unless switched off. */
record MuttFlags(MuttVariables variables, Notes notes) {
  static final String FORCE = "ssl_force_tls";
  static final String STARTTLS = "ssl_starttls";

  private static final String SINCE = "mutt 2.2, NeoMutt 2022";

  /** A value that is not known is empty and noted. */
  Optional<Boolean> find(String name) {
    if (variables.isOpen(name)) {
      return Optional.empty();
    }
    Optional<Setting> setting = variables.find(name);
    if (setting.isEmpty()) {
      if (name.equals(FORCE)) {
        notes.add(new DefaultOfNewerVersions(FORCE, SINCE));
      }
      return Optional.of(true);
    }
    String value = setting.get().value().toLowerCase(Locale.ROOT);
    return switch (value) {
      case "yes" -> Optional.of(true);
      case "no" -> Optional.of(false);
      case "ask-yes", "ask-no" -> ask(setting.get());
      default -> none(setting.get());
    };
  }

  private Optional<Boolean> ask(Setting setting) {
    return setting.key().equals(STARTTLS) ? Optional.of(true) : none(setting);
  }

  private Optional<Boolean> none(Setting setting) {
    notes.notUnderstood(setting.line(), setting.key());
    return Optional.empty();
  }

  /** Whoever is not known to be right is shown to the user, who may take him for good. */
  CertificateCheck check() {
    Optional<Boolean> names = find("ssl_verify_host");
    Optional<Boolean> dates = find("ssl_verify_dates");
    off("ssl_verify_host", names)
        .ifPresent(line -> notes.add(new NameNotCompared(line, "ssl_verify_host")));
    off("ssl_verify_dates", dates)
        .ifPresent(line -> notes.add(new DatesNotChecked(line, "ssl_verify_dates")));
    Optional<Setting> otherName =
        variables.find("ssl_verify_host_override").filter(found -> !found.value().isEmpty());
    otherName.ifPresent(found -> notes.add(new NameNotCompared(found.line(), found.key())));
    variables
        .find("certificate_file")
        .filter(found -> !found.value().isEmpty())
        .ifPresent(found -> notes.add(new ExceptionsNotRead(found.line(), found.key())));
    if (Stream.of(names, dates).flatMap(Optional::stream).anyMatch(checked -> !checked)) {
      return CertificateCheck.OFF;
    }
    return names.isEmpty() || dates.isEmpty() || otherName.isPresent()
        ? CertificateCheck.UNKNOWN
        : CertificateCheck.ASK;
  }

  private Optional<Integer> off(String name, Optional<Boolean> checked) {
    return checked.filter(on -> !on).flatMap(on -> variables.find(name)).map(Setting::line);
  }
}
