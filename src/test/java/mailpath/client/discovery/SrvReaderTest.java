package mailpath.client.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mailpath.client.Channel;
import mailpath.client.MailService;
import mailpath.client.discovery.Discovered.Found;
import mailpath.client.discovery.Trust.Liar;
import mailpath.client.discovery.Trust.Stake;
import mailpath.dns.DnsRecord;
import mailpath.dns.DnsReply;
import mailpath.dns.DnsReply.Existence;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Reason;
import mailpath.network.Bytes;
import mailpath.network.DnsQuery;
import mailpath.network.DomainName;
import mailpath.network.RecordType;
import mailpath.network.SecurityState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of standards.md, section D1, about SRV records (RFC 2782, RFC 6186, RFC 8314 5.1). */
class SrvReaderTest {
  private static final DomainName DOMAIN = DomainName.of("example.test");

  /** Records written as {@code imaps 0 1 993 mail.example.test}, separated by semicolons. */
  private static Map<SrvService, Fact<DnsReply>> answers(String lines, SecurityState state) {
    Map<SrvService, Fact<DnsReply>> answers = new EnumMap<>(SrvService.class);
    for (SrvService service : SrvService.values()) {
      List<DnsRecord> records =
          Stream.of(lines.split(";"))
              .map(String::strip)
              .filter(line -> line.split(" ")[0].equals(service.name().toLowerCase(Locale.ROOT)))
              .map(line -> record(service.nameAt(DOMAIN), line.split(" ")))
              .toList();
      answers.put(service, Fact.known(reply(service, state, records), Evidence.NONE));
    }
    return answers;
  }

  private static DnsReply reply(SrvService service, SecurityState state, List<DnsRecord> records) {
    return new DnsReply(
        new DnsQuery(service.nameAt(DOMAIN), RecordType.SRV),
        state,
        state,
        records.isEmpty() ? Existence.NODATA : Existence.PRESENT,
        List.of(),
        records,
        Optional.empty(),
        List.of());
  }

  private static DnsRecord record(DomainName owner, String[] words) {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    for (int i = 1; i <= 3; i++) {
      int number = Integer.parseInt(words[i]);
      data.write(number >> 8);
      data.write(number);
    }
    for (String label : words[4].equals(".") ? new String[0] : words[4].split("\\.")) {
      data.write(label.length());
      data.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
    }
    data.write(0);
    return new DnsRecord(owner, RecordType.SRV, 60, Bytes.of(data.toByteArray()), "");
  }

  private static String said(DiscoveredService service) {
    return service.settings().service()
        + " "
        + service.settings().host().orElseThrow()
        + ":"
        + service.settings().port().orElseThrow()
        + " "
        + service.settings().channel();
  }

