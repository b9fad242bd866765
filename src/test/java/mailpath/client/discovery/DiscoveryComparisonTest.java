package mailpath.client.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mailpath.client.CertificateCheck;
import mailpath.client.Channel;
import mailpath.client.MailService;
import mailpath.client.OwnLabel;
import mailpath.client.ServiceSettings;
import mailpath.client.SignIn;
import mailpath.client.discovery.DiscoveryComparison.Cell;
import mailpath.client.discovery.DiscoveryComparison.Difference;
import mailpath.fact.Evidence;
import mailpath.network.DomainName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which cells of the comparison differ (client-settings 1b, row 97). */
class DiscoveryComparisonTest {
  private static final Trust IN_CLEAR =
      new Trust(Set.of(Trust.Liar.ON_THE_WAY), Trust.Stake.SERVER);

  /** {@code mail.x.test 993 IMPLICIT PASSWORD}, several separated by semicolons. */
  private static DiscoveredSource source(DiscoverySource source, Trust trust, String servers) {
    List<DiscoveredService> services =
        Stream.of(servers.split(";"))
            .map(String::strip)
            .filter(server -> !server.isEmpty())
            .map(server -> service(server.split(" ")))
            .toList();
    return new DiscoveredSource(
        source, "", new Discovered.Found(services, List.of()), trust, Evidence.NONE);
  }

  private static DiscoveredService service(String[] words) {
    return new DiscoveredService(
        new ServiceSettings(
            MailService.IMAP,
            Optional.of(words[0]),
            Optional.of(Integer.valueOf(words[1])),
            Channel.valueOf(words[2]),
            CertificateCheck.FULL,
            SignIn.valueOf(words[3]),
            OwnLabel.ofFile(""),
            List.of()),
        Optional.empty());
  }

  private static List<Cell> cells(DiscoveredSource... sources) {
    Discovery discovery = new Discovery(DomainName.of("x.test"), List.of(sources));
    return DiscoveryComparison.of(discovery, List.of()).rows().getFirst().cells();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "m.x.test 993 IMPLICIT PASSWORD | m.x.test 993 IMPLICIT PASSWORD | ''",
        "m.x.test 993 IMPLICIT PASSWORD | n.x.test 993 IMPLICIT PASSWORD | HOST",
        "m.x.test 993 IMPLICIT PASSWORD | m.x.test 143 REQUIRED PASSWORD | PORT CHANNEL",
        "m.x.test 993 IMPLICIT PASSWORD | m.x.test 993 NONE OAUTH2 | CHANNEL SIGN_IN",
        "m.x.test 993 IMPLICIT UNKNOWN | m.x.test 993 IMPLICIT OAUTH2 | ''",
        "m.x.test 993 IMPLICIT PASSWORD | m.x.test 993 IMPLICIT ANY_SECURE | ''",
        // a second choice of the one is no contradiction to the other
        "m.x.test 993 IMPLICIT PASSWORD; m.x.test 143 REQUIRED PASSWORD | m.x.test 143 REQUIRED"
            + " PASSWORD | ''",
        // %EMAILDOMAIN% is the domain
        "m.x.test 993 IMPLICIT PASSWORD | m.%EMAILDOMAIN% 993 IMPLICIT PASSWORD | ''"
      })
  void whatDiffers(String trusted, String other, String differences) {
    List<Cell> cells =
        cells(
            source(DiscoverySource.AUTOCONFIG, Trust.NOBODY, trusted),
            source(DiscoverySource.AUTOCONFIG_HTTP, IN_CLEAR, other));
    assertEquals(Set.of(), cells.getFirst().differences());
    assertEquals(
        Stream.of(differences.split(" "))
            .filter(word -> !word.isEmpty())
            .map(Difference::valueOf)
            .collect(java.util.stream.Collectors.toSet()),
        cells.getLast().differences());
  }

  /** The one that nobody could have made up is the measure, wherever it stands. */
  @Test
  void theMostTrustworthyIsTheMeasure() {
    List<Cell> cells =
        cells(
            source(DiscoverySource.AUTOCONFIG_HTTP, IN_CLEAR, "evil.test 993 IMPLICIT PASSWORD"),
            source(DiscoverySource.SRV, Trust.NOBODY, "m.x.test 993 IMPLICIT UNKNOWN"));
    assertEquals(Set.of(Difference.HOST), cells.getFirst().differences());
    assertEquals(Set.of(), cells.getLast().differences());
  }
}
