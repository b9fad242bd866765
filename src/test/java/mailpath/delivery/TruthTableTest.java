package mailpath.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Standards C2 with the corrections of delivery-game 8: one MX host, every sender, every cell. */
class TruthTableTest {

  @ParameterizedTest(name = "{0}: {2} gets {3} {4}")
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          1 no STARTTLS, no policy ! a 10 insecure none: absent ! no-tls ! c c w w w ! PLAINTEXT
          1 ! a 10 insecure none: absent ! opportunistic ! c c w w w ! PLAINTEXT
          1 ! a 10 insecure none: absent ! dane ! c c w w w ! PLAINTEXT
          1 ! a 10 insecure none: absent ! mta-sts-known ! c c w w w ! PLAINTEXT
          1 ! a 10 insecure none: absent ! mta-sts-first ! c c w w w ! PLAINTEXT
          2 STARTTLS, no policy ! a 10 insecure none: offered ! no-tls ! c c w w w ! PLAINTEXT
          2 ! a 10 insecure none: offered ! opportunistic ! u u w w w ! OPPORTUNISTIC
          2 ! a 10 insecure none: offered ! dane ! u u w w w ! OPPORTUNISTIC
          2 ! a 10 insecure none: offered ! mta-sts-known ! u u w w w ! OPPORTUNISTIC
          2 ! a 10 insecure none: offered ! mta-sts-first ! u u w w w ! OPPORTUNISTIC
          3 DANE complete, usage 3 ! mx secure; a 10 secure pinned: match ! no-tls ! c c w w w ! PLAINTEXT
          3 ! mx secure; a 10 secure pinned: match ! opportunistic ! u u w w w ! OPPORTUNISTIC
          3 ! mx secure; a 10 secure pinned: match ! dane ! a a f f f ! SECURE
          3 ! mx secure; a 10 secure pinned: match ! mta-sts-known ! u u w w w ! OPPORTUNISTIC
          3 ! mx secure; a 10 secure pinned: match ! mta-sts-first ! u u w w w ! OPPORTUNISTIC
          4 DANE, usage 2, public CA ! mx secure; a 10 secure pinned-public-ca: match ! no-tls ! c c w w w ! PLAINTEXT
          4 ! mx secure; a 10 secure pinned-public-ca: match ! opportunistic ! u u w w w ! OPPORTUNISTIC
          4 ! mx secure; a 10 secure pinned-public-ca: match ! dane ! a a f f w ! SECURE
          4 ! mx secure; a 10 secure pinned-public-ca: match ! mta-sts-known ! u u w w w ! OPPORTUNISTIC
          4 ! mx secure; a 10 secure pinned-public-ca: match ! mta-sts-first ! u u w w w ! OPPORTUNISTIC
          5 enforce complete ! policy enforce a.d.test; a 10 insecure none: valid ! no-tls ! c c w w w ! PLAINTEXT
          5 ! policy enforce a.d.test; a 10 insecure none: valid ! opportunistic ! u u w w w ! OPPORTUNISTIC
          5 ! policy enforce a.d.test; a 10 insecure none: valid ! dane ! u u w w w ! OPPORTUNISTIC
          5 ! policy enforce a.d.test; a 10 insecure none: valid ! mta-sts-known ! a a f f w ! SECURE
          5 ! policy enforce a.d.test; a 10 insecure none: valid ! mta-sts-first ! a a f w w ! OPPORTUNISTIC
          5 ! policy enforce a.d.test; a 10 insecure none: valid ! both-known ! a a f f w ! SECURE
          5 ! policy enforce a.d.test; a 10 insecure none: valid ! both-first ! a a f w w ! OPPORTUNISTIC
          5 signed zone ! mx secure; policy enforce a.d.test txt=secure host=secure; a 10 secure none: valid ! mta-sts-first ! a a f w w ! OPPORTUNISTIC
          5 signed zone ! mx secure; policy enforce a.d.test txt=secure host=secure; a 10 secure none: valid ! both-known ! a a f f w ! SECURE
          5 signed zone ! mx secure; policy enforce a.d.test txt=secure host=secure; a 10 secure none: valid ! both-first ! a a f w w ! OPPORTUNISTIC
          6 testing ! policy testing a.d.test; a 10 insecure none: valid ! opportunistic ! u u w w w ! OPPORTUNISTIC
          6 testing ! policy testing a.d.test; a 10 insecure none: valid ! dane ! u u w w w ! OPPORTUNISTIC
          6 testing ! policy testing a.d.test; a 10 insecure none: valid ! mta-sts-known ! u u w w w ! OPPORTUNISTIC
          6 testing ! policy testing a.d.test; a 10 insecure none: valid ! mta-sts-first ! u u w w w ! OPPORTUNISTIC
          6 none ! policy none; a 10 insecure none: valid ! mta-sts-known ! u u w w w ! OPPORTUNISTIC
          6 none ! policy none; a 10 insecure none: valid ! mta-sts-first ! u u w w w ! OPPORTUNISTIC
          7 rows 3 and 5 ! mx secure; policy enforce a.d.test txt=secure host=secure; a 10 secure pinned: valid match ! no-tls ! c c w w w ! PLAINTEXT
          7 ! mx secure; policy enforce a.d.test txt=secure host=secure; a 10 secure pinned: valid match ! opportunistic ! u u w w w ! OPPORTUNISTIC
          7 ! mx secure; policy enforce a.d.test txt=secure host=secure; a 10 secure pinned: valid match ! dane ! a a f f f ! SECURE
          7 ! mx secure; policy enforce a.d.test txt=secure host=secure; a 10 secure pinned: valid match ! mta-sts-known ! a a f f w ! SECURE
          7 ! mx secure; policy enforce a.d.test txt=secure host=secure; a 10 secure pinned: valid match ! mta-sts-first ! a a f w w ! OPPORTUNISTIC
          7 ! mx secure; policy enforce a.d.test txt=secure host=secure; a 10 secure pinned: valid match ! both-known ! a a f f f ! SECURE
          7 ! mx secure; policy enforce a.d.test txt=secure host=secure; a 10 secure pinned: valid match ! both-first ! a a f f f ! SECURE
          8 TLSA all unusable ! mx secure; a 10 secure unusable: offered ! no-tls ! c c w w w ! PLAINTEXT
          8 ! mx secure; a 10 secure unusable: offered ! opportunistic ! u u w w w ! OPPORTUNISTIC
          8 ! mx secure; a 10 secure unusable: offered ! dane ! u u w w w ! OPPORTUNISTIC
          8 no working STARTTLS ! mx secure; a 10 secure unusable: absent ! dane ! f f w w w ! BROKEN
          8 no working STARTTLS ! mx secure; a 10 secure unusable: fails ! dane ! f f w w w ! BROKEN
          8 and enforce ! mx secure; policy enforce a.d.test txt=secure host=secure; a 10 secure unusable: valid ! dane ! u u w w w ! OPPORTUNISTIC
          8 and enforce ! mx secure; policy enforce a.d.test txt=secure host=secure; a 10 secure unusable: valid ! both-known ! a a f f w ! SECURE
          9 TLSA fine, MX insecure ! a 10 secure pinned: match ! opportunistic ! u u w w w ! OPPORTUNISTIC
          9 strict ! a 10 secure pinned: match ! dane ! u u w w w ! OPPORTUNISTIC
          9 lenient ! a 10 secure pinned: match ! dane-lenient ! a a f w w ! OPPORTUNISTIC
          9 lenient, no match ! a 10 secure pinned: offered ! dane-lenient ! f f f w w ! BROKEN
          10 TLSA lookup bogus ! mx secure; a 10 secure bogus: match ! no-tls ! c c w w w ! PLAINTEXT
          10 ! mx secure; a 10 secure bogus: match ! opportunistic ! u u w w w ! OPPORTUNISTIC
          10 ! mx secure; a 10 secure bogus: match ! dane ! f f f f f ! BROKEN
          10 ! mx secure; a 10 secure bogus: match ! mta-sts-known ! u u w w w ! OPPORTUNISTIC
          11 certificate does not match ! mx secure; a 10 secure pinned: offered ! no-tls ! c c w w w ! PLAINTEXT
          11 ! mx secure; a 10 secure pinned: offered ! opportunistic ! u u w w w ! OPPORTUNISTIC
          11 ! mx secure; a 10 secure pinned: offered ! dane ! f f f f f ! BROKEN
          11 public CA pinned ! mx secure; a 10 secure pinned-public-ca: offered ! dane ! f f f f w ! BROKEN
          11 ! mx secure; a 10 secure pinned: offered ! mta-sts-known ! u u w w w ! OPPORTUNISTIC
          12 enforce, MX not listed ! policy enforce b.d.test; a 10 insecure none: valid ! no-tls ! c c w w w ! PLAINTEXT
          12 ! policy enforce b.d.test; a 10 insecure none: valid ! opportunistic ! u u w w w ! OPPORTUNISTIC
          12 ! policy enforce b.d.test; a 10 insecure none: valid ! dane ! u u w w w ! OPPORTUNISTIC
          12 ! policy enforce b.d.test; a 10 insecure none: valid ! mta-sts-known ! f f f f w ! BROKEN
          12 ! policy enforce b.d.test; a 10 insecure none: valid ! mta-sts-first ! f f f w w ! BROKEN
          12 async ! policy enforce b.d.test; a 10 insecure none: valid ! mta-sts-async ! u u w w w ! OPPORTUNISTIC
          12 certificate invalid ! policy enforce a.d.test; a 10 insecure none: offered ! mta-sts-known ! f f f f w ! BROKEN
          12 certificate invalid ! policy enforce a.d.test; a 10 insecure none: offered ! mta-sts-first ! f f f w w ! BROKEN
          13 MX bogus ! mx bogus; a 10 insecure none: absent ! no-tls ! c c w w w ! PLAINTEXT
          13 as row 1 ! mx bogus; a 10 insecure none: absent ! opportunistic ! c c w w w ! PLAINTEXT
          13 as row 2 ! mx bogus; a 10 insecure none: offered ! opportunistic ! u u w w w ! OPPORTUNISTIC
          13 validating ! mx bogus; a 10 insecure none: offered ! opportunistic-validating ! f f f f f ! BROKEN
          13 ! mx bogus; a 10 insecure none: offered ! dane ! f f f f f ! BROKEN
          13 as row 5 ! mx bogus; policy enforce a.d.test; a 10 insecure none: valid ! mta-sts-known ! a a f f w ! SECURE
          13 validating ! mx bogus; policy enforce a.d.test; a 10 insecure none: valid ! mta-sts-known-validating ! f f f f f ! BROKEN
          13 address bogus ! mx secure; a 10 bogus none: offered ! opportunistic ! u u w w w ! OPPORTUNISTIC
          13 address bogus ! mx secure; a 10 bogus none: offered ! dane ! f f f f f ! BROKEN
          14 handshake fails ! a 10 insecure none: fails ! no-tls ! c c w w w ! PLAINTEXT
          14 ! a 10 insecure none: fails ! opportunistic ! c c w w w ! PLAINTEXT
          14 454 ! a 10 insecure none: refused ! opportunistic ! c c w w w ! PLAINTEXT
          14 ! a 10 insecure none: fails ! dane ! c c w w w ! PLAINTEXT
          14 with TLSA ! mx secure; a 10 secure pinned: fails ! dane ! f f f f f ! BROKEN
          14 with TLSA ! mx secure; a 10 secure pinned-public-ca: refused ! dane ! f f f f w ! BROKEN
          14 with enforce ! policy enforce a.d.test; a 10 insecure none: fails ! mta-sts-known ! f f f f w ! BROKEN
          14 with enforce ! policy enforce a.d.test; a 10 insecure none: fails ! mta-sts-first ! f f f w w ! BROKEN
          15 refuses mail without TLS ! a 10 insecure none: offered 530 ! no-tls ! f f w w w ! BROKEN
          15 ! a 10 insecure none: offered 530 ! opportunistic ! u u w w w ! OPPORTUNISTIC
          15 per TLSA ! mx secure; a 10 secure pinned: offered match 530 ! dane ! a a f f f ! SECURE
          15 per policy ! policy enforce a.d.test; a 10 insecure none: valid 530 ! mta-sts-known ! a a f f w ! SECURE
          15 per policy ! policy enforce a.d.test; a 10 insecure none: valid 530 ! mta-sts-first ! a a f w w ! OPPORTUNISTIC
          no address, unsigned ! a 10 none none ! opportunistic ! f f f w w ! BROKEN
          no address, unsigned ! a 10 none none ! dane ! f f f w w ! BROKEN
          no address, proven ! mx secure; a 10 none-proven none ! dane ! f f f f f ! BROKEN
          no address, proven ! mx secure; a 10 none-proven none ! opportunistic ! f f f w w ! BROKEN
          no address, enforce ! policy enforce a.d.test; a 10 none none ! mta-sts-known ! f f f f w ! BROKEN
          no address, enforce, all signed but the address ! mx secure; policy enforce a.d.test txt=secure host=secure; a 10 none none ! both-known ! f f f f w ! BROKEN
          5 first contact, defers when TXT fails ! policy enforce a.d.test txt=secure; a 10 insecure none: valid ! mta-sts-first-defer-validating ! a a f w w ! OPPORTUNISTIC
          nomail, unsigned ! mail nomail ! opportunistic ! f f f w w ! BROKEN
          nomail, unsigned ! mail nomail ! dane ! f f f w w ! BROKEN
          nomail, proven ! mail nomail; mx secure ! dane ! f f f f f ! BROKEN
          nomail, enforce ! mail nomail; policy enforce a.d.test ! mta-sts-known ! f f f f w ! BROKEN
          host down ! a 10 insecure none: down ! opportunistic ! f f w w w ! BROKEN
          """)
  void each_cell(String row, String facts, String sender, String letters, Word word) {
    World world = Worlds.of(Readings.of(PathText.path(facts)).getFirst()).getFirst().value();
    Row played = new Rows().row(world, Senders.named(sender));
    assertEquals(letters + " " + word, Senders.letters(played) + " " + played.word(), row);
  }
}
