package mailpath.starttls;

import mailpath.starttls.TlsReportRefusal.TlsReportBeyondLimit;
import mailpath.starttls.TlsReportRefusal.TlsReportKeyRepeated;
import mailpath.starttls.TlsReportRefusal.TlsReportNotJson;
import mailpath.starttls.TlsReportRefusal.TlsReportNotOurs;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON of a report as a tree (RFC 7493, which RFC 8460 4.4 asks for): one value, no key twice,
 * and no more of anything than a report can need.
 */
final class TlsReportJson {
  /** A report is six deep; extensions may go on. */
  private static final int DEPTH = 32;

  private static final int TOKENS = 1_000_000;
  private static final int NAME = 1_000;
  private static final int NUMBER = 1_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEPTH)
                          .maxStringLength(TlsReportUnpacking.LIMIT * TlsReportUnpacking.MB)
                          .maxNameLength(NAME)
                          .maxNumberLength(NUMBER)
                          .maxTokenCount(TOKENS)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .build();

  /** How the library begins the message of that fault; it has no type of its own. */
  private static final String REPEATED = "Duplicate";

  private TlsReportJson() {}

  static ObjectNode read(byte[] octets) throws TlsReportRefused {
    try (JsonParser parser = MAPPER.createParser(octets)) {
      return read(parser);
    } catch (JacksonException e) {
      throw new TlsReportRefused(new TlsReportNotJson(1, 1, ""));
    }
  }

  private static ObjectNode read(JsonParser parser) throws TlsReportRefused {
    try {
      JsonNode json = MAPPER.readTree(parser);
      if (parser.nextToken() != null) {
        throw notJson(parser, parser.currentTokenLocation());
      }
      if (!(json instanceof ObjectNode object)) {
        throw new TlsReportRefused(new TlsReportNotOurs());
      }
      return object;
    } catch (StreamConstraintsException e) {
      throw new TlsReportRefused(new TlsReportBeyondLimit(line(parser), key(parser)));
    } catch (JacksonException e) {
      throw e.getOriginalMessage().startsWith(REPEATED)
          ? new TlsReportRefused(new TlsReportKeyRepeated(line(parser), key(parser)))
          : notJson(parser, e.getLocation());
    }
  }

  /** Whether the beginning of a text has a member that only a report has at its top. */
  static boolean begins(byte[] beginning) {
    try (JsonParser parser = MAPPER.createParser(beginning)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        if (TlsReportForm.MEMBERS.contains(parser.currentName())) {
          return true;
        }
        parser.nextToken();
        parser.skipChildren();
      }
      return false;
    } catch (JacksonException e) {
      return false;
    }
  }

  private static TlsReportRefused notJson(JsonParser parser, TokenStreamLocation at) {
    TokenStreamLocation place = at == null ? parser.currentLocation() : at;
    return new TlsReportRefused(
        new TlsReportNotJson(place.getLineNr(), place.getColumnNr(), key(parser)));
  }

  private static int line(JsonParser parser) {
    return parser.currentLocation().getLineNr();
  }

  private static String key(JsonParser parser) {
    return parser.streamReadContext().pathAsPointer().toString();
  }
}
