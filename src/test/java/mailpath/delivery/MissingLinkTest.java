package mailpath.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import mailpath.network.DomainName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The smallest repairs that lift a verdict (delivery-game 6). */
class MissingLinkTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      nullValues = "-",
      textBlock =
          """
          postkaart: no STARTTLS ! a 10 insecure none: absent ! starttls(a.d.test)
          gum: one of two addresses bare ! a 10 insecure none: offered | absent ! starttls(a.d.test)
          envelop: STARTTLS, nothing else ! a 10 insecure none: offered ! certificate(a.d.test) publish-policy(d.test), sign-domain(d.test) publish-tlsa(a.d.test)
          valid certificate, nothing else ! a 10 insecure none: valid ! publish-policy(d.test)
          schakel: TLSA published, zone unsigned ! a 10 insecure pinned: match ! sign-domain(d.test)
          TLSA of a host in another, unsigned zone ! mx secure; a.h.test 10 insecure pinned: match ! sign-host-zone(a.h.test)
          both zones unsigned ! a.h.test 10 insecure pinned: match ! certificate(a.h.test) publish-policy(d.test), sign-domain(d.test) sign-host-zone(a.h.test)
          signed, no TLSA, nothing else ! mx secure; a 10 secure none: offered ! publish-tlsa(a.d.test)
          vergeten: enforce, no MX listed ! policy enforce old.d.test; a 10 insecure none: valid ! list-host(a.d.test)
          enforce, certificate invalid ! policy enforce a.d.test; a 10 insecure none: offered ! certificate(a.d.test)
          enforce, neither listed nor valid ! policy enforce b.d.test; a 10 insecure none: offered ! certificate(a.d.test) list-host(a.d.test)
          sleutel: TLSA does not match ! mx secure; a 10 secure pinned: offered ! tlsa-match(a.d.test)
          TLSA unusable ! mx secure; a 10 secure unusable: offered ! tlsa-usable(a.d.test)
          TLSA lookup fails ! mx secure; a 10 secure bogus: offered ! mend-tlsa-lookup(a.d.test)
          bogus signatures ! mx bogus; a 10 bogus none: offered ! mend-signatures(d.test)
          bogus host zone ! mx secure; a.h.test 10 bogus none: offered ! mend-signatures(a.h.test)
          testing ! policy testing a.d.test; a 10 insecure none: valid ! policy-enforce(d.test)
          testing, not listed ! policy testing b.d.test; a 10 insecure none: valid ! policy-enforce(d.test)
          policy cannot be fetched ! policy unfetchable; a 10 insecure none: valid ! policy-fetch(d.test)
          two records ! policy malformed; a 10 insecure none: valid ! policy-fetch(d.test) policy-record(d.test), sign-domain(d.test) publish-tlsa(a.d.test)
          max_age short ! policy enforce a.d.test age=3600; a 10 insecure none: valid ! policy-max-age(d.test)
          host down ! a 10 insecure none: down ! host-answers(a.d.test)
          no address ! a 10 none none ! host-answers(a.d.test)
          nomail: an address or an MX ! mail nomail ! host-answers(d.test)
          nxdomain ! mail nxdomain ! -
          null MX ! mail null ! -
          SECURE has none ! mx secure; a 10 secure pinned: match ! -
          UNKNOWN has none ! a 10 insecure none: unknown ! -
          one of two MX without TLSA ! mx secure; a 10 secure pinned: match; b 20 secure none: offered ! publish-tlsa(b.d.test)
          two hosts, one repair for both ! a 10 insecure none: absent; b 20 insecure none: fails ! starttls(a.d.test b.d.test)
          an untested certificate is not framed ! a 10 insecure none: offered valid? ! sign-domain(d.test) publish-tlsa(a.d.test)
          """)
  void the_smallest_sets(String name, String facts, String expected) {
    MissingLink link = Game.play(PathText.path(facts)).missingLink();
    assertEquals(expected == null ? "" : expected, shown(link));
  }

  private static String shown(MissingLink link) {
    return link.sets().stream().map(MissingLinkTest::shown).collect(Collectors.joining(", "));
  }

  private static String shown(List<Repair> set) {
    return set.stream()
        .map(repair -> repair.kind().word() + "(" + String.join(" ", repair.args()) + ")")
        .collect(Collectors.joining(" "));
  }

  /** Applied to the facts, every set gives a better headline and loses no address. */
  @Test
  void every_set_lifts_when_it_is_applied() {
    RandomPaths paths = new RandomPaths(9, 3, 2);
    int lifted = 0;
    for (int i = 0; i < 60; i++) {
      MailPath path = PathText.path(paths.next());
      Judgement before = Game.play(path);
      World world = Worlds.of(Readings.of(path).getFirst()).getFirst().value();
      for (List<Repair> set : before.missingLink().sets()) {
        Judgement after = Game.play(KnownPaths.of(mended(world, set)));
        assertTrue(after.verdict().word().compareTo(before.verdict().word()) > 0, shown(set));
        lifted++;
      }
    }
    assertTrue(lifted > 30, "only " + lifted + " sets seen");
  }

  private static World mended(World world, List<Repair> set) {
    Repairs repairs = new Repairs(DomainName.of("d.test"));
    World mended = world;
    for (Repair repair : set) {
      mended = repairs.made(repair, mended);
    }
    return mended;
  }

  /** A policy over a host that cannot meet it would cost its addresses. */
  @Test
  void no_set_costs_an_address() {
    MissingLink link =
        Game.play(PathText.path("a 10 insecure none: valid; b 10 insecure none: offered"))
            .missingLink();
    assertTrue(
        link.sets().stream()
            .filter(set -> set.stream().anyMatch(r -> r.kind() == Repair.Kind.PUBLISH_POLICY))
            .allMatch(set -> set.stream().anyMatch(r -> r.kind() == Repair.Kind.CERTIFICATE)),
        shown(link));
  }
}
