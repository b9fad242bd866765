package mailpath.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The attack that shows a cell: the worst with the fewest moves, in the order of the table. */
class WitnessTest {

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource(
      delimiter = '!',
      nullValues = "-",
      textBlock =
          """
          opportunistic ! listener ! a 10 insecure none: offered ! - ! u
          opportunistic ! on-path ! a 10 insecure none: offered ! own-certificate ! w
          opportunistic ! dns ! a 10 insecure none: offered ! own-certificate ! w
          dane ! on-path ! mx secure; a 10 secure pinned: match ! block ! f
          dane ! false-certificate ! mx secure; a 10 secure pinned-public-ca: match ! false-certificate ! w
          dane ! on-path ! mx secure; a 10 secure pinned: match; b 20 secure none: offered ! block own-certificate ! w
          mta-sts-first ! dns ! policy enforce a.d.test; a 10 insecure none: valid ! own-certificate hide-txt ! w
          mta-sts-first ! dns ! mx secure; policy enforce a.d.test; a 10 insecure none: valid ! own-certificate hide-txt ! w
          both-first ! dns ! mx secure; policy enforce a.d.test txt=secure; a 10 insecure none: valid ! own-certificate break-txt ! w
          mta-sts-known ! false-certificate ! policy enforce a.d.test; a 10 insecure none: valid ! false-certificate ! w
          mta-sts-known ! false-certificate ! mail nomail; policy enforce a.d.test ! forge-mx new-id false-policy ! w
          opportunistic ! dns ! a 10 none none ! forge-mx ! w
          dane ! nobody ! mx secure; a 10 secure pinned: offered ! - ! f
          dane ! on-path ! mx secure; a 10 secure pinned: offered ! - ! f
          """)
  void attack(String sender, String attacker, String facts, String moves, String letter) {
    Cell cell =
        Game.play(PathText.path(facts))
            .matrix()
            .cell(Senders.kind(sender), Senders.attacker(attacker));
    Cell.Witness witness = cell.witness().orElseThrow();
    assertEquals(moves == null ? "" : moves, shown(witness.attack()));
    assertEquals(letter, witness.outcome().letter());
  }

  private static String shown(Attack attack) {
    return attack.moves().stream().map(m -> m.kind().word()).collect(Collectors.joining(" "));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      nullValues = "-",
      textBlock =
          """
          a 10 insecure none: offered ! strip
          a 10 insecure none: absent ! -
          a 10 insecure none: offered 530 ! -
          a 10 insecure none: offered; b 20 insecure none: offered ! strip
          a 10 insecure none: offered 530; b 20 insecure none: offered ! block strip
          """)
  void the_shortest_removal_of_starttls_is_kept_for_teaching(String facts, String moves) {
    String seen =
        Game.play(PathText.path(facts))
            .strip()
            .map(witness -> shown(witness.attack()))
            .orElse(null);
    assertEquals(moves, seen);
  }
}
