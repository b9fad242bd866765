package mailpath.casefile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import mailpath.network.Failure;
import mailpath.network.Observation;
import mailpath.network.Observation.NotAsked;
import mailpath.network.Observation.WhyNot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is read as the same, and equal cases are written alike. */
class CaseRoundTripTest {

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aCaseIsReadAsItWasWritten(long seed) {
    Case written = Cases.of(seed);
    Texts.assertSame(written, Texts.opened(CaseWriter.bytes(written)));
  }

  @Test
  void everyKindOfRecordIsReadAsItWasWritten() {
    Case written = Cases.everything();
    Texts.assertSame(written, Texts.opened(CaseWriter.bytes(written)));
  }

  /** The case above would miss a kind that was added since. */
  @Test
  void everythingIsInEverything() {
    Set<Class<?>> failures = new HashSet<>();
    Set<WhyNot> reasons = new HashSet<>();
    for (Observation<?> observation : Cases.everything().observations()) {
      observation.failure().map(Object::getClass).ifPresent(failures::add);
      if (observation.end() instanceof NotAsked<?>(WhyNot why)) {
        reasons.add(why);
      }
    }
    assertEquals(Set.of(Failure.class.getPermittedSubclasses()), failures);
    assertEquals(Set.of(WhyNot.values()), reasons);
  }

  @Test
  void equalCasesAreEqualOctets() {
    Case read = Texts.opened(CaseWriter.bytes(Cases.everything()));
    assertArrayEquals(CaseWriter.bytes(Cases.everything()), CaseWriter.bytes(read));
  }

  /** Nothing of the machine or the hour is in the header of gzip. */
  @Test
  void theHeaderSaysNothing() {
    byte[] octets = CaseWriter.bytes(Cases.of(1));
    byte[] header = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0};
    assertArrayEquals(header, Arrays.copyOf(octets, header.length));
  }

  @Test
  void theTextIsAsciiOnManyLines() {
    String text = Texts.unfolded(CaseWriter.bytes(Cases.everything()));
    assertEquals(
        Set.of(),
        text.chars()
            .filter(c -> c != '\n' && (c < ' ' || c > 0x7f))
            .boxed()
            .collect(Collectors.toSet()));
    assertTrue(text.startsWith("{\n  \"format\": \"mailpath-case\",\n"), text.substring(0, 40));
  }

  @Test
  void plainJsonIsReadToo() {
    Case written = Cases.everything();
    Texts.assertSame(written, Texts.opened(Texts.of(written)));
  }
}
