package mailpath.casefile;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Supplier;
import mailpath.casefile.CaseFault.CaseBeyondLimit;
import mailpath.casefile.CaseFault.CaseKeyRepeated;
import mailpath.casefile.CaseFault.CaseNotJson;
import mailpath.casefile.CaseFault.CaseNotJsonAt;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.filter.FilteringParserDelegate;
import tools.jackson.core.filter.JsonPointerBasedFilter;
import tools.jackson.core.filter.TokenFilter.Inclusion;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON as text and as a tree (RFC 8259), read without any leniency: UTF-8 alone and no byte order
 * mark, one value, no key twice, and no more of anything than a case can need.
 */
final class JsonText {
  /** A case is seven deep; newer programs may go on. */
  private static final int DEPTH = 64;

  /** Three times the largest text there can be: a handshake message of 1 MiB in hexadecimal. */
  private static final int TEXT = 6 * 1024 * 1024;

  private static final int NAME = 1_000;

  /** Digits of a number, and its largest exponent. */
  private static final int NUMBER = 1_000;

  /** A line of a dialogue has 12; a tree of so many takes about 150 MB at the very worst. */
  private static final int TOKENS = 2_000_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH)
                  .maxStringLength(TEXT)
                  .maxNameLength(NAME)
                  .maxNumberLength(NUMBER)
                  .maxTokenCount(TOKENS)
                  .build())
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build();

  private static final JsonMapper MAPPER = JsonMapper.builder(FACTORY).build();

  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

  private static final DefaultPrettyPrinter PRETTY =
      new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                  .withObjectEmptySeparator("")
                  .withArrayEmptySeparator(""))
          .withObjectIndenter(INDENTER)
          .withArrayIndenter(INDENTER);

  private final JsonParser parser;

  private JsonText(JsonParser parser) {
    this.parser = parser;
  }

  /** Reads the one value that the stream holds. */
  static JsonNode read(InputStream stream) throws Refusal {
    try (JsonParser parser = parser(stream)) {
      return new JsonText(parser).whole();
    }
  }

  /**
   * The line on which a value begins; where it is missing, that of the object it is missing in.
   *
   * @param text opens what was read before
   */
  static int line(Supplier<InputStream> text, String key) {
    JsonPointer pointer = JsonPointer.compile(key);
    int line = line(text.get(), pointer);
    return line == 0 ? line(text.get(), pointer.head()) : line;
  }

  private static int line(InputStream stream, JsonPointer pointer) {
    try (JsonParser parser = pointer.matches() ? parser(stream) : parser(stream, pointer)) {
      return parser.nextToken() == null ? 0 : parser.currentTokenLocation().getLineNr();
    }
  }

  /** Sees nothing but the value there. */
  private static JsonParser parser(InputStream stream, JsonPointer pointer) {
    return new FilteringParserDelegate(
        parser(stream), new JsonPointerBasedFilter(pointer), Inclusion.ONLY_INCLUDE_ALL, false);
  }

  /** Pretty printed in ASCII, so that lines can be named and nothing in it changes its looks. */
  static void write(JsonNode json, OutputStream stream) {
    MAPPER.writer().with(PRETTY).writeValue(stream, json);
  }

  /** On one line, without a line end. */
  static String line(JsonNode json) {
    return MAPPER.writeValueAsString(json);
  }

  /**
   * Octets that are no UTF-8 become NUL, which JSON has nowhere: so the parser refuses them, and at
   * their place.
   */
  private static JsonParser parser(InputStream stream) {
    Reader text =
        new InputStreamReader(
            stream,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .replaceWith("\0"));
    return FACTORY.createParser(ObjectReadContext.empty(), text);
  }

  private JsonNode whole() throws Refusal {
    try {
      if (parser.nextToken() == null) {
        throw notJson();
      }
      JsonNode json = value();
      if (parser.nextToken() != null) {
        throw notJson();
      }
      return json;
    } catch (StreamConstraintsException e) {
      throw beyondLimit();
    } catch (JacksonException e) {
      throw notJson(Objects.requireNonNullElse(e.getLocation(), place()));
    }
  }

  private JsonNode value() throws Refusal {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (parser.currentToken()) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_STRING -> nodes.stringNode(parser.getString());
      case VALUE_NUMBER_INT -> integer();
      case VALUE_NUMBER_FLOAT -> nodes.numberNode(decimal());
      case VALUE_TRUE -> nodes.booleanNode(true);
      case VALUE_FALSE -> nodes.booleanNode(false);
      case VALUE_NULL -> nodes.nullNode();
      default -> throw notJson();
    };
  }

  private ObjectNode object() throws Refusal {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      if (object.has(name)) {
        throw new Refusal(new CaseKeyRepeated(place().getLineNr(), key()));
      }
      parser.nextToken();
      object.set(name, value());
    }
    return object;
  }

  private ArrayNode array() throws Refusal {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value());
    }
    return array;
  }

  private JsonNode integer() {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (parser.getNumberType()) {
      case INT -> nodes.numberNode(parser.getIntValue());
      case LONG -> nodes.numberNode(parser.getLongValue());
      default -> nodes.numberNode(parser.getBigIntegerValue());
    };
  }

  /** Exactly, as no double would be; what is written with a fraction is never written without. */
  private BigDecimal decimal() throws Refusal {
    try {
      BigDecimal decimal = parser.getDecimalValue();
      if (Math.abs((long) decimal.scale()) > NUMBER) {
        throw beyondLimit();
      }
      return decimal.scale() == 0 ? decimal.setScale(1) : decimal;
    } catch (NumberFormatException e) {
      // The parser takes any exponent as grammatical and falls over those beyond an int.
      throw beyondLimit();
    }
  }

  private Refusal beyondLimit() {
    return new Refusal(new CaseBeyondLimit(place().getLineNr(), key()));
  }

  private Refusal notJson() {
    return notJson(place());
  }

  private Refusal notJson(TokenStreamLocation place) {
    int line = place.getLineNr();
    int column = place.getColumnNr();
    return new Refusal(
        key().isEmpty() ? new CaseNotJson(line, column) : new CaseNotJsonAt(line, column, key()));
  }

  private TokenStreamLocation place() {
    return parser.currentLocation();
  }

  private String key() {
    return parser.streamReadContext().pathAsPointer().toString();
  }
}
