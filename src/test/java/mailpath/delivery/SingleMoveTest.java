package mailpath.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import mailpath.delivery.Attack.Kind;
import mailpath.delivery.Moves.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The single moves at the end of delivery-game 8, kept (k) or lost (l), for listening, strip, own
 * certificate, false certificate, forging unsigned DNS, and hiding TXT or the policy combined with
 * strip or an own certificate.
 */
class SingleMoveTest {
  private static final Target PLACE = new Target(0, 0);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          opportunistic ! a 10 insecure none: offered ! opportunistic ! k l l l l l
          cached enforce ! policy enforce a.d.test; a 10 insecure none: valid ! mta-sts-known ! k k k l k k
          first contact ! policy enforce a.d.test; a 10 insecure none: valid ! mta-sts-first ! k k k l l l
          testing ! policy testing a.d.test; a 10 insecure none: valid ! mta-sts-known ! k l l l l l
          DANE usage 3 ! mx secure; a 10 secure pinned: match ! dane ! k k k k k k
          usage 2 public ! mx secure; a 10 secure pinned-public-ca: match ! dane ! k k k l k k
          insecure MX strict ! a 10 secure pinned: match ! dane ! k l l l l l
          insecure MX lenient ! a 10 secure pinned: match ! dane-lenient ! k k k k l k
          TLSA unusable ! mx secure; a 10 secure unusable: offered ! dane ! k k l l k l
          no STARTTLS ! a 10 insecure none: absent ! opportunistic ! l l l l l l
          """)
  void kept_or_lost(String name, String facts, String sender, String expected) {
    World world = Worlds.of(Readings.of(PathText.path(facts)).getFirst()).getFirst().value();
    Switches switches = Senders.named(sender);
    List<World> listening = List.of(world);
    List<List<World>> columns =
        List.of(
            listening,
            after(listening, switches, PLACE, Kind.STRIP),
            after(listening, switches, PLACE, Kind.OWN_CERTIFICATE),
            after(listening, switches, PLACE, Kind.FALSE_CERTIFICATE),
            forged(world, switches),
            hidden(world, switches));
    String seen =
        columns.stream()
            .map(worlds -> worlds.stream().allMatch(met -> kept(met, switches)) ? "k" : "l")
            .collect(Collectors.joining(" "));
    assertEquals(expected, seen);
  }

  private static boolean kept(World met, Switches sender) {
    return Referee.outcome(met, sender).kept();
  }

  /** The worlds after one of the moves; as before where none is possible. */
  private static List<World> after(
      List<World> before, Switches sender, Target target, Kind... kinds) {
    List<World> after =
        before.stream()
            .flatMap(
                world ->
                    List.of(kinds).stream()
                        .filter(kind -> Moves.possible(kind, world, target, sender))
                        .map(kind -> Moves.made(kind, world, target)))
            .toList();
    return after.isEmpty() ? before : after;
  }

  private static List<World> forged(World world, Switches sender) {
    boolean mx = Moves.possible(Kind.FORGE_MX, world, Target.ANSWER, sender);
    Target where = mx ? Target.ANSWER : Target.host(0);
    Kind forging = mx ? Kind.FORGE_MX : Kind.FORGE_ADDRESS;
    List<World> hidden = after(List.of(world), sender, Target.ANSWER, Kind.HIDE_TXT);
    return List.of(
            after(List.of(world), sender, where, forging), after(hidden, sender, where, forging))
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private static List<World> hidden(World world, Switches sender) {
    List<World> hidden =
        after(
            List.of(world), sender, Target.ANSWER, Kind.HIDE_TXT, Kind.BREAK_TXT, Kind.BREAK_FETCH);
    return after(hidden, sender, PLACE, Kind.STRIP, Kind.OWN_CERTIFICATE);
  }
}
