package mailpath.lab;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mailpath.network.MailProtocol;

/** What practice domains for mail programs have in common. */
final class ClientDomain {
  private ClientDomain() {}

  /** What their mail path has in common: nothing but STARTTLS. */
  static final Expected UNCHECKED =
      Expected.verdict("OPPORTUNISTIC")
          .mx("present")
          .dnssec("insecure")
          .dane("absent")
          .mtaSts("absent")
          .tlsRpt("absent");

  /** The usual file, as it is to be understood. */
  static String[] usual(String domain) {
    return new String[] {
      "imap mail." + domain + " 993 implicit", "submission mail." + domain + " 587 required"
    };
  }

  /** Ports with nothing wrong, but for these. */
  static ExpectedService[] except(
      String host, UnaryOperator<ExpectedService> change, Integer... ports) {
    return Arrays.stream(Mijnmail.allGood(host))
        .map(good -> Arrays.asList(ports).contains(good.port()) ? change.apply(good) : good)
        .toArray(ExpectedService[]::new);
  }

  /** Only IMAP has a word against passwords in clear, whose absence invites them. */
  static ExpectedService invited(ExpectedService service, String... findings) {
    Stream<String> all =
        service.port() == MailProtocol.IMAP.port()
            ? Stream.concat(Stream.of("login-not-disabled"), Stream.of(findings))
            : Stream.of(findings);
    return service.finding(all.toArray(String[]::new));
  }

  static ExpectedService withoutTls(ExpectedService service) {
    return service.with("starttls", "absent").without("chain").without("name");
  }

  static LabDomain domain(
      String key, String address, String lines, UnaryOperator<ServiceHost> change) {
    String host = "mail." + key + ".test";
    return LabDomain.of(key, UNCHECKED)
        .zone(ZoneFile.unsigned(key + ".test", "@ MX 10 mail\n" + lines))
        .host(MailHost.issued(host).at(address))
        .service(change.apply(ServiceHost.of(host, address, ServiceFault.NONE)));
  }

  static UnaryOperator<ServiceHost> with(ServiceFault fault) {
    return host ->
        ServiceHost.of(host.name().text(), host.address().getHostAddress(), fault)
            .showing(host.certificate());
  }
}
