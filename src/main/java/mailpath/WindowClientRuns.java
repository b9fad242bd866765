package mailpath;

import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Function;
import mailpath.casefile.Case;
import mailpath.investigation.ClientAssessment;
import mailpath.investigation.ClientCases;
import mailpath.investigation.ClientCheck;
import mailpath.investigation.DiscoveryCheck;
import mailpath.network.Desk;
import mailpath.window.ClientRequest;
import mailpath.window.ClientStep;

/** Carries out what the window asks for the settings of mail programs, on the calling thread. */
final class WindowClientRuns {
  private final Function<Desk.Mode, Checks> checks;
  private final InstantSource clock;

  WindowClientRuns(Function<Desk.Mode, Checks> checks, InstantSource clock) {
    this.checks = checks;
    this.clock = clock;
  }

  static String name(ClientRequest request) {
    return switch (request) {
      case ClientRequest.Discover asked -> "discovery for " + asked.domain();
      case ClientRequest.Look ignored -> "look at servers";
      case ClientRequest.LookAtHost asked -> "look at " + asked.host();
    };
  }

  /**
   * @param begun is given what stops it
   */
  void run(ClientRequest request, Consumer<Runnable> begun, Consumer<ClientStep> onStep) {
    Checks own = checks.apply(request.mode());
    onStep.accept(
        switch (request) {
          case ClientRequest.Discover asked -> discover(own, asked, begun, onStep);
          case ClientRequest.Look asked -> {
            ClientCheck.Place place =
                own.servers(question -> asked.isTyped(question.host(), question.port()));
            yield asked.split(look(asked.check(clock.instant(), place), begun, onStep));
          }
          case ClientRequest.LookAtHost asked -> server(own, asked, begun, onStep);
        });
  }

  private static ClientStep discover(
      Checks own,
      ClientRequest.Discover asked,
      Consumer<Runnable> begun,
      Consumer<ClientStep> onStep) {
    DiscoveryCheck check = own.discovery(asked.domain(), asked.database());
    begun.accept(check::stop);
    return new ClientStep.Discovered(
        check.run(so -> onStep.accept(new ClientStep.Underway(asked.domain().text(), so))));
  }

  /** A server that an error message names was typed by nobody: only usual ports (L5). */
  private ClientStep server(
      Checks own,
      ClientRequest.LookAtHost asked,
      Consumer<Runnable> begun,
      Consumer<ClientStep> onStep) {
    ClientCheck check = asked.check(clock.instant(), own.servers(question -> false));
    return new ClientStep.ServerSeen(asked.host(), look(check, begun, onStep).probes());
  }

  private static ClientAssessment look(
      ClientCheck check, Consumer<Runnable> begun, Consumer<ClientStep> onStep) {
    begun.accept(check::stop);
    return check.run(
        so ->
            onStep.accept(
                new ClientStep.Underway(
                    so.question().host() + ":" + so.question().port(), so.progress())));
  }

  Case record(ClientAssessment assessment) {
    return assessment
        .run()
        .map(run -> checks.apply(run.desk().measured()).recorded(assessment))
        .orElseGet(() -> ClientCases.unasked(assessment, clock.instant(), Version.NUMBER));
  }
}
