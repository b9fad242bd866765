package mailpath.client.formats;

import java.util.ArrayList;
import java.util.List;
import mailpath.client.formats.FormatRefusal.QrNotJson;
import mailpath.client.formats.FormatRefusal.SettingsBeyondLimit;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON arrays of one or more QR codes. */
final class QrJson {
  /** A code is five deep. */
  private static final int DEPTH = 16;

  private static final int TOKENS = 100_000;
  private static final int STRING = 4_096;
  private static final int NUMBER = 20;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEPTH)
                          .maxTokenCount(TOKENS)
                          .maxStringLength(STRING)
                          .maxNameLength(STRING)
                          .maxNumberLength(NUMBER)
                          .build())
                  .build())
          // one code follows another
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private QrJson() {}

  static List<JsonNode> values(String text) throws FormatRefused {
    List<JsonNode> values = new ArrayList<>();
    try (JsonParser parser = MAPPER.createParser(text)) {
      while (parser.nextToken() != null) {
        values.add(MAPPER.readTree(parser));
      }
      return values;
    } catch (StreamConstraintsException e) {
      throw new FormatRefused(line(e), new SettingsBeyondLimit());
    } catch (JacksonException e) {
      throw new FormatRefused(line(e), new QrNotJson());
    } catch (RuntimeException e) {
      throw new FormatRefused(0, new QrNotJson());
    }
  }

  private static int line(JacksonException e) {
    return e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
  }
}
