package mailpath.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import mailpath.dns.AssumedAnswer.Made;
import mailpath.network.Bytes;
import mailpath.network.DnsAnswer;
import mailpath.network.DnsQuery;
import mailpath.network.DomainName;
import mailpath.network.RecordType;
import mailpath.network.SecurityState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssumedAnswerTest {
  private static final DomainName NAME = DomainName.of("d.test");

  private static AssumedAnswer about(RecordType type) {
    return new AssumedAnswer(new DnsQuery(NAME, type), SecurityState.SECURE);
  }

  private static ReceivedMessage read(DnsAnswer answer) {
    return ReceivedMessage.read(answer.message()).orElseThrow();
  }

  private static DnsAnswer answer(Made made) {
    return assertInstanceOf(Made.Answer.class, made).answer();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          A    | 192.0.2.1                  | 192.0.2.1
          AAAA | 2001:db8::1                | 2001:db8:0:0:0:0:0:1
          MX   | 10 mx.d.test               | 10 mx.d.test.
          MX   | 10 mx.d.test. ; a comment  | 10 mx.d.test.
          MX   | 0 .                        | 0 .
          TXT  | "v=STSv1; id=1"            | "v=STSv1; id=1"
          TXT  | v=STSv1; id=1              | "v=STSv1; id=1"
          TXT  | "one" "two"                | one two
          TLSA | 3 1 1 ( 00ff 00FF )        | 3 1 1 00FF00FF
          CNAME| other.test                 | other.test.
          """)
  void recordsAreReadAsInAZoneFile(RecordType type, String data, String shown) {
    Made made =
        type == RecordType.CNAME
            ? about(RecordType.A).alias(data)
            : about(type).records(List.of(data));
    DnsAnswer answer = answer(made);
    assertEquals(Optional.of(SecurityState.SECURE), answer.assumed());
    List<ReceivedMessage.Line> lines = read(answer).answer();
    assertEquals(
        List.of("d.test " + type + " " + shown),
        lines.stream().map(line -> line.owner() + " " + line.type() + " " + line.data()).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          A    | 1.2.3
          A    | 192.0.2.1 x
          A    | mx.d.test
          AAAA | 192.0.2.1
          MX   | mx.d.test
          MX   | 65536 mx.d.test
          MX   | 10 mx..d.test
          TLSA | 3 1 1
          TLSA | 3 1 1 zz
          TLSA | 300 1 1 00
          TXT  | "not closed
          """)
  void whatIsNoSuchRecordIsRefusedWithItsText(RecordType type, String data) {
    var why = assertInstanceOf(Made.Refused.class, about(type).records(List.of(data))).why();
    assertEquals(
        new RecordFault.RecordUnreadable(data, RecordFault.RecordForm.valueOf(type.name())), why);
  }

  @Test
  void aSecondLineCannotHideInARecord() {
    assertInstanceOf(Made.Refused.class, about(RecordType.A).records(List.of("192.0.2.1\nx")));
    assertInstanceOf(Made.Refused.class, about(RecordType.TXT).records(List.of("x".repeat(256))));
  }

  @Test
  void nothingIsNoDataAndNoNameIsNoName() {
    ReceivedMessage none = read(answer(about(RecordType.MX).records(List.of())));
    assertEquals(List.of("NOERROR", List.of()), List.of(none.status(), none.answer()));
    assertEquals("NXDOMAIN", read(about(RecordType.MX).noSuchName()).status());
  }

  @Test
  void moreThanAMessageHoldsIsRefused() {
    List<String> many = Collections.nCopies(300, "\"" + "x".repeat(255) + "\"");
    var made = about(RecordType.TXT).records(many);
    assertInstanceOf(
        RecordFault.RecordsTooLarge.class, assertInstanceOf(Made.Refused.class, made).why());
  }

  @Test
  void onlyAnAnswerThatSaysSomethingCountsOtherwise() {
    DnsAnswer said = answer(about(RecordType.MX).records(List.of("10 mx.d.test")));
    AssumedAnswer bogus = new AssumedAnswer(new DnsQuery(NAME, RecordType.MX), SecurityState.BOGUS);
    DnsAnswer again = bogus.counting(new DnsAnswer(said.message(), "192.0.2.53")).orElseThrow();
    assertEquals(
        new DnsAnswer(said.message(), "192.0.2.53", Optional.of(SecurityState.BOGUS)), again);
    assertTrue(about(RecordType.A).counting(said).isEmpty(), "another question");
    assertTrue(bogus.counting(new DnsAnswer(Bytes.EMPTY, "x")).isEmpty(), "no message");
    byte[] servfail = said.message().toArray();
    servfail[3] = (byte) (servfail[3] & 0xf0 | 2);
    assertTrue(bogus.counting(new DnsAnswer(Bytes.of(servfail), "x")).isEmpty(), "a failure");
  }
}
