package mailpath.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mailpath.report.Language;
import mailpath.report.Words;
import mailpath.timeline.Change;
import mailpath.timeline.NewServer;
import mailpath.window.TimelineScreen.Moment;
import mailpath.window.TimelineScreen.Played;
import mailpath.window.TimelineScreen.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Changes of practice domains over time in words, without the toolkit. */
class TimelineScreensTest {
  private static LabSamples samples;

  @BeforeAll
  static void openLab() {
    samples = new LabSamples();
  }

  @AfterAll
  static void closeLab() {
    samples.close();
  }

  private static TimelineScreen screen(String domain, TimelineChoice choice, Language language) {
    return TimelineScreens.of(samples.last(domain), choice, Words.of(language, WindowRig.ZONE));
  }

  private static Played played(String domain, Change change) {
    return screen(domain, TimelineChoice.FIRST.with(change), Language.EN).played().orElseThrow();
  }

  private static Row row(Played played, String id) {
    return played.rows().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<String> actions(Played played) {
    return played.steps().stream().flatMap(step -> step.actions().stream()).toList();
  }

  @Test
  void a_policy_that_is_remembered_stops_mail_to_another_mx_and_the_order_mends_it() {
    Played played = played("beleid.test", Change.MX_REPLACED);
    assertEquals(
        List.of(
            "Done in haste, mail of these waits for up to 30 days: senders that know the MTA-STS"
                + " policy; senders that check DANE and know the policy. Why:"
                + " new-mx1.beleid.test: the policy that they know does not list this server.",
            "Mail of these waits too, for up to 1 day: senders without TLS; senders that check"
                + " nothing; senders that check DANE; senders with MTA-STS at first contact;"
                + " senders that check DANE, with MTA-STS at first contact."),
        played.hasty().stream().map(TimelineScreen.Line::text).toList());
    assertEquals(
        List.of(
            "Set up new-mx1.beleid.test and publish its address.",
            "Serve the policy file with mode enforce, max_age 2592000 and mx: mx.beleid.test,"
                + " new-mx1.beleid.test.",
            "Publish a new id in the TXT record at _mta-sts.beleid.test.",
            "Publish these MX records in place of the old ones: 10 new-mx1.beleid.test.",
            "Stop the mail server mx.beleid.test. Take away its address and TLSA records if nothing"
                + " else uses them.",
            "Serve the policy file with mode enforce, max_age 2592000 and mx:"
                + " new-mx1.beleid.test.",
            "Publish a new id in the TXT record at _mta-sts.beleid.test."),
        actions(played));
    Row known = row(played, "lane:mta-sts-known:POLICY");
    assertEquals(Mark.BROKEN, known.hasty().pieces().getFirst().mark());
    assertEquals(
        "from the first step: delivered, server checked", known.safe().orElseThrow().words());
  }

  @Test
  void the_key_of_a_signed_domain_is_changed_with_twice_the_ttl_that_its_zone_gives() {
    Played played = played("ketting.test", Change.NEW_KEY);
    assertEquals(
        "Then wait 2 hours, until no resolver remembers the old TLSA records any more (twice the"
            + " TTL).",
        played.steps().getFirst().then());
    assertEquals("D11, RFC 7671 8.1", played.steps().getFirst().rule());
    assertTrue(played.copy().contains("1. Now\n"), played.copy());
    assertTrue(played.unchanged().contains("senders that check nothing"), played.unchanged());
  }

  @Test
  void certificates_signatures_and_lifetimes_are_on_the_axis() {
    String moments =
        played("ketting.test", Change.NEW_KEY).moments().stream()
            .map(Moment::what)
            .collect(Collectors.joining("\n"));
    assertTrue(moments.contains("the certificate of mx.ketting.test runs out"), moments);
    assertTrue(
        moments.contains(
            "the first signature in the zone ketting.test runs out, if it is not renewed"),
        moments);
    assertTrue(
        moments.contains(
            "all MX, A/AAAA, TLSA answers from before the first step have run out (TTL 1 hour)"),
        moments);
  }

  @Test
  void where_the_new_server_cannot_meet_the_policy_nothing_is_proposed() {
    TimelineChoice choice =
        TimelineChoice.FIRST.with(Change.MX_REPLACED).with(NewServer.WITHOUT_VALID_CERTIFICATE);
    Played played = screen("beleid.test", choice, Language.EN).played().orElseThrow();
    assertTrue(played.steps().isEmpty());
    assertTrue(played.copy().isEmpty());
    assertTrue(played.safe().getFirst().text().startsWith("There is no safe order"));
    assertTrue(
        played.safe().getFirst().text().contains("the certificate of this server is not valid"),
        played.safe()::toString);
    assertTrue(played.rows().stream().allMatch(row -> row.safe().isEmpty()));
  }

  @Test
  void what_a_resolver_shows_only_the_rest_of_is_said() {
    List<String> notes = screen("beleid.test", TimelineChoice.FIRST, Language.EN).notes();
    assertTrue(
        notes.getFirst().startsWith("Assumed: resolvers remember MX, TXT, A/AAAA no longer"),
        notes::toString);
    TimelineChoice key = TimelineChoice.FIRST.with(Change.NEW_KEY);
    assertEquals(List.of(), screen("ketting.test", key, Language.EN).notes());
  }

  @Test
  void a_choice_that_is_no_longer_possible_gives_way_to_one_that_is() {
    Played played = played("beleid.test", Change.NEW_KEY);
    assertTrue(
        played.changes().stream().noneMatch(option -> option.id().equals(Change.NEW_KEY.name())));
    assertEquals(1, played.changes().stream().filter(CertificateScreen.Option::chosen).count());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_practice_domain_and_change_has_words(Language language) {
    for (String domain : List.of("postkaart.test", "beleid.test", "sleutel.test")) {
      for (Change change : Change.values()) {
        for (NewServer server :
            change.bringsServer()
                ? List.of(NewServer.values())
                : List.of(NewServer.AS_THE_OTHERS)) {
          TimelineChoice choice = new TimelineChoice(Optional.of(change), server, Optional.empty());
          TimelineScreen screen = screen(domain, choice, language);
          assertFalse(screen.toString().contains("{"), domain + change + server);
          assertTrue(screen.played().isPresent() || !screen.notes().isEmpty(), domain);
        }
      }
    }
  }

  @Test
  void an_order_says_first_on_what_it_rests_and_is_no_good_news_where_that_was_not_measured() {
    Played assumed = played("beleid.test", Change.MX_REPLACED);
    assertEquals(Mark.UNKNOWN, assumed.safe().getFirst().mark());
    assertTrue(
        assumed
            .safe()
            .getFirst()
            .text()
            .startsWith(
                "If the assumptions below are right and nothing of this was changed in the last 2"
                    + " days, nobody's mail waits"),
        assumed.safe()::toString);
    Played measured = played("ketting.test", Change.NEW_KEY);
    assertEquals(Mark.SECURE, measured.safe().getFirst().mark());
    assertTrue(
        measured.safe().getFirst().text().startsWith("If nothing of this was changed in the last"),
        measured.safe()::toString);
  }

  @Test
  void the_copied_order_tells_what_it_rests_on() {
    String copy = played("beleid.test", Change.MX_REPLACED).copy();
    assertTrue(copy.contains("If the assumptions below are right"), copy);
    assertTrue(copy.contains("Assumed: resolvers remember MX, TXT, A/AAAA no longer"), copy);
  }

  @Test
  void a_policy_that_may_have_vanished_and_a_policy_host_that_may_move_are_assumptions() {
    TimelineScreen plain =
        screen("ketting.test", TimelineChoice.FIRST.with(Change.MX_REPLACED), Language.EN);
    assertTrue(
        plain.notes().getLast().startsWith("Assumed: in the past year ketting.test had no MTA-STS"),
        plain.notes()::toString);
    TimelineScreen moved =
        screen("beleid.test", TimelineChoice.FIRST.with(Change.PROVIDER_MOVED), Language.EN);
    assertTrue(
        moved.notes().getLast().startsWith("Assumed: mta-sts.beleid.test goes on serving"),
        moved.notes()::toString);
  }

  @Test
  void what_runs_out_before_the_order_is_through_is_an_assumption() {
    List<String> notes =
        screen("beleid.test", TimelineChoice.FIRST.with(Change.POLICY_OFF), Language.EN).notes();
    assertEquals(
        "Assumed: what runs out before the order is through is renewed in time. 16 Dec 2026 14:02:"
            + " the first signature in the zone . runs out, if it is not renewed.",
        notes.get(1));
  }

  @Test
  void senders_that_fare_alike_share_a_row() {
    Played played = played("beleid.test", Change.MX_REPLACED);
    assertEquals(5, played.rows().size());
    assertEquals(
        "senders that check nothing; senders that check DANE",
        row(played, "lane:opportunistic:DNS").senders());
  }

  @Test
  void what_is_broken_before_the_change_is_said() {
    Played played = played("vergeten.test", Change.NEW_MX);
    assertTrue(
        played.safe().stream()
            .anyMatch(line -> line.text().startsWith("Mail of these waits even now")),
        played.safe()::toString);
    assertTrue(
        played.safe().getLast().text().contains("nobody else's mail waits"),
        played.safe()::toString);
  }

  @Test
  void nothing_is_played_before_anything_is_known() {
    TimelineScreen screen =
        TimelineScreens.of(
            samples.run("beleid.test").getFirst(),
            TimelineChoice.FIRST,
            Words.of(Language.EN, WindowRig.ZONE));
    assertTrue(screen.played().isEmpty());
    assertTrue(screen.notes().getFirst().endsWith("nothing was tried."), screen.notes()::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 seconds",
    "1, 1 second",
    "60, 1 minute",
    "300, 5 minutes",
    "3600, 1 hour",
    "86700, 1 day 5 minutes",
    "90061, 1 day 2 hours",
    "604800, 7 days",
    "86399, 1 day"
  })
  void a_time_is_told_in_two_units_and_never_too_short(long seconds, String text) {
    assertEquals(text, TimelineSpan.of(seconds, Words.of(Language.EN, WindowRig.ZONE)));
  }
}
