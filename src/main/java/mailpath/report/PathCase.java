package mailpath.report;

import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import mailpath.certificate.KeyPurpose;
import mailpath.certificate.KeyUse;
import mailpath.certificate.PathProfile;
import mailpath.certificate.PathProfile.Role;
import mailpath.certificate.PeerName;
import mailpath.certificate.Pem;
import mailpath.network.Bytes;
import mailpath.report.PathLineFault.PathLineField;
import tools.jackson.databind.JsonNode;

/**
 * One path to be validated, as a line of {@code mailpath paths} gives it.
 *
 * @param roots DER of the trust anchors
 * @param chain DER, the end entity first
 */
record PathCase(String id, List<Bytes> roots, List<Bytes> chain, PathProfile profile) {

  /** A field that is missing or not as it must be. */
  static final class BadField extends Exception {
    private static final long serialVersionUID = 1;
    private final String field;

    BadField(String field) {
      super(field);
      this.field = field;
    }

    PathLineFault fault() {
      return new PathLineField(field);
    }
  }

  /**
   * @param now counts where the line gives no time
   */
  static PathCase of(JsonNode line, Instant now) throws BadField {
    List<Bytes> chain = new ArrayList<>(pem(text(line, "peer_certificate"), "peer_certificate"));
    if (chain.size() != 1) {
      throw new BadField("peer_certificate");
    }
    chain.addAll(pem(line, "untrusted_intermediates"));
    return new PathCase(text(line, "id"), pem(line, "trusted_certs"), chain, profile(line, now));
  }

  private static PathProfile profile(JsonNode line, Instant now) throws BadField {
    PathProfile profile =
        PathProfile.publicWeb(role(line), time(line, now))
            .withUses(
                words(line, "key_usage", KeyUse::of),
                words(line, "extended_key_usage", KeyPurpose::of));
    JsonNode depth = line.path("max_chain_depth");
    if (!isLeftOut(depth)) {
      if (!depth.isInt() || depth.intValue() < 0) {
        throw new BadField("max_chain_depth");
      }
      profile = profile.withMaxIntermediates(depth.intValue());
    }
    Optional<PeerName> name = name(line);
    return name.isPresent() ? profile.named(name.get()) : profile;
  }

  private static Role role(JsonNode line) throws BadField {
    return switch (text(line, "validation_kind")) {
      case "SERVER" -> Role.SERVER;
      case "CLIENT" -> Role.CLIENT;
      default -> throw new BadField("validation_kind");
    };
  }

  private static Instant time(JsonNode line, Instant now) throws BadField {
    if (isLeftOut(line.path("validation_time"))) {
      return now;
    }
    try {
      return OffsetDateTime.parse(text(line, "validation_time")).toInstant();
    } catch (DateTimeException e) {
      throw new BadField("validation_time");
    }
  }

  private static Optional<PeerName> name(JsonNode line) throws BadField {
    JsonNode name = line.path("expected_peer_name");
    if (isLeftOut(name)) {
      return Optional.empty();
    }
    String value = name.path("value").asString("");
    Optional<PeerName> known =
        switch (name.path("kind").asString("")) {
          case "DNS" -> PeerName.dns(value);
          case "IP" -> PeerName.ip(value);
          default -> Optional.empty();
        };
    return Optional.of(known.orElseThrow(() -> new BadField("expected_peer_name")));
  }

  private static <W> List<W> words(JsonNode line, String field, Function<String, Optional<W>> known)
      throws BadField {
    List<W> found = new ArrayList<>();
    for (String word : texts(line, field)) {
      found.add(known.apply(word).orElseThrow(() -> new BadField(field)));
    }
    return found;
  }

  private static List<Bytes> pem(JsonNode line, String field) throws BadField {
    List<Bytes> found = new ArrayList<>();
    for (String text : texts(line, field)) {
      found.addAll(pem(text, field));
    }
    return found;
  }

  private static List<Bytes> pem(String text, String field) throws BadField {
    try {
      return Pem.certificates(new StringReader(text));
    } catch (IOException damaged) {
      throw new BadField(field);
    }
  }

  private static List<String> texts(JsonNode line, String field) throws BadField {
    JsonNode list = line.path(field);
    List<String> texts = new ArrayList<>();
    if (isLeftOut(list)) {
      return texts;
    }
    if (!list.isArray()) {
      throw new BadField(field);
    }
    for (JsonNode one : list) {
      if (!one.isString()) {
        throw new BadField(field);
      }
      texts.add(one.stringValue());
    }
    return texts;
  }

  private static String text(JsonNode line, String field) throws BadField {
    JsonNode value = line.path(field);
    if (!value.isString()) {
      throw new BadField(field);
    }
    return value.stringValue();
  }

  private static boolean isLeftOut(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }
}
