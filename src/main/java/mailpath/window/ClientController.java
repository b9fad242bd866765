package mailpath.window;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import mailpath.client.ClientProgram;
import mailpath.client.ClientSettings;
import mailpath.client.FoundBy;
import mailpath.fact.Sentence;
import mailpath.network.Desk;
import mailpath.network.DomainInput;
import mailpath.network.DomainName;
import mailpath.network.InputFault;
import mailpath.window.ClientState.Working;

/**
 * Carries out what a user asks of the tab "Client configuration". Used on the window's thread
 * alone.
 */
final class ClientController implements ClientActions, Asking.Audience<ClientStep> {
  private final Presentation presentation;
  private final Actions actions;
  private final EvidenceDesk evidence;
  private final ClientDesk desk;
  private final ClientOpening opening;
  private final Asking<ClientRequest, ClientStep> looking;
  private final ClientSheets sheets;

  /** Whether the user has stopped what was under way. */
  private boolean stopped;

  ClientController(
      Presentation presentation,
      Actions actions,
      EvidenceDesk evidence,
      Surroundings around,
      Dialogs dialogs) {
    this.presentation = presentation;
    this.actions = actions;
    this.evidence = evidence;
    this.desk = new ClientDesk(presentation, actions, evidence, around);
    this.opening = new ClientOpening(presentation, around, dialogs, this::opened);
    this.sheets = new ClientSheets(presentation, desk, around, dialogs);
    this.looking =
        new Asking<>(
            around.service()::ask,
            ClientStep.Underway.class::isInstance,
            around.beside(),
            Platform::runLater,
            this);
  }

  ClientDesk desk() {
    return desk;
  }

  /**
   * Shows files if all of them are settings.
   *
   * @param otherwise what is done with them if they are not
   */
  void open(List<Path> files, Runnable otherwise) {
    opening.open(files, otherwise);
  }

  private void opened(ClientReading.Found found) {
    looking.stop();
    evidence.leave();
    desk.open(
        desk.state()
            .by(ClientState.Way.FILE)
            .owning(found.names(), found.settings(), FoundBy.FILE));
  }

  /** The case of a mail program was opened. */
  void replayed(ClientSeen seen) {
    looking.stop();
    evidence.leave();
    seen.open().ifPresent(held -> desk.open(desk.state().replaying(seen.assessment(), held)));
  }

  void saved(OpenCase before, OpenCase now) {
    desk.change(state -> state.saved(before, now));
  }

  /** Stops what is under way; false if nothing is. */
  boolean escape() {
    boolean running = looking.running();
    stop();
    return running;
  }

  @Override
  public void way(ClientState.Way way) {
    desk.change(now -> now.by(way).with(quiet(now)));
  }

  /** What was said of the other way goes; what is under way stays. */
  private static Working quiet(ClientState now) {
    return now.working().running() ? now.working() : Working.NOTHING;
  }

  @Override
  public void openFiles() {
    opening.choose();
  }

  @Override
  public void paste() {
    opening.paste();
  }

  @Override
  public void judge(ClientProgram program, List<Typed> services) {
    switch (ClientTypedServices.read(program, services)) {
      case ClientTypedServices.Refused(Sentence why) -> say(why);
      case ClientTypedServices.Understood(ClientSettings settings) -> {
        looking.stop();
        evidence.leave();
        desk.open(desk.state().owning(List.of(), settings, FoundBy.TYPED));
      }
    }
  }

  private void say(Sentence why) {
    desk.change(now -> now.with(Working.ended(why)));
  }

  @Override
  public void lookUp(String address, boolean database) {
    switch (DomainInput.parse(address)) {
      case DomainInput.Understood understood -> {
        DomainName domain = understood.domain();
        ask(
            new ClientRequest.Discover(domain, database, presentation.mode()),
            new ClientNote.DiscoveryAsked(domain.text()));
      }
      case DomainInput.IpAddress ignored -> say(new ClientNote.AddressOfNoDomain(address));
      case DomainInput.Refused(InputFault why, String part, var ignored) ->
          say(
              why == InputFault.EMPTY
                  ? new ClientNote.AddressNotTyped()
                  : new ClientNote.AddressNotUnderstood(part, why));
    }
  }

  @Override
  public void look() {
    if (!desk.state().accounts().isEmpty()) {
      ask(desk.state().look(presentation.mode()), new ClientNote.ServersAsked());
    }
  }

  private void ask(ClientRequest request, Sentence begun) {
    if (request.mode() == Desk.Mode.REPLAY) {
      say(new ClientNote.ServersBesideCase());
      return;
    }
    stopped = false;
    looking.ask(request);
    desk.change(now -> now.with(Working.on(begun)));
  }

  @Override
  public void arrived(ClientStep step) {
    switch (step) {
      case ClientStep.Underway(String about, var so) ->
          desk.change(
              now -> now.with(Working.on(ClientStepNote.of(about, so, presentation.words()))));
      case ClientStep.Discovered(var found) -> {
        desk.change(now -> now.with(found));
        if (found.discovery().found().findAny().isEmpty()) {
          say(new ClientNote.DiscoveryFoundNone(found.discovery().domain().text()));
        }
      }
      case ClientStep.Looked looked -> desk.change(now -> now.with(looked));
      case ClientStep.ServerSeen seen -> desk.change(now -> now.with(seen));
    }
    if (stopped && !looking.running()) {
      say(new ClientNote.LookingStopped());
    }
  }

  @Override
  public void failed(Sentence why) {
    say(why);
  }

  @Override
  public void stop() {
    stopped = looking.running();
    looking.stop();
  }

  @Override
  public void choose(String account) {
    evidence.leave();
    desk.change(now -> now.choosing(account));
  }

  @Override
  public void explain(String pasted) {
    desk.change(now -> now.puzzledBy(pasted));
  }

  @Override
  public void prove(ClientProof step) {
    switch (step) {
      case ClientProof.ProveByServers _ -> look();
      case ClientProof.ProveByHost(String host, var protocols) ->
          ask(
              new ClientRequest.LookAtHost(host, protocols, presentation.mode()),
              new ClientNote.ServerAsked(host));
      case ClientProof.ProveByFiles _ -> openFiles();
      case ClientProof.ProveByTyping _ -> goTo(ClientState.Way.TYPED, "client-in-host");
      case ClientProof.ProveByAddress _ -> goTo(ClientState.Way.ADDRESS, "client-address");
      case ClientProof.ProveByPreset _ -> goTo(ClientState.Way.PRESET, "client-preset");
      case ClientProof.ProveByDomain _ -> actions.focusInput();
    }
  }

  private void goTo(ClientState.Way way, String field) {
    way(way);
    desk.focusOnceDrawn(field);
  }

  @Override
  public void sheet() {
    desk.state().shown().ifPresent(sheets::save);
  }

  @Override
  public void printSheet() {
    desk.state().shown().ifPresent(sheets::print);
  }

  @Override
  public void preset(String provider) {
    ClientPresets.named(provider)
        .ifPresent(
            known -> {
              evidence.leave();
              desk.change(now -> now.by(ClientState.Way.PRESET).with(known));
            });
  }

  @Override
  public void copyAll() {
    actions.copy(new ClientCopy(desk.state(), presentation.words()).text());
  }
}
