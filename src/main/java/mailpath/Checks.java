package mailpath;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import mailpath.casefile.Case;
import mailpath.casefile.DomainQuestion;
import mailpath.casefile.HostQuestion;
import mailpath.certificate.TrustStore;
import mailpath.dns.TrustAnchors;
import mailpath.investigation.Assessment;
import mailpath.investigation.ClientAssessment;
import mailpath.investigation.ClientCases;
import mailpath.investigation.ClientCheck;
import mailpath.investigation.DiscoveryCheck;
import mailpath.investigation.DomainCases;
import mailpath.investigation.DomainCheck;
import mailpath.investigation.DomainRun;
import mailpath.investigation.HostAssessment;
import mailpath.investigation.HostCases;
import mailpath.investigation.HostCheck;
import mailpath.investigation.Settings;
import mailpath.lab.Lab;
import mailpath.network.AddressFamily;
import mailpath.network.Desk;
import mailpath.network.DomainName;
import mailpath.network.Limits;
import mailpath.network.LiveNetwork;
import mailpath.network.LiveSettings;
import mailpath.network.LocalRoutes;
import mailpath.network.ResolverAddress;

/**
 * Where checks are made: the network with all it is judged by, and the lab's servers if it is on.
 */
final class Checks implements AutoCloseable {
  private final LiveNetwork network;
  private final Settings settings;
  private final List<DomainName> controls;
  private final Clock clock;
  private final CommandOptions options;
  private final Runnable close;

  private Checks(
      LiveNetwork network,
      Settings settings,
      List<DomainName> controls,
      Clock clock,
      CommandOptions options,
      Runnable close) {
    this.network = network;
    this.settings = settings;
    this.controls = controls;
    this.clock = clock;
    this.options = options;
    this.close = close;
  }

  static Checks open(CommandOptions options, Clock clock) {
    return options.lab() ? lab(options, clock) : live(options, clock);
  }

  private static Checks lab(CommandOptions options, Clock clock) {
    Lab lab = Lab.open(clock, new SecureRandom());
    return lab(options, clock, lab, lab.limits());
  }

  /** The lab, opened elsewhere and closed with these checks. */
  static Checks lab(CommandOptions options, Clock clock, Lab lab, Limits limits) {
    LiveSettings settings =
        new LiveSettings(
            new ResolverAddress.Server(lab.resolver()),
            lab.routing(),
            limits(options, limits),
            options.allowPrivate(),
            LiveSettings.MAIL_PORTS,
            families(options, () -> EnumSet.allOf(AddressFamily.class)),
            ehlo(options),
            clock,
            new SecureRandom(),
            Desk.Mode.LAB);
    Settings judged =
        new Settings(
            TrustAnchors.parse(lab.trustAnchor()), TrustStore.of(lab.roots()), settings.limits());
    LiveNetwork network = new LiveNetwork(settings);
    return new Checks(
        network,
        judged,
        Lab.CONTROL_HOSTS,
        clock,
        options,
        () -> {
          network.close();
          lab.close();
        });
  }

  private static Checks live(CommandOptions options, Clock clock) {
    LiveSettings settings =
        new LiveSettings(
            options.resolver().map(Checks::resolver).orElse(new ResolverAddress.OfSystem()),
            mailpath.network.Routing.LIVE,
            limits(options, Limits.STANDARD),
            options.allowPrivate(),
            LiveSettings.MAIL_PORTS,
            families(options, LocalRoutes::families),
            ehlo(options),
            clock,
            new SecureRandom(),
            Desk.Mode.LIVE);
    TrustAnchors anchors =
        options.trustAnchor().map(GivenTrust::anchors).orElse(TrustAnchors.root());
    TrustStore roots = options.ca().map(GivenTrust::roots).orElseGet(GivenTrust::platform);
    LiveNetwork network = new LiveNetwork(settings);
    List<DomainName> controls =
        options.controls().isEmpty()
            ? Controls.bundled()
            : options.controls().stream().map(DomainName::of).toList();
    return new Checks(
        network,
        new Settings(anchors, roots, settings.limits()),
        controls,
        clock,
        options,
        network::close);
  }

