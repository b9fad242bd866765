package mailpath.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.integration.OddServer.Manner;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servers that delay, limit, refuse or cheat, and boxes that strip STARTTLS (threats S1 to S17). */
@Tag("integration")
@Timeout(180)
class OddServersTest {
  private static final String GOOD = "10.25.0.1";
  private static final String SCREENED = "10.25.0.2";
  private static final String ONE_AT_A_TIME = "10.25.0.3";
  private static final String ONE_A_MINUTE = "10.25.0.4";

  @TempDir private static Path temporary;

  @AutoClose private static PrivateInternet internet;
  private static Map<String, Answered> said;

  @BeforeAll
  static void check() {
    internet = PrivateInternet.open(temporary);
    Certificates.Identity identity = internet.certificates().issued("mx.odd.test");
    Map<Manner, String> odd = new EnumMap<>(Manner.class);
    for (Manner manner : Manner.values()) {
      odd.put(manner, "10.25.4." + (1 + manner.ordinal()));
    }
    List<String> lines = new ArrayList<>();
    odd.forEach((manner, ip) -> host(lines, name(manner), ip));
    host(lines, "half", GOOD, odd.get(Manner.STRIPS));
    host(lines, "pinned", odd.get(Manner.STRIPS));
    lines.add("_25._tcp.mx.pinned TLSA " + identity.tlsa311());
    host(lines, "screened", SCREENED);
    host(lines, "one", ONE_AT_A_TIME);
    host(lines, "first", ONE_A_MINUTE);
    host(lines, "second", ONE_A_MINUTE);
    internet.zones(tree -> tree.signed("odd.test", lines.toArray(String[]::new)));
    internet.mailServers(
        door(GOOD, identity),
        door(SCREENED, identity)
            .behindPostscreen()
            .with("postscreen_greet_wait=3s", "postscreen_access_list="),
        door(ONE_AT_A_TIME, identity)
            .with(
                "smtpd_client_connection_count_limit=1", "smtpd_client_event_limit_exceptions="),
        door(ONE_A_MINUTE, identity)
            .with("smtpd_client_connection_rate_limit=1", "smtpd_client_event_limit_exceptions="));
    internet.oddServers(GOOD, odd);
    Stream<String> domains =
        lines.stream().filter(line -> line.contains(" MX ")).map(line -> line.split(" ")[0]);
    said =
        Answered.byDomain(
            internet.check(
                Stream.concat(Stream.of("--json"), domains.map(name -> name + ".odd.test"))));
    said.forEach((d, a) -> System.out.println(d + " " + a.verdict() + a.range() + a.json().get("tookMs") + a.json().get("hosts").get(0).get("addresses") + a.findings()+a.json().get("findings").get(0).get("text")));
  }

  private static MailServers.Door door(String ip, Certificates.Identity identity) {
    return new MailServers.Door("mx.odd.test", ip, Optional.of(identity.both()));
  }

  private static void host(List<String> lines, String name, String... addresses) {
    lines.add(name + " MX 10 mx." + name);
    for (String ip : addresses) {
      lines.add("mx." + name + " A " + ip);
    }
  }

  private static String name(Manner manner) {
    return manner.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Test
  void x() {
    assertEquals("", said.toString().substring(0, 3));
  }
}
