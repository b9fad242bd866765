package mailpath;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import mailpath.casefile.DomainQuestion;
import mailpath.certificate.TrustStore;
import mailpath.dns.TrustAnchors;
import mailpath.investigation.Assessment;
import mailpath.investigation.DomainCheck;
import mailpath.investigation.Settings;
import mailpath.lab.Lab;
import mailpath.network.AddressFamily;
import mailpath.network.Desk;
import mailpath.network.DomainName;
import mailpath.network.IpText;
import mailpath.network.LiveNetwork;
import mailpath.network.LiveSettings;
import mailpath.network.ResolverAddress;
import mailpath.network.Routing;
import mailpath.window.ContactedRunsProbe;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of contacted hosts is that of the connections that were really made (threat-L8). */
@Tag("exhaustive")
class LabContactsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"ketting.test", "beleid.test", "postkaart.test", "stil.test", "vergeten.test"})
  void thePlacesAreThoseThatWereConnectedTo(String domain) {
    Clock clock = Clock.systemUTC();
    try (Lab lab = Lab.open(clock, new SecureRandom())) {
      Set<String> connected = ConcurrentHashMap.newKeySet();
      Routing watched =
          (address, port) -> {
            connected.add(IpText.show(new InetSocketAddress(address, port)));
            return lab.routing().lead(address, port);
          };
      Assessment last = run(lab, watched, clock, domain);
      Set<String> listed = ContactedRunsProbe.places(last);
      connected.add(IpText.show(lab.resolver()));
      assertEquals(connected, listed);
    }
  }

  private static Assessment run(Lab lab, Routing routing, Clock clock, String domain) {
    LiveSettings settings =
        new LiveSettings(
            new ResolverAddress.Server(lab.resolver()),
            routing,
            lab.limits(),
            false,
            LiveSettings.MAIL_PORTS,
            EnumSet.allOf(AddressFamily.class),
            LiveSettings.EHLO,
            clock,
            new SecureRandom(),
            Desk.Mode.LAB);
    Settings judged =
        new Settings(
            TrustAnchors.parse(lab.trustAnchor()), TrustStore.of(lab.roots()), lab.limits());
    try (LiveNetwork network = new LiveNetwork(settings)) {
      DomainQuestion question =
          new DomainQuestion(
              DomainName.of(domain), domain, clock.instant(), false, Lab.CONTROL_HOSTS);
      return new DomainCheck(network, judged).prepare(question).run();
    }
  }
}
