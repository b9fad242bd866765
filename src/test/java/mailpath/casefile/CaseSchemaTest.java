package mailpath.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import mailpath.client.CertificateCheck;
import mailpath.client.Channel;
import mailpath.client.SignIn;
import mailpath.network.Approach;
import mailpath.network.Dialogue.Direction;
import mailpath.network.DnsQuery;
import mailpath.network.Failure;
import mailpath.network.MailProtocol;
import mailpath.network.Observation.WhyNot;
import mailpath.network.RecordType;
import mailpath.network.SecurityState;
import mailpath.network.Stage;
import mailpath.network.TlsRemark;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** docs/case-file.schema.json says what the reader does. */
@Tag("exhaustive")
class CaseSchemaTest {
  private static final String TEXT = text();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(TEXT, InputFormat.JSON);

  /** Values of every type, one of which has the type of what they replace. */
  private static final List<String> VALUES =
      List.of("null", "true", "-1", "1.5", "\"x\"", "\"\"", "[1]", "{}");

  private static String text() {
    try {
      return Files.readString(Path.of("docs/case-file.schema.json"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, 100);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void itHoldsForWhatIsWritten(long seed) {
    assertEquals(List.of(), SCHEMA.validate(Trees.of(Cases.of(seed))));
  }

  @Test
  void itHoldsForEverything() {
    assertEquals(List.of(), SCHEMA.validate(Trees.of(Cases.everything())));
  }

  /** One value of another type, or one member less, anywhere: both refuse it, or both take it. */
  @Test
  void itRefusesWhatTheReaderRefuses() {
    int refused = refused(Trees.of(Cases.kinds()));
    assertTrue(refused > 2_000, "refused: " + refused);
  }

  @Test
  void itRefusesWhatTheReaderRefusesOfAHost() {
    for (Case host : Cases.fewOfHost()) {
      assertEquals(List.of(), SCHEMA.validate(Trees.of(host)));
      int refused = refused(Trees.of(host));
      assertTrue(refused > 300, "refused: " + refused);
    }
  }

  @Test
  void itRefusesWhatTheReaderRefusesOfAMailProgram() {
    for (Case client : Cases.fewOfClient()) {
      assertEquals(List.of(), SCHEMA.validate(Trees.of(client)));
      int refused = refused(Trees.of(client));
      assertTrue(refused > 300, "refused: " + refused);
    }
  }

  /** Of an address or of settings. */
  @Test
  void aMailProgramIsAskedForInOneWay() {
    List<String> wrong = new ArrayList<>();
    ObjectNode address = Trees.of(Cases.fewOfClient().getFirst());
    ObjectNode settings = Trees.of(Cases.fewOfClient().getLast());
    assertEquals(1, compare(Trees.with(address, "/question/program", "\"kmail\""), "both", wrong));
    assertEquals(1, compare(Trees.with(settings, "/question/domain", "\"d.test\""), "both", wrong));
    assertEquals(List.of(), wrong);
  }

  /** By its name or by an address. */
  @Test
  void aHostIsAskedForInOneWay() {
    List<String> wrong = new ArrayList<>();
    ObjectNode both =
        Trees.with(Trees.of(Cases.fewOfHost().getFirst()), "/question/ip", "\"192.0.2.1\"");
    assertEquals(1, compare(both, "both", wrong));
    assertEquals(List.of(), wrong);
  }

  private static int refused(ObjectNode tree) {
    List<String> wrong = new ArrayList<>();
    int refused = 0;
    for (JsonPointer place : Trees.differentPlaces(tree)) {
      for (String value : VALUES) {
        ObjectNode changed = Trees.with(tree, place, Trees.value(value));
        refused += compare(changed, place + " = " + value, wrong);
      }
      refused += compare(Trees.without(tree, place), "no " + place, wrong);
    }
    assertEquals(List.of(), wrong);
    return refused;
  }

  private static int compare(ObjectNode tree, String what, List<String> wrong) {
    boolean bySchema = SCHEMA.validate(tree).isEmpty();
    CaseRead byReader = CaseReader.read(Trees.octets(tree));
    if (bySchema != byReader instanceof CaseRead.Opened) {
      wrong.add(what + (bySchema ? ", allowed, but " + byReader : ", not allowed, but read"));
    }
    return bySchema ? 0 : 1;
  }

  /** What a newer program may add. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/later",
        "/question/later",
        "/settings/later",
        "/settings/anchors/0/later",
        "/desk/later",
        "/observations/0/later",
        "/observations/0/query/later",
        "/observations/0/answer/later"
      })
  void itAllowsMoreMembers(String place) {
    ObjectNode tree = Trees.with(Trees.of(Cases.kinds()), place, "{\"a\": [1]}");
    assertEquals(List.of(), SCHEMA.validate(tree));
  }

  /** The words that the schema gives as examples are the words there are. */
  @ParameterizedTest
  @MethodSource("words")
  void itNamesEveryWord(String place, List<String> words) {
    List<String> named = new ArrayList<>();
    JsonNode given = Trees.value(TEXT).at(place);
    assertTrue(given.isArray(), "nothing at " + place);
    given.forEach(word -> named.add(word.stringValue()));
    assertEquals(words, named);
  }

  static Stream<Arguments> words() {
    String observation = "/$defs/observation/properties/notAsked/examples";
    return Stream.of(
        Arguments.of("/$defs/stage/examples", of(Stage.values(), Values::word)),
        Arguments.of(observation, of(WhyNot.values(), Values::word)),
        Arguments.of(
            "/$defs/query/then/properties/type/examples", of(RecordType.values(), Enum::name)),
        Arguments.of(
            "/$defs/query/then/properties/checking/examples",
            of(DnsQuery.Checking.values(), Values::word)),
        Arguments.of(
            "/$defs/query/else/then/properties/protocol/examples",
            of(MailProtocol.values(), Values::word)),
        Arguments.of(
            "/$defs/query/else/then/properties/approach/examples",
            of(Approach.values(), Values::word)),
        Arguments.of(
            "/$defs/tls/properties/remarks/items/examples", of(TlsRemark.values(), Values::word)),
        Arguments.of(
            "/$defs/dnsAnswer/properties/assumed/examples",
            of(SecurityState.values(), Values::word)),
        Arguments.of(
            "/$defs/dialogue/properties/lines/items/properties/direction/examples",
            of(Direction.values(), Values::word)),
        Arguments.of("/properties/end/enum", of(Case.End.values(), Values::word)),
        Arguments.of(
            "/$defs/question/then/properties/protocol/enum",
            of(MailProtocol.values(), Values::word)),
        Arguments.of("/$defs/client/oneOf/1/properties/program/enum", ClientWords.PROGRAMS),
        Arguments.of("/$defs/client/oneOf/1/properties/found/enum", ClientWords.FOUND),
        Arguments.of("/$defs/service/properties/service/enum", ClientWords.SERVICES),
        Arguments.of(
            "/$defs/service/properties/channel/examples", of(Channel.values(), Values::word)),
        Arguments.of(
            "/$defs/service/properties/check/examples",
            of(CertificateCheck.values(), Values::word)),
        Arguments.of(
            "/$defs/service/properties/signIn/examples", of(SignIn.values(), Values::word)),
        Arguments.of(
            "/$defs/account/properties/named/enum",
            of(ClientQuestion.Named.values(), Values::word)),
        Arguments.of("/$defs/failure/properties/kind/examples", failures()));
  }

  private static List<String> failures() {
    return of(
        Failure.class.getPermittedSubclasses(),
        type ->
            Cases.failures().stream()
                .filter(type::isInstance)
                .findFirst()
                .map(failure -> FailureForm.write(failure).get("kind").stringValue())
                .orElseThrow());
  }

  private static <T> List<String> of(T[] values, Function<T, String> word) {
    return Arrays.stream(values).map(word).toList();
  }
}
