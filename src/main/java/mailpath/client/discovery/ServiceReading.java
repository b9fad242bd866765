package mailpath.client.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import mailpath.client.CertificateCheck;
import mailpath.client.Channel;
import mailpath.client.MailService;
import mailpath.client.OwnLabel;
import mailpath.client.ServiceSettings;
import mailpath.client.SignIn;
import mailpath.network.DomainInput;
import mailpath.network.DomainName;

/** What all sources read alike: hosts, ports, user names, and the notes on them. */
final class ServiceReading {
  /** The ports of mail programs (standards, section D1; threat-L5). */
  private static final Set<Integer> MAIL_PORTS = Set.of(25, 110, 143, 465, 587, 993, 995, 4190);

  private static final int LAST_PORT = 65_535;
  private static final int MAX_LOGIN = 128;
  private static final Pattern PLACEHOLDER = Pattern.compile("%EMAIL(ADDRESS|LOCALPART|DOMAIN)%");

  /** What may stand in a host as it is written, before it is known to be one. */
  private static final Pattern PLAIN = Pattern.compile("[^\\s:/@\\\\\"'<>]{1,255}");

  private final List<DiscoveryNote> notes = new ArrayList<>();

  List<DiscoveryNote> notes() {
    return List.copyOf(notes);
  }

  void note(int line, DiscoveryNote.Kind kind, String about) {
    notes.add(new DiscoveryNote(line, kind, shown(about)));
  }

  /** Settings as every source claims them: that programs check certificates is their own affair. */
  DiscoveredService service(
      int line,
      MailService service,
      String host,
      int port,
      Channel channel,
      SignIn signIn,
      String label,
      Optional<String> login) {
    if (!MAIL_PORTS.contains(port)) {
      note(line, DiscoveryNote.Kind.ODD_PORT, Integer.toString(port));
    }
    return new DiscoveredService(
        new ServiceSettings(
            service,
            Optional.of(host),
            Optional.of(port),
            channel,
            CertificateCheck.FULL,
            signIn,
            OwnLabel.ofFile(label),
            line == 0 ? List.of() : List.of(line)),
        login);
  }

  /** A host name in A-labels or an address; one with placeholders as it is written. */
  Optional<String> host(int line, String written) {
    Optional<String> host = host(written.strip());
    if (host.isEmpty()) {
      note(line, DiscoveryNote.Kind.NO_HOST, written);
    }
    return host;
  }

  private static Optional<String> host(String written) {
    if (!PLAIN.matcher(written).matches()) {
      return Optional.empty();
    }
    boolean pattern = PLACEHOLDER.matcher(written).find();
    String filled = PLACEHOLDER.matcher(written).replaceAll("x");
    return switch (DomainInput.parse(filled)) {
      case DomainInput.Understood understood ->
          understood.domain().isHostName()
              ? Optional.of(pattern ? written : understood.domain().text())
              : Optional.empty();
      case DomainInput.IpAddress ignored -> Optional.of(written);
      case DomainInput.Refused ignored -> single(filled).map(name -> pattern ? written : name);
    };
  }

  /** A name of one label is no domain for mail, but may be a server. */
  private static Optional<String> single(String filled) {
    try {
      DomainName name = DomainName.of(filled.toLowerCase(Locale.ROOT));
      return name.isHostName() ? Optional.of(name.text()) : Optional.empty();
    } catch (IllegalArgumentException noName) {
      return Optional.empty();
    }
  }

  Optional<Integer> port(int line, String written) {
    Optional<Integer> port =
        Optional.of(written.strip())
            .filter(text -> text.matches("[0-9]{1,5}"))
            .map(Integer::valueOf)
            .filter(number -> number > 0 && number <= LAST_PORT);
    if (port.isEmpty()) {
      note(line, DiscoveryNote.Kind.NO_PORT, written);
    }
    return port;
  }

  /** A pattern of placeholders is kept; a name written out says who somebody is. */
  Optional<String> login(int line, String written) {
    String text = written.strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    boolean pattern =
        text.length() <= MAX_LOGIN
            && PLACEHOLDER.matcher(text).find()
            && text.chars().noneMatch(Character::isISOControl);
    if (!pattern) {
      note(line, DiscoveryNote.Kind.LOGIN_LEFT_OUT, "");
    }
    return Optional.of(text).filter(ignored -> pattern);
  }

  /** Visible, and no longer than a line can hold. */
  private static String shown(String text) {
    String visible = text.strip().replaceAll("\\p{Cntrl}", " ");
    return visible.length() <= MAX_LOGIN ? visible : visible.substring(0, MAX_LOGIN);
  }
}
