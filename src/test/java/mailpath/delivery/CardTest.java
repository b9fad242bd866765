package mailpath.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The headline and the lines that always stand below it (C4), by their ids. */
class CardTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          mail null ! H-NOMAIL ! nothing-accepted ! nothing-accepted
          mail nxdomain ! H-BROKEN-ALL ! nothing-delivered ! nothing-delivered
          mx secure; a 10 secure pinned: offered ! H-BROKEN-SOME ! encrypted-unchecked ! no-policy-to-learn
          policy enforce b.d.test; a 10 insecure none: valid ! H-BROKEN-SOME ! encrypted-unchecked ! nothing-delivered
          mx secure; a 10 secure pinned: match ! H-SEC-DANE.DNSSEC ! encrypted-unchecked ! dane-needs-no-earlier-mail
          mx secure; a 10 secure pinned-public-ca: match ! H-SEC-DANE ! encrypted-unchecked ! dane-needs-no-earlier-mail
          policy enforce a.d.test; a 10 insecure none: valid ! H-SEC-STS ! encrypted-unchecked ! protected-unless-forged
          mx secure; policy enforce a.d.test; a 10 secure pinned: valid match ! H-SEC-BOTH ! encrypted-unchecked ! protected-unless-forged
          a 10 insecure none: offered ! H-OPP ! encrypted-unchecked ! no-policy-to-learn
          a 10 insecure none: offered 530 ! H-OPP ! encrypted-always ! no-policy-to-learn
          policy testing a.d.test; a 10 insecure none: offered ! H-OPP ! encrypted-unchecked ! policy-without-force
          policy unfetchable; a 10 insecure none: offered ! H-OPP ! encrypted-unchecked ! policy-out-of-reach
          policy malformed; a 10 insecure none: offered ! H-OPP ! encrypted-unchecked ! policy-out-of-reach
          mx secure; a 10 secure unusable: offered ! H-OPP-ENC ! encrypted-unchecked ! no-policy-to-learn
          mx secure; a 10 secure pinned: absent; b 20 secure none: offered ! H-OPP.DANE ! readable-on-the-way ! no-policy-to-learn
          policy enforce a.d.test age=0; a 10 insecure none: valid; b 20 insecure none: absent ! H-OPP.STS ! readable-on-the-way ! protected-unless-forged
          a 10 insecure none: absent ! H-PLAIN ! readable-on-the-way ! no-policy-to-learn
          a 10 insecure none: refused ! H-PLAIN.FAILING ! readable-on-the-way ! no-policy-to-learn
          a 10 insecure none: offered | absent ! H-PLAIN.ADDRESS ! readable-on-the-way ! no-policy-to-learn
          a 10 insecure none: offered; b 20 insecure none: fails ! H-PLAIN-ONE.TWO ! readable-on-the-way ! no-policy-to-learn
          a 10 insecure none: offered; b 20 insecure none: absent; c 20 insecure none: offered ! H-PLAIN-ONE ! readable-on-the-way ! no-policy-to-learn
          a 10 insecure none: unknown ! H-UNK ! not-established ! not-established
          policy enforce a.d.test; a 10 insecure none: unknown ! H-UNK-SAFE.STS ! not-established ! not-established
          mx secure; a 10 secure pinned: unknown ! H-UNK-SAFE.DANE ! not-established ! not-established
          mx secure; policy enforce a.d.test; a 10 secure pinned: unknown ! H-UNK-SAFE.BOTH ! not-established ! not-established
          mx fails ! H-UNK-DNS ! not-established ! not-established
          """)
  void ids(String facts, String headline, String checksNothing, String firstContact) {
    MailPath path = PathText.path(facts);
    Card card = Card.of(Game.play(path), path);
    assertEquals(headline, card.headline().id());
    assertEquals(checksNothing, card.checksNothing().id());
    assertEquals(firstContact, card.firstContact().id());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          policy unfetchable; a 10 insecure none: offered ! true ! false
          policy absent; a 10 insecure none: offered ! false ! false
          mx secure; a 10 secure pinned: absent; b 20 secure pinned: match ! false ! true
          mail unknown; mx unknown ! false ! false
          """)
  void added_lines(String facts, boolean memory, boolean degraded) {
    MailPath path = PathText.path(facts);
    Card card = Card.of(Game.play(path), path);
    assertEquals(memory, card.memory().isPresent());
    assertEquals(degraded, card.degraded().isPresent());
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          opportunistic ! nobody ! a 10 insecure none: absent ! kept-readable
          opportunistic ! listener ! a 10 insecure none: absent ! lost-readable
          opportunistic ! listener ! a 10 insecure none: offered ! kept-unchecked
          opportunistic ! on-path ! a 10 insecure none: offered ! lost-to-attacker
          dane ! nobody ! mx secure; a 10 secure pinned: match ! kept-checked
          dane ! on-path ! mx secure; a 10 secure pinned: match ! kept-delayed
          opportunistic ! listener ! a 10 insecure none: unknown ! cell-open
          """)
  void cells(String sender, String attacker, String facts, String id) {
    Cell cell =
        Game.play(PathText.path(facts))
            .matrix()
            .cell(Senders.kind(sender), Senders.attacker(attacker));
    assertEquals(id, CellLine.of(cell).id());
  }
}
