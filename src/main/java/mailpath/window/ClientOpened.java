package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mailpath.client.FoundBy;
import mailpath.client.preset.ProviderPreset;
import mailpath.investigation.ClientAssessment;
import mailpath.investigation.ClientCheck;
import mailpath.investigation.ClientRun;
import mailpath.investigation.DiscoveryAssessment;
import mailpath.investigation.HostAssessment;

/**
 * Settings that are there to be judged, beside each other.
 *
 * @param own settings that were opened, pasted or typed
 * @param found what was found for an address
 * @param preset what a provider is known to want
 */
record ClientOpened(Optional<Own> own, Optional<Found> found, Optional<Preset> preset) {
  static final ClientOpened NOTHING =
      new ClientOpened(Optional.empty(), Optional.empty(), Optional.empty());

  /** Where an account is from. */
  enum Part {
    OWN,
    FOUND,
    PRESET;

    /** The id of one of its accounts. */
    String id(int place) {
      return name().toLowerCase(Locale.ROOT) + ":" + place;
    }

    boolean has(String id) {
      return id.startsWith(name().toLowerCase(Locale.ROOT) + ":");
    }
  }

  /**
   * @param files names of the files that they are from, be it a case file; empty where they were
   *     pasted or typed
   * @param held the case that they are from
   */
  record Own(List<String> files, ClientAssessment assessment, Optional<OpenCase> held) {
    Own {
      files = List.copyOf(files);
    }
  }

  /**
   * @param held the case that it is from
   */
  record Found(
      DiscoveryAssessment discovery, ClientAssessment assessment, Optional<OpenCase> held) {}

  record Preset(ProviderPreset preset, ClientAssessment assessment) {}

  ClientOpened with(Own other) {
    return new ClientOpened(Optional.of(other), found, preset);
  }

  ClientOpened with(DiscoveryAssessment discovery) {
    Found other = new Found(discovery, ClientCheck.ofDiscovery(discovery), Optional.empty());
    return new ClientOpened(own, Optional.of(other), preset);
  }

  ClientOpened with(ProviderPreset chosen) {
    ClientAssessment judged =
        ClientCheck.ofSettings(ClientPresets.settings(chosen), FoundBy.PRESET);
    return new ClientOpened(own, found, Optional.of(new Preset(chosen, judged)));
  }

  /** What was looked at is of the settings that are here still, or else it is dropped. */
  ClientOpened with(ClientStep.Looked looked) {
    return new ClientOpened(
        own.map(
            now ->
                looked
                    .instead(now.assessment())
                    .map(newer -> new Own(now.files(), newer, Optional.empty()))
                    .orElse(now)),
        found.map(
            now ->
                looked
                    .instead(now.assessment())
                    .map(newer -> new Found(now.discovery(), newer, Optional.empty()))
                    .orElse(now)),
        preset.map(
            now ->
                looked
                    .instead(now.assessment())
                    .map(newer -> new Preset(now.preset(), newer))
                    .orElse(now)));
  }

  /** What a case holds is shown by itself. */
  static ClientOpened of(ClientAssessment replayed, OpenCase held) {
    Optional<OpenCase> open = Optional.of(held);
    Optional<DiscoveryAssessment> discovery = replayed.run().flatMap(ClientRun::discovery);
    return replayed.found() == FoundBy.DISCOVERY && discovery.isPresent()
        ? new ClientOpened(
            Optional.empty(),
            Optional.of(new Found(discovery.get(), replayed, open)),
            Optional.empty())
        : new ClientOpened(
            Optional.of(new Own(List.of(held.name()), replayed, open)),
            Optional.empty(),
            Optional.empty());
  }

  /** The same case as a file holds it now. */
  ClientOpened saved(OpenCase before, OpenCase now) {
    return new ClientOpened(
        own.map(one -> new Own(one.files(), one.assessment(), other(one.held(), before, now))),
        found.map(
            one -> new Found(one.discovery(), one.assessment(), other(one.held(), before, now))),
        preset);
  }

  private static Optional<OpenCase> other(Optional<OpenCase> known, OpenCase before, OpenCase now) {
    return known.map(held -> held == before ? now : held);
  }

  /** The case that a part is from. */
  Optional<OpenCase> held(Part part) {
    return switch (part) {
      case OWN -> own.flatMap(Own::held);
      case FOUND -> found.flatMap(Found::held);
      case PRESET -> Optional.empty();
    };
  }

  /** All of it, one's own first. */
  Stream<ClientAssessment> assessments() {
    return Stream.of(Part.values()).flatMap(part -> of(part).stream());
  }

  Optional<ClientAssessment> of(Part part) {
    return switch (part) {
      case OWN -> own.map(Own::assessment);
      case FOUND -> found.map(Found::assessment);
      case PRESET -> preset.map(Preset::assessment);
    };
  }

  /** A part whose servers are looked at. What a case says was typed was not typed here (L5). */
  Optional<ClientRequest.Part> asked(Part part) {
    boolean opened = held(part).isPresent();
    return of(part)
        .map(
            one ->
                new ClientRequest.Part(
                    one.settings(),
                    opened && one.found() == FoundBy.TYPED ? FoundBy.FILE : one.found()));
  }

  /** Every account, those of one's own settings first. */
  List<ClientState.Shown> accounts() {
    List<ClientState.Shown> all = new ArrayList<>();
    for (Part part : Part.values()) {
      of(part).ifPresent(assessment -> add(part, assessment, all));
    }
    return all;
  }

  private static void add(Part part, ClientAssessment assessment, List<ClientState.Shown> all) {
    for (int i = 0; i < assessment.accounts().size(); i++) {
      all.add(new ClientState.Shown(part.id(i), part, i, assessment.accounts().get(i)));
    }
  }

  /** Every look at a server, each once: all that were looked at have the same. */
  List<HostAssessment> probes() {
    return assessments()
        .map(ClientAssessment::probes)
        .filter(Predicate.not(List::isEmpty))
        .findFirst()
        .orElse(List.of());
  }
}
