package mailpath.investigation;

import mailpath.casefile.Case;
import mailpath.certificate.TrustStore;
import mailpath.dns.SignedZone;
import mailpath.network.Failure;
import mailpath.network.Observation;
import mailpath.network.Stage;

/** A signed domain with many mail servers and addresses, DANE and a policy, for benchmarks. */
public final class ManyPlaces {
  private final MailWorld world = new MailWorld();
  private final Assessment measured;

  /**
   * @param known whether every address answers
   */
  public ManyPlaces(int hosts, int addresses, boolean known) {
    SignedZone zone = world.internet.signed("d.test");
    for (int host = 1; host <= hosts; host++) {
      String name = "mx" + host;
      zone.add("@ MX " + 10 * host + " " + name);
      for (int at = 1; at <= addresses; at++) {
        String address = "192.0." + (100 + host) + "." + at;
        zone.add(name + " A " + address);
        if (!known && at % 2 == 0) {
          world.answer(address, lost());
        }
      }
      zone.add("_25._tcp." + name + world.tlsa(name + ".d.test"));
    }
    world.policy("d.test", "version: STSv1\nmode: enforce\nmx: *.d.test\nmax_age: 604800\n");
    measured = world.check();
  }

  private static Observation.End<mailpath.network.Dialogue> lost() {
    return new Observation.Failed<>(
        new Failure.TimedOut(Stage.CONNECT, java.time.Duration.ofSeconds(30)), null);
  }

  public Assessment measured() {
    return measured;
  }

  public Case recorded() {
    return DomainCases.of(measured, world.settings(), "test");
  }

  public TrustStore roots() {
    return world.settings().roots();
  }
}
