package mailpath.timeline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mailpath.fact.Sentence;
import mailpath.mtasts.MtaStsPolicy;
import mailpath.network.DomainName;
import mailpath.timeline.Edition.Machine;
import mailpath.timeline.Edition.Pins;
import mailpath.timeline.Edition.Route;
import mailpath.timeline.Edition.Server;

/** One thing that an owner does to what is published, or to a server. */
public sealed interface Action {
  Edition on(Edition before);

  /** The action in words. */
  Sentence says();

  /** A server is set up under a name that had none; its address and TLSA records are published. */
  record SetUp(DomainName name, Server server) implements Action {
    @Override
    public Edition on(Edition before) {
      return before.with(name, server);
    }

    @Override
    public Sentence says() {
      return server.pins().published() ? new DoSetUpPinned(name) : new DoSetUp(name);
    }
  }

  /** A server is switched off; its address and TLSA records go. */
  record TakeDown(DomainName name) implements Action {
    @Override
    public Edition on(Edition before) {
      return before.without(name);
    }

    @Override
    public Sentence says() {
      return new DoTakeDown(name);
    }
  }

  /** Other MX records. */
  record PublishMx(Route route) implements Action {
    @Override
    public Edition on(Edition before) {
      return before.with(route);
    }

    @Override
    public Sentence says() {
      return new DoPublishMx(
          route.hosts().stream().map(mx -> mx.preference() + " " + mx.name()).toList());
    }
  }

  /** Another TLSA set at a server. */
  record PublishTlsa(DomainName name, Pins before, Pins pins) implements Action {
    @Override
    public Edition on(Edition edition) {
      return edition.with(name, edition.server(name).with(pins));
    }

    @Override
    public Sentence says() {
      if (!pins.published()) {
        return new DoRemoveTlsa(name);
      }
      if (!before.published()) {
        return new DoPublishTlsa(name);
      }
      return !before.keys().isEmpty() && pins.keys().containsAll(before.keys())
          ? new DoAddTlsa(name)
          : before.keys().containsAll(pins.keys())
              ? new DoRemoveOldTlsa(name)
              : new DoReplaceTlsa(name);
    }
  }

  /**
   * Other keys and certificates at a server.
   *
   * @param ofIssuer the TLSA records stay as they are and name an issuer, which must not change
   */
  record Install(DomainName name, List<Machine> machines, boolean ofIssuer) implements Action {
    public Install {
      machines = List.copyOf(machines);
    }

    static Install of(DomainName name, Edition after) {
      Server server = after.server(name);
      return new Install(name, server.machines(), server.pins().byIssuer());
    }

    @Override
    public Edition on(Edition before) {
      return before.with(name, before.server(name).with(machines));
    }

    @Override
    public Sentence says() {
      return ofIssuer ? new DoInstallOfIssuer(name) : new DoInstall(name);
    }
  }

  /** Another policy file; empty to take it away. */
  record ServeFile(Optional<MtaStsPolicy> file) implements Action {
    @Override
    public Edition on(Edition before) {
      return before.withFile(file);
    }

    @Override
    public Sentence says() {
      return file.map(ServeFile::served).orElseGet(DoRemoveFile::new);
    }

    private static Sentence served(MtaStsPolicy policy) {
      return policy.mode() == MtaStsPolicy.Mode.NONE
          ? new DoWithdrawInFile(policy.maxAge())
          : new DoServeFile(
              policy.mode().name().toLowerCase(Locale.ROOT), policy.patterns(), policy.maxAge());
    }
  }

  /** Another id at {@code _mta-sts.D}; empty to take the record away. */
  record PublishId(DomainName domain, Optional<String> id) implements Action {
    @Override
    public Edition on(Edition before) {
      return before.withId(id);
    }

    @Override
    public Sentence says() {
      return id.isPresent() ? new DoPublishId(domain) : new DoRemoveRecord(domain);
    }
  }

  record DoSetUp(DomainName host) implements Sentence {}

  record DoSetUpPinned(DomainName host) implements Sentence {}

  record DoTakeDown(DomainName host) implements Sentence {}

  record DoPublishMx(List<String> hosts) implements Sentence {
    public DoPublishMx {
      hosts = List.copyOf(hosts);
    }
  }

  record DoPublishTlsa(DomainName host) implements Sentence {}

  record DoAddTlsa(DomainName host) implements Sentence {}

  record DoReplaceTlsa(DomainName host) implements Sentence {}

  record DoRemoveOldTlsa(DomainName host) implements Sentence {}

  record DoRemoveTlsa(DomainName host) implements Sentence {}

  record DoInstall(DomainName host) implements Sentence {}

  record DoInstallOfIssuer(DomainName host) implements Sentence {}

  /**
   * @param mode as it stands in the file
   * @param maxAge seconds
   */
  record DoServeFile(String mode, List<String> patterns, long maxAge) implements Sentence {
    public DoServeFile {
      patterns = List.copyOf(patterns);
    }
  }

  /**
   * @param maxAge seconds
   */
  record DoWithdrawInFile(long maxAge) implements Sentence {}

  record DoRemoveFile() implements Sentence {}

  record DoPublishId(DomainName domain) implements Sentence {}

  record DoRemoveRecord(DomainName domain) implements Sentence {}
}
