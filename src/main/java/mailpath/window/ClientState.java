package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mailpath.client.ClientProgram;
import mailpath.client.ClientSettings;
import mailpath.client.FoundBy;
import mailpath.client.ServiceVerdict;
import mailpath.fact.Sentence;
import mailpath.investigation.AccountAssessment;
import mailpath.investigation.ClientAssessment;
import mailpath.investigation.ClientCheck;
import mailpath.investigation.DiscoveryAssessment;
import mailpath.investigation.HostAssessment;
import mailpath.network.Desk;

/**
 * What there is to see in the tab "Client configuration", and what the user chose of it.
 *
 * @param own settings that were opened, pasted or typed
 * @param found what was found for an address
 * @param chosen id of the account that is shown; empty for the first that fits
 * @param typed how often settings were typed and judged in a row; 0 where they are not typed
 * @param symptom an error message that somebody wants to understand; may be empty
 * @param working what goes on, or what came of it where that is nothing to see
 */
record ClientState(
    Way way,
    Optional<Own> own,
    Optional<Found> found,
    Optional<String> chosen,
    Working working,
    int typed,
    String symptom) {
  static final ClientState EMPTY =
      new ClientState(
          Way.TYPED, Optional.empty(), Optional.empty(), Optional.empty(), Working.NOTHING, 0, "");

  private static final ClientSettings NO_SETTINGS =
      new ClientSettings(ClientProgram.OTHER, List.of(), List.of());

  /** How settings come to be known. */
  enum Way {
    TYPED,
    FILE,
    ADDRESS
  }

  /**
   * @param files names of the files that they are from; empty where they were pasted or typed
   */
  record Own(List<String> files, ClientAssessment assessment) {
    Own {
      files = List.copyOf(files);
    }
  }

  record Found(DiscoveryAssessment discovery, ClientAssessment assessment) {}

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
  record Shown(String id, boolean own, int place, AccountAssessment account) {}

  ClientState by(Way other) {
    return new ClientState(other, own, found, chosen, working, typed, symptom);
  }

  ClientState puzzledBy(String error) {
    return new ClientState(way, own, found, chosen, working, typed, error);
  }

  ClientState choosing(String account) {
    return new ClientState(way, own, found, Optional.of(account), working, typed, symptom);
  }

  ClientState with(Working other) {
    return new ClientState(way, own, found, chosen, other, typed, symptom);
  }

  /** Settings of a program; looks at the servers of others are over. */
  ClientState owning(List<String> files, ClientSettings settings, FoundBy by) {
    Own other = new Own(files, ClientCheck.ofSettings(settings, by));
    int count = by == FoundBy.TYPED ? typed + 1 : 0;
    return new ClientState(
        way, Optional.of(other), found, Optional.empty(), Working.NOTHING, count, symptom);
  }

  /** Something was looked for; own settings stay beside it. */
  ClientState with(DiscoveryAssessment discovery) {
    ClientAssessment judged =
        ClientCheck.ofSettings(discovery.discovery().settings(), FoundBy.DISCOVERY);
    return new ClientState(
        way,
        own,
        Optional.of(new Found(discovery, judged)),
        chosen.filter(id -> id.startsWith("own:")),
        Working.NOTHING,
        typed,
        symptom);
  }

  /** What was looked at is of the settings that are here still, or else it is dropped. */
  ClientState with(ClientStep.Looked looked) {
    Optional<Own> mine =
        own.map(
            now ->
                now.assessment().settings().equals(looked.own().settings())
                    ? new Own(now.files(), looked.own())
                    : now);
    Optional<Found> theirs =
        found.map(
            now ->
                now.assessment().settings().equals(looked.found().settings())
                    ? new Found(now.discovery(), looked.found())
                    : now);
    return new ClientState(way, mine, theirs, chosen, Working.NOTHING, typed, symptom);
  }

  /** What is to be asked to see what the servers of all of it do. */
  ClientRequest.Look look(Desk.Mode mode) {
    return new ClientRequest.Look(
        own.map(mine -> mine.assessment().settings()).orElse(NO_SETTINGS),
        own.map(mine -> mine.assessment().found()).orElse(FoundBy.DISCOVERY),
        found.map(theirs -> theirs.assessment().settings()).orElse(NO_SETTINGS),
        mode);
  }

  /** Every account, those of one's own settings first. */
  List<Shown> accounts() {
    List<Shown> all = new ArrayList<>();
    own.ifPresent(mine -> add("own:", true, mine.assessment(), all));
    found.ifPresent(theirs -> add("found:", false, theirs.assessment(), all));
    return all;
  }

  private static void add(String kind, boolean own, ClientAssessment part, List<Shown> all) {
    for (int i = 0; i < part.accounts().size(); i++) {
      all.add(new Shown(kind + i, own, i, part.accounts().get(i)));
    }
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
    return own.map(Own::assessment)
        .or(() -> found.map(Found::assessment))
        .map(ClientAssessment::probes)
        .orElse(List.of());
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
