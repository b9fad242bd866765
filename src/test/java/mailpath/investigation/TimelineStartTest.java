package mailpath.investigation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import mailpath.casefile.DomainQuestion;
import mailpath.delivery.MailPath.AddressAnswer;
import mailpath.delivery.MailPath.Answer;
import mailpath.delivery.MailPath.Kind;
import mailpath.delivery.MailPath.Tlsa;
import mailpath.dns.SignedInternet;
import mailpath.network.Bytes;
import mailpath.network.Desk;
import mailpath.network.Dialogue;
import mailpath.network.DialogueQuery;
import mailpath.network.DnsAnswer;
import mailpath.network.DnsQuery;
import mailpath.network.DomainName;
import mailpath.network.Failure;
import mailpath.network.HttpQuery;
import mailpath.network.HttpsQuery;
import mailpath.network.HttpsResponse;
import mailpath.network.Network;
import mailpath.network.Observation;
import mailpath.timeline.Edition;
import mailpath.timeline.Keys;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Message;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/** What is taken for granted of a domain before a change of it is played. */
class TimelineStartTest {
  private static final DomainName MX = DomainName.of("mx.d.test");

  private static final String ENFORCE =
      "version: STSv1\nmode: enforce\nmx: mx.d.test\nmax_age: 604800\n";

  private static final long DAY = 86_400;

  private final MailWorld world = new MailWorld();

  private void unsigned() {
    world.internet.unsigned("d.test").add("@ MX 10 mx").add("mx A 192.0.2.1");
    world.internet.unsigned("control").add("one A 198.51.100.1").add("two A 198.51.100.2");
  }

  private static Edition edition(TimelineStart start) {
    return start.edition().orElseThrow(() -> new AssertionError(start.notes().toString()));
  }

  @Test
  void a_signed_domain_is_read_as_it_stands_and_with_the_times_of_its_zone() {
    world
        .internet
        .signed("d.test")
        .add("@ MX 10 mx")
        .add("mx A 192.0.2.1")
        .add("_25._tcp.mx" + world.tlsa("mx.d.test"));
    world.internet.unsigned("control").add("one A 198.51.100.1").add("two A 198.51.100.2");
    TimelineStart start = TimelineStart.of(world.check());
    Edition now = edition(start);
    assertEquals(List.of(), start.notes());
    assertEquals(Kind.HOSTS, now.route().kind());
    assertEquals(Answer.SECURE, now.zones().mx());
    assertEquals(AddressAnswer.SECURE, now.server(MX).address());
    assertEquals(Tlsa.PINNED, now.server(MX).pins().kind());
    assertEquals(List.of(Keys.of("mx.d.test")), List.copyOf(now.server(MX).pins().keys()));
    assertEquals(3600, start.life().mx());
    assertEquals(3600, start.life().tlsa());
  }

  @Test
  void a_server_that_was_not_reached_is_an_assumption() {
    unsigned();
    world.fail("192.0.2.1", new Failure.Unreachable("no route"));
    TimelineStart start = TimelineStart.of(world.check());
    assertTrue(
        start.notes().contains(new TimelineNote.TimelineHostAssumed(MX)), start.notes()::toString);
  }

  @Test
  void without_the_policy_nothing_is_played() {
    unsigned();
    world.policy("d.test", ENFORCE).withhold();
    TimelineStart start = TimelineStart.of(world.check());
    assertTrue(start.edition().isEmpty());
    assertTrue(
        start.notes().contains(new TimelineNote.TimelinePolicyUnread(MailWorld.DOMAIN)),
        start.notes()::toString);
  }

  @Test
  void what_a_resolver_shows_the_rest_of_counts_as_a_day_and_is_an_assumption() {
    unsigned();
    TimelineStart start = TimelineStart.of(world.check());
    assertEquals(DAY, start.life().mx());
    assertTrue(rest(start).contains("MX"), start.notes()::toString);
  }

  @Test
  void a_rest_of_more_than_a_day_is_an_assumption_too() {
    unsigned();
    DomainQuestion question =
        new DomainQuestion(
            MailWorld.DOMAIN,
            "d.test",
            SignedInternet.NOW,
            SignedInternet.NOW,
            false,
            MailWorld.CONTROLS,
            Optional.empty());
    TimelineStart start =
        TimelineStart.of(
            new DomainCheck(new Longer(world, 2 * DAY), world.settings()).prepare(question).run());
    assertEquals(2 * DAY, start.life().mx());
    assertTrue(rest(start).contains("MX"), start.notes()::toString);
    assertFalse(rest(start).contains("SOA"), start.notes()::toString);
  }

  private static List<String> rest(TimelineStart start) {
    return start.notes().stream()
        .filter(TimelineNote.TimelineTtlRest.class::isInstance)
        .map(TimelineNote.TimelineTtlRest.class::cast)
        .flatMap(note -> note.records().stream())
        .toList();
  }

  /** A network whose resolver shows other times. */
  private record Longer(Network world, long seconds) implements Network {
    @Override
    public Observation<DnsAnswer> dns(DnsQuery query) {
      Observation<DnsAnswer> told = world.dns(query);
      return told.answer()
          .<Observation<DnsAnswer>>map(
              answer ->
                  new Observation<>(
                      query, new Observation.Answered<>(longer(answer)), told.at(), told.took()))
          .orElse(told);
    }

    private DnsAnswer longer(DnsAnswer answer) {
      try {
        Message message = new Message(answer.message().toArray());
        List<Record> records = List.copyOf(message.getSection(Section.ANSWER));
        message.removeAllRecords(Section.ANSWER);
        records.forEach(
            record ->
                message.addRecord(
                    Record.newRecord(
                        record.getName(),
                        record.getType(),
                        record.getDClass(),
                        seconds,
                        record.rdataToWireCanonical()),
                    Section.ANSWER));
        return new DnsAnswer(Bytes.of(message.toWire()), answer.server());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Observation<Dialogue> dialogue(DialogueQuery query) {
      return world.dialogue(query);
    }

    @Override
    public Observation<HttpsResponse> https(HttpsQuery query) {
      return world.https(query);
    }

    @Override
    public Observation<HttpsResponse> http(HttpQuery query) {
      return world.http(query);
    }

    @Override
    public Desk desk() {
      return world.desk();
    }
  }
}