  private static Found found(String lines) {
    return assertInstanceOf(
        Found.class, SrvReader.read(DOMAIN, answers(lines, SecurityState.SECURE)).outcome());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "imaps 0 1 993 a.example.test | IMAP a.example.test:993 IMPLICIT",
        "imap 0 1 143 a.example.test | IMAP a.example.test:143 REQUIRED",
        "pop3s 0 1 995 a.example.test | POP3 a.example.test:995 IMPLICIT",
        "pop3 0 1 110 a.example.test | POP3 a.example.test:110 REQUIRED",
        "submissions 0 1 465 a.example.test | SUBMISSION a.example.test:465 IMPLICIT",
        "submission 0 1 587 a.example.test | SUBMISSION a.example.test:587 REQUIRED",
        "sieve 0 1 4190 a.example.test | SIEVE a.example.test:4190 REQUIRED",
        // the lowest priority wins, between IMAP and POP3 too
        "imaps 10 1 993 a.example.test; imaps 5 1 993 b.example.test | IMAP b.example.test:993"
            + " IMPLICIT",
        "imaps 10 1 993 a.example.test; pop3s 5 1 995 a.example.test | POP3 a.example.test:995"
            + " IMPLICIT",
        "imap 0 1 143 a.example.test; imaps 5 1 993 a.example.test | IMAP a.example.test:143"
            + " REQUIRED",
        // at equal priority TLS from the start, then the greater weight
        "imap 0 9 143 a.example.test; imaps 0 1 993 a.example.test | IMAP a.example.test:993"
            + " IMPLICIT",
        "imaps 0 1 993 a.example.test; imaps 0 7 993 b.example.test | IMAP b.example.test:993"
            + " IMPLICIT",
        "imaps 0 0 993 a.example.test; imaps 0 1 993 b.example.test | IMAP b.example.test:993"
            + " IMPLICIT",
        // "." is not offered
        "imap 0 0 0 .; imaps 5 1 993 a.example.test | IMAP a.example.test:993 IMPLICIT",
        "imaps 0 1 65535 a.example.test | IMAP a.example.test:65535 IMPLICIT"
      })
  void whichComesFirst(String lines, String first) {
    assertEquals(first, said(found(lines).services().getFirst()));
  }

  /** A program passes over what is below its minimum, even at a better priority. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "imap 0 1 143 a.example.test; imaps 9 1 993 a.example.test | IMPLICIT | IMAP"
            + " a.example.test:993 IMPLICIT",
        "imap 0 1 143 a.example.test; imaps 9 1 993 a.example.test | REQUIRED | IMAP"
            + " a.example.test:143 REQUIRED",
        "imap 0 1 143 a.example.test | IMPLICIT | none",
        "submissions 0 1 465 a.example.test | IMPLICIT | none"
      })
  void belowTheMinimumIsPassedOver(String lines, Channel least, String first) {
    assertEquals(
        first,
        SrvReader.first(
                found(lines).services(), EnumSet.of(MailService.IMAP, MailService.POP3), least)
            .map(SrvReaderTest::said)
            .orElse("none"));
  }

  /** Target outside the domain and no DNSSEC: the user is to be asked. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "imaps 0 1 993 mail.example.test | SECURE | NOTHING | false",
        "imaps 0 1 993 mail.example.org | SECURE | NOTHING | false",
        "imaps 0 1 993 mail.example.test | INSECURE | PORT | false",
        "imaps 0 1 993 example.test | INSECURE | PORT | false",
        "imaps 0 1 993 mail.example.org | INSECURE | SERVER | true",
        "imaps 0 1 993 notexample.test | INSECURE | SERVER | true",
        "imaps 0 1 993 mail.example.test; submission 0 1 587 mail.example.org | INSECURE | SERVER |"
            + " true",
        "imaps 0 1 993 mail.example.org | BOGUS | SERVER | true",
        "imaps 0 1 993 mail.example.org | INDETERMINATE | SERVER | true"
      })
  void whoCouldHaveLied(String lines, SecurityState state, Stake stake, boolean confirmed) {
    Trust trust = SrvReader.read(DOMAIN, answers(lines, state)).trust();
    assertEquals(stake, trust.stake());
    assertEquals(stake == Stake.NOTHING ? Set.of() : Set.of(Liar.DNS_FORGER), trust.liars());
    assertEquals(confirmed, trust.mustBeConfirmed());
  }

  @Test
  void notOfferedIsSaid() {
    Found found = found("pop3 0 0 0 .");
    assertEquals(List.of(), found.services());
    assertEquals(
        List.of(new DiscoveryNote(0, DiscoveryNote.Kind.NOT_OFFERED, "_pop3")), found.notes());
  }

  @Test
  void noRecordIsNothing() {
    assertEquals(
        new Discovered.Nothing(Discovered.Absence.NO_RECORD),
        SrvReader.read(DOMAIN, answers("", SecurityState.SECURE)).outcome());
  }

  /** What was not answered is not absent, and makes the rest no better than unsigned. */
  @Test
  void whatWasNotAnsweredIsNotAbsent() {
    Map<SrvService, Fact<DnsReply>> answers = answers("", SecurityState.SECURE);
    Fact<DnsReply> none = Fact.unknown(Reason.Why.TIMED_OUT, "x", Evidence.NONE);
    answers.put(SrvService.IMAPS, none);
    assertInstanceOf(Discovered.NotEstablished.class, SrvReader.read(DOMAIN, answers).outcome());
    answers.putAll(answers("imap 0 1 143 mail.example.org", SecurityState.SECURE));
    answers.put(SrvService.IMAPS, none);
    DiscoveredSource source = SrvReader.read(DOMAIN, answers);
    Found found = assertInstanceOf(Found.class, source.outcome());
    assertTrue(
        found.notes().contains(new DiscoveryNote(0, DiscoveryNote.Kind.NOT_ANSWERED, "_imaps")));
    assertTrue(source.trust().mustBeConfirmed());
  }

  /** What its certificate may be for, beside the host (RFC 7817 3). */
  @Test
  void eachServerIsKnownByItsRecord() {
    assertEquals(
        List.of("_imaps.example.test", "_submission.example.test"),
        found("imaps 0 1 993 mail.other.test; submission 0 1 587 mail.other.test")
            .services()
            .stream()
            .map(service -> service.of("example.test").srv().orElseThrow().text())
            .sorted()
            .toList());
  }
}
