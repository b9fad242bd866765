package mailpath.client.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mailpath.client.Channel;
import mailpath.client.MailService;
import mailpath.client.SignIn;
import mailpath.client.discovery.DiscoveryNote.Kind;
import mailpath.client.discovery.DiscoveryRefusal.DiscoveryNoServer;
import mailpath.client.discovery.DiscoveryRefusal.DiscoveryNotJson;
import mailpath.client.discovery.DiscoveryRefusal.DiscoveryOtherJson;
import mailpath.network.Bytes;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a PACC file, user-agent-configuration.json (draft-ietf-mailmaint-pacc). It names no ports:
 * all is TLS from the start on the registered ones. What is not known is passed over.
 */
public final class PaccReader {
  private static final int DEPTH = 32;
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final ServiceReading reading = new ServiceReading();

  private PaccReader() {}

  /** A protocol's name in the file; {@code smtp} as draft -02 had it. */
  private record Entry(String key, MailService service, int port) {
    private static final List<Entry> ALL =
        List.of(
            new Entry("imap", MailService.IMAP, 993),
            new Entry("pop3", MailService.POP3, 995),
            new Entry("submit", MailService.SUBMISSION, 465),
            new Entry("smtp", MailService.SUBMISSION, 465));
  }

  /** Found or refused; never throws, whatever the file. The digest is another's affair. */
  public static Discovered read(Bytes file) {
    try {
      JsonNode json = MAPPER.readTree(file.toArray());
      return json instanceof ObjectNode object
          ? new PaccReader().settings(object)
          : new Discovered.Refused(1, new DiscoveryOtherJson());
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      return new Discovered.Refused(line, new DiscoveryNotJson());
    }
  }

  private Discovered settings(ObjectNode json) {
    if (!(json.path("protocols") instanceof ObjectNode protocols)) {
      return new Discovered.Refused(1, new DiscoveryOtherJson());
    }
    SignIn signIn = signIn(json.path("authentication"));
    List<DiscoveredService> services = new ArrayList<>();
    for (Entry entry : Entry.ALL) {
      JsonNode protocol = protocols.path(entry.key());
      if (protocol.isObject()) {
        service(entry, text(protocol.path("host")), signIn).ifPresent(services::add);
      }
    }
    protocols
        .propertyNames()
        .forEach(
            key -> {
              if (Entry.ALL.stream().noneMatch(entry -> entry.key().equals(key))) {
                reading.note(0, Kind.OTHER_SERVICE, key);
              }
            });
    return services.isEmpty()
        ? new Discovered.Refused(1, new DiscoveryNoServer())
        : new Discovered.Found(services, reading.notes());
  }

  /** A number is no host. */
  private static String text(JsonNode host) {
    return host.isString() ? host.asString() : "";
  }

  private Optional<DiscoveredService> service(Entry entry, String written, SignIn signIn) {
    return reading
        .host(0, written)
        .map(
            host ->
                reading.service(
                    0,
                    entry.service(),
                    host,
                    entry.port(),
                    Channel.IMPLICIT,
                    signIn,
                    entry.key(),
                    Optional.empty()));
  }

  /** Both at once leave it to the program, which has TLS either way. */
  private static SignIn signIn(JsonNode authentication) {
    JsonNode said = authentication.path("password");
    boolean password = said.isBoolean() && said.asBoolean();
    boolean oauth = authentication.path("oauth-public").isObject();
    if (password && oauth) {
      return SignIn.ANY_SECURE;
    }
    return oauth ? SignIn.OAUTH2 : password ? SignIn.PASSWORD : SignIn.UNKNOWN;
  }
}
