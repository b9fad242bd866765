package mailpath.lab;

/**
 * Hosts that are always up: whoever cannot reach them sits behind a network that blocks port 25.
 */
final class Control {
  private Control() {}

  static final LabDomain DOMAIN =
      LabDomain.of("control", Expected.verdict("OPPORTUNISTIC"))
          .zone(ZoneFile.nsec("control.test", "@ MX 10 control.test."))
          .host(MailHost.issued("control.test").at("198.51.100.1"))
          .host(MailHost.issued("second.control.test").at("198.51.100.2"));
}
