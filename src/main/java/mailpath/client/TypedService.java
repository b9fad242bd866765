package mailpath.client;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.network.DomainInput;
import mailpath.network.IpText;

/**
 * One service as somebody types it: {@code imap imap.example.org:993 implicit check=full
 * auth=password}. What is not said is not known.
 */
public sealed interface TypedService {
  record Understood(ServiceSettings settings) implements TypedService {}

  /**
   * @param part the word that is not understood, without what may be a secret in it
   */
  record Refused(Fault why, String part) implements TypedService {}

  enum Fault {
    /** The first word is no service. */
    SERVICE,
    HOST,
    /** A word that means nothing here. */
    WORD,
    /** The same thing is said twice. */
    TWICE,
    /** A password: none is ever taken (threat-L10). */
    SECRET
  }

  Map<String, MailService> SERVICES =
      Map.of(
          "imap", MailService.IMAP,
          "pop3", MailService.POP3,
          "pop", MailService.POP3,
          "submission", MailService.SUBMISSION,
          "smtp", MailService.SUBMISSION,
          "sieve", MailService.SIEVE);

  /** Ours, and what programs call them. */
  Map<String, Channel> CHANNELS =
      Map.of(
          "implicit", Channel.IMPLICIT,
          "ssl", Channel.IMPLICIT,
          "ssl/tls", Channel.IMPLICIT,
          "required", Channel.REQUIRED,
          "starttls", Channel.REQUIRED,
          "if-available", Channel.IF_AVAILABLE,
          "auto", Channel.IF_AVAILABLE,
          "none", Channel.NONE);

  Map<String, CertificateCheck> CHECKS =
      Map.of(
          "full", CertificateCheck.FULL,
          "off", CertificateCheck.OFF,
          "exception", CertificateCheck.PINNED,
          "ask", CertificateCheck.ASK);

  Map<String, SignIn> SIGN_INS =
      Map.of(
          "none", SignIn.NONE,
          "password", SignIn.PASSWORD,
          "encrypted", SignIn.CHALLENGE,
          "scram", SignIn.SCRAM,
          "gssapi", SignIn.GSSAPI,
          "ntlm", SignIn.NTLM,
          "certificate", SignIn.CLIENT_CERTIFICATE,
          "oauth2", SignIn.OAUTH2);

  static TypedService parse(String typed) {
    Deque<String> words =
        Stream.of(typed.split("[\\s,]+"))
            .filter(word -> !word.isEmpty())
            .collect(Collectors.toCollection(ArrayDeque::new));
    String first = words.isEmpty() ? "" : words.pop();
    Optional<MailService> service = Optional.ofNullable(SERVICES.get(lower(first)));
    return service
        .map(found -> new TypedWords(found).read(words))
        .orElseGet(() -> new Refused(Fault.SERVICE, shown(first)));
  }

  /**
   * A word without what may be a secret in it: whoever types a password types it behind a sign or
   * in the place of a port, or before the @ of an address.
   */
  static String shown(String word) {
    String place = word.substring(word.lastIndexOf('@') + 1);
    String valueless = place.replaceFirst("(?s)=.*", "=…");
    return valueless.replaceFirst("(?s)^([^:\\[\\]]*[.g-zG-Z][^:\\[\\]]*:)(?!\\d*$).*", "$1…");
  }

  static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** Reads what follows the name of the service. */
  final class TypedWords {
    private final MailService service;
    private final Set<String> said = new HashSet<>();
    private Channel channel = Channel.UNKNOWN;
    private CertificateCheck check = CertificateCheck.UNKNOWN;
    private SignIn signIn = SignIn.UNKNOWN;
    private String label = "";

    private TypedWords(MailService service) {
      this.service = service;
    }

    private TypedService read(Deque<String> words) {
      if (words.isEmpty()) {
        return new Refused(Fault.HOST, "");
      }
      String host = words.pop();
      for (String word : words) {
        Optional<Fault> fault = take(lower(word), word);
        if (fault.isPresent()) {
          return new Refused(fault.get(), fault.get() == Fault.SECRET ? "" : shown(word));
        }
      }
      return at(host);
    }

    private Optional<Fault> take(String word, String typed) {
      int equals = word.indexOf('=');
      String key = equals < 0 ? "channel" : word.substring(0, equals);
      String value = word.substring(equals + 1);
      if (key.matches(".*(pass|pwd|secret|token).*")) {
        return Optional.of(Fault.SECRET);
      }
      if (!known(key, value)) {
        return Optional.of(Fault.WORD);
      }
      if (!said.add(key)) {
        return Optional.of(Fault.TWICE);
      }
      switch (key) {
        case "check" -> check = CHECKS.getOrDefault(value, CertificateCheck.UNKNOWN);
        case "auth" -> signIn = SIGN_INS.getOrDefault(value, SignIn.UNKNOWN);
        default -> {
          channel = CHANNELS.getOrDefault(value, Channel.UNKNOWN);
          label = typed;
        }
      }
      return Optional.empty();
    }

    private static boolean known(String key, String value) {
      return switch (key) {
        case "channel" -> CHANNELS.containsKey(value);
        case "check" -> CHECKS.containsKey(value);
        case "auth" -> SIGN_INS.containsKey(value);
        default -> false;
      };
    }

    /** A mail address or a URL is no host, though a host could be taken from it. */
    private TypedService at(String typed) {
      if (typed.matches(".*[@/=].*")) {
        return new Refused(Fault.HOST, shown(typed));
      }
      return switch (DomainInput.parse(typed)) {
        case DomainInput.Understood host -> settings(host.domain().text(), host.port());
        case DomainInput.IpAddress host -> settings(IpText.show(host.address()), host.port());
        case DomainInput.Refused ignored -> new Refused(Fault.HOST, shown(typed));
      };
    }

    private TypedService settings(String host, OptionalInt typed) {
      Optional<Integer> port =
          typed.isPresent()
              ? Optional.of(typed.getAsInt())
              : channel == Channel.UNKNOWN
                  ? Optional.empty()
                  : Optional.of(ServicePair.protocol(service, channel).port());
      return new Understood(
          new ServiceSettings(
              service,
              Optional.of(host),
              port,
              channel,
              check,
              signIn,
              OwnLabel.ofFile(label),
              List.of()));
    }
  }
}
