package mailpath.window;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.client.ClientSettings;
import mailpath.client.FoundBy;
import mailpath.client.ServiceVerdict;
import mailpath.client.preset.ProviderPreset;
import mailpath.fact.Sentence;
import mailpath.investigation.AccountAssessment;
import mailpath.investigation.ClientAssessment;
import mailpath.investigation.ClientCheck;
import mailpath.investigation.DiscoveryAssessment;
import mailpath.investigation.HostAssessment;
import mailpath.network.Desk;
import mailpath.window.ClientOpened.Found;
import mailpath.window.ClientOpened.Own;
import mailpath.window.ClientOpened.Part;
import mailpath.window.ClientOpened.Preset;

/**
 * What there is to see in the tab "Client configuration", and what the user chose of it.
 *
 * @param chosen id of the account that is shown; empty for the first that fits
 * @param typed how often settings were typed and judged in a row; 0 where they are not typed
 * @param puzzle what somebody wants to understand
 * @param working what goes on, or what came of it where that is nothing to see
 */
record ClientState(
    Way way,
    ClientOpened opened,
    Optional<String> chosen,
    Working working,
    int typed,
    Puzzle puzzle) {
  static final ClientState EMPTY =
      new ClientState(
          Way.TYPED, ClientOpened.NOTHING, Optional.empty(), Working.NOTHING, 0, Puzzle.NONE);

  /** How settings come to be known. */
  enum Way {
    TYPED,
    FILE,
    ADDRESS,
    PRESET
  }

  /**
   * An error message.
   *
   * @param text may be empty
   * @param server what was seen of the server that it names
   */
  record Puzzle(String text, Optional<ClientStep.ServerSeen> server) {
    static final Puzzle NONE = new Puzzle("", Optional.empty());
  }

  /**
   * @param said empty where there is nothing to say
   */
  record Working(boolean running, Optional<Sentence> said) {
    static final Working NOTHING = new Working(false, Optional.empty());

    static Working on(Sentence step) {
      return new Working(true, Optional.of(step));
    }

    static Working ended(Sentence why) {
      return new Working(false, Optional.of(why));
    }
  }

  /**
   * One account that can be shown.
   *
   * @param place its index among the accounts of its part
   */
  record Shown(String id, Part part, int place, AccountAssessment account) {
    boolean own() {
      return part == Part.OWN;
    }
  }

  Optional<Own> own() {
    return opened.own();
  }

  Optional<Found> found() {
    return opened.found();
  }

  Optional<Preset> preset() {
    return opened.preset();
  }

  private ClientState showing(ClientOpened other, Optional<String> account, int judged) {
    return new ClientState(way, other, account, Working.NOTHING, judged, puzzle);
  }

  ClientState by(Way other) {
    return new ClientState(other, opened, chosen, working, typed, puzzle);
  }

  ClientState puzzledBy(String error) {
    Puzzle other = new Puzzle(error, Optional.empty());
    return new ClientState(way, opened, chosen, working, typed, other);
  }

  ClientState choosing(String account) {
    return new ClientState(way, opened, Optional.of(account), working, typed, puzzle);
  }

  ClientState with(Working other) {
    return new ClientState(way, opened, chosen, other, typed, puzzle);
  }

  /** Settings of a program; looks at the servers of others are over. */
  ClientState owning(List<String> files, ClientSettings settings, FoundBy by) {
    Own other = new Own(files, ClientCheck.ofSettings(settings, by), Optional.empty());
    return showing(opened.with(other), Optional.empty(), by == FoundBy.TYPED ? typed + 1 : 0);
  }

  /** Something was looked for; own settings stay beside it. */
  ClientState with(DiscoveryAssessment discovery) {
    return showing(opened.with(discovery), chosen.filter(Part.OWN::has), typed);
  }

  /** What a provider is known to want is shown; other settings stay beside it. */
  ClientState with(ProviderPreset preset) {
    return showing(opened.with(preset), Optional.of(Part.PRESET.id(0)), typed);
  }

  /** A case takes the place of all that was there. */
  ClientState replaying(ClientAssessment replayed, OpenCase held) {
    return showing(ClientOpened.of(replayed, held), Optional.empty(), 0)
        .by(replayed.found() == FoundBy.DISCOVERY ? Way.ADDRESS : Way.FILE);
  }

  ClientState saved(OpenCase before, OpenCase now) {
    return new ClientState(way, opened.saved(before, now), chosen, working, typed, puzzle);
  }

  ClientState with(ClientStep.Looked looked) {
    return showing(opened.with(looked), chosen, typed);
  }

  /** Of the error message that is there still, or else it is dropped. */
  ClientState with(ClientStep.ServerSeen seen) {
    boolean asked = ClientSymptoms.hosts(puzzle.text()).contains(seen.host());
    Puzzle now = asked ? new Puzzle(puzzle.text(), Optional.of(seen)) : puzzle;
    return new ClientState(way, opened, chosen, Working.NOTHING, typed, now);
  }

  /** What is to be asked to see what the servers of all of it do. */
  ClientRequest.Look look(Desk.Mode mode) {
    return new ClientRequest.Look(
        Stream.of(Part.values()).flatMap(part -> opened.asked(part).stream()).toList(),
        found().map(Found::discovery).filter(one -> one.desk().mode() == mode),
        mode);
  }

  /** Every account, those of one's own settings first. */
  List<Shown> accounts() {
    return opened.accounts();
  }

  /** The account that is shown. */
  Optional<Shown> shown() {
    List<Shown> all = accounts();
    return chosen
        .flatMap(id -> all.stream().filter(one -> one.id().equals(id)).findFirst())
        .or(() -> all.stream().findFirst());
  }

  /** Every look at a server, each once. */
  List<HostAssessment> probes() {
    return opened.probes();
  }

  /** What is known of the services whose servers were looked at. */
  List<ServiceVerdict> looked() {
    return accounts().stream()
        .flatMap(shown -> shown.account().services().stream())
        .filter(service -> service.probe().isPresent())
        .map(service -> service.judged().verdict())
        .toList();
  }
}