  DomainRun prepare(DomainName domain, String asked) {
    return check().prepare(question(domain, asked));
  }

  /** The question, as it is put now. */
  DomainQuestion question(DomainName domain, String asked) {
    return question(domain, asked, options.history());
  }

  /**
   * The same.
   *
   * @param history whether to look for leftovers of the drafts too
   */
  DomainQuestion question(DomainName domain, String asked, boolean history) {
    Instant now = clock.instant();
    return new DomainQuestion(
        domain, asked, now, options.at().orElse(now), history, controls, Optional.empty());
  }

  /** The question about a host, as it is put now. */
  HostCheck prepare(HostTarget target, String asked, boolean injection) {
    Instant now = clock.instant();
    HostQuestion question =
        target.question(
            asked, now, options.at().orElse(now), injection, options.mailFrom(), controls);
    return new HostCheck(question, settings, network.forAnotherRun(target.port()));
  }

  /**
   * Where the servers of a mail program are looked at.
   *
   * @param anyPort which ports were typed and are connected to, whatever they are
   */
  ClientCheck.Place servers(Predicate<HostQuestion> anyPort) {
    return new ClientCheck.Place(
        settings,
        options.mailFrom(),
        network.forAnotherRun(),
        question ->
            anyPort.test(question)
                ? network.forAnotherRun(question.port())
                : network.forAnotherRun());
  }

  /** What can be found for an address of a domain. */
  DiscoveryCheck discovery(DomainName domain, boolean database) {
    Instant now = clock.instant();
    return new DiscoveryCheck(
        domain, database, now, options.at().orElse(now), settings, network.forAnotherRun());
  }

  /** Whether the desk has the families that it had: networks come and go while a window is open. */
  boolean isOfThisDesk() {
    return families(options, LocalRoutes::families).equals(network.desk().families());
  }

  /** The roots that chains are judged by here. */
  TrustStore roots() {
    return settings.roots();
  }

  /** Of a mail program or a mail address, where somebody was asked. */
  Case recorded(ClientAssessment assessment) {
    return ClientCases.of(assessment, settings, Version.NUMBER);
  }

  Case recorded(HostAssessment assessment) {
    return HostCases.of(assessment, settings, Version.NUMBER);
  }

  /** An assessment of these checks as the case that it can be kept as. */
  Case recorded(Assessment assessment) {
    return DomainCases.of(assessment, settings, Version.NUMBER);
  }

  /** The limit on connections at once is a run's own; the pause between them is everybody's. */
  DomainCheck check() {
    return new DomainCheck(network.forAnotherRun(), settings);
  }

  @Override
  public void close() {
    close.run();
  }

  private static Limits limits(CommandOptions options, Limits limits) {
    return options.timeout().map(limits::withDomain).orElse(limits);
  }

  private static Set<AddressFamily> families(
      CommandOptions options, Supplier<Set<AddressFamily>> detected) {
    if (options.ipv4() == options.ipv6()) {
      return options.ipv4() ? EnumSet.allOf(AddressFamily.class) : detected.get();
    }
    return Set.of(options.ipv4() ? AddressFamily.IPV4 : AddressFamily.IPV6);
  }

  private static String ehlo(CommandOptions options) {
    String name = options.ehlo().orElse(LiveSettings.EHLO);
    if (!LiveSettings.isEhloName(name)) {
      throw new WrongCall(CommandText.BAD_VALUE, "--ehlo", name);
    }
    return name;
  }

  private static ResolverAddress resolver(String text) {
    return ResolverAddress.parse(text)
        .orElseThrow(() -> new WrongCall(CommandText.BAD_VALUE, "--resolver", text));
  }
}
