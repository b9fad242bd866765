package mailpath.window;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mailpath.casefile.Case;
import mailpath.delivery.Game;
import mailpath.fact.SignatureChecks;
import mailpath.investigation.ManyPlaces;
import mailpath.report.Language;
import mailpath.report.Words;

/** Plays of the policy preview over many mail servers, as the window makes them. */
public final class PolicyPlays {
  private static final Words WORDS = Words.of(Language.EN, ZoneOffset.UTC);
  private static final Map<String, String> CHANGES =
      Map.of(
          "MX:d.test", "10 mx1.d.test\n20 mx2.d.test",
          "POLICY:mta-sts.d.test", "version: STSv1\nmode: none\nmax_age: 86400\n",
          "TLSA:_25._tcp.mx1.d.test", "",
          "CERTIFICATE:mx1.d.test", "renewed",
          "ADDRESSES:mx1.d.test", "192.0.101.1",
          "ZONE:d.test", "insecure");

  private final ManyPlaces places;
  private final SignatureChecks checked = new SignatureChecks();

  public PolicyPlays(int hosts, int addresses, boolean known) {
    this.places = new ManyPlaces(hosts, addresses, known);
  }

  public List<String> copies() {
    return CHANGES.keySet().stream().sorted().toList();
  }

  /** From the edit to the finished matrix. */
  public void edit(String copy) {
    PolicyState state = PolicyState.FIRST.supposing(copy, CHANGES.get(copy), "as it is");
    Supposed supposed =
        new Supposed.Desk(this::record, places.roots(), checked)
            .play(places.measured(), state.changed());
    if (supposed.played().isEmpty()) {
      throw new IllegalStateException(supposed.refused().toString());
    }
    new PolicyScreens(places.measured(), supposed, state, Instant.EPOCH, WORDS).screen();
  }

  /** Every sender against every attacker, nothing asked and nothing drawn. */
  public void game() {
    Game.matrix(places.measured().path(), Set.of());
  }

  public Case record() {
    return places.recorded();
  }
}
