package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mailpath.dns.DnsRules;
import mailpath.dns.TrustPath;
import mailpath.dns.TrustPath.End;
import mailpath.dns.ValidationReason;
import mailpath.dns.ZoneCut;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.investigation.Assessment;
import mailpath.network.SecurityState;
import mailpath.report.ChainWords;
import mailpath.report.RuleName;
import mailpath.report.Words;
import mailpath.window.ChainScreen.Fold;
import mailpath.window.ChainScreen.Stop;

/** Makes the chains of trust from an assessment. */
final class ChainScreens {
  private static final String RULE = RuleName.of(DnsRules.N12);

  private final Words words;
  private final ChainWords chains;
  private final StateWords states;
  private final List<TrustPath> paths;

  ChainScreens(Assessment assessment, Words words) {
    this.words = words;
    this.chains = new ChainWords(words, assessment.question().at());
    this.states = new StateWords(assessment, words);
    this.paths = TrustPath.of(assessment.facts().checked());
  }

  List<ChainScreen> all() {
    Optional<TrustPath> opened = paths.stream().filter(path -> !path.isSecure()).findFirst();
    List<ChainScreen> all = new ArrayList<>();
    for (TrustPath path : paths) {
      all.add(chain(all.size(), path, opened.filter(path::equals).isPresent()));
    }
    return all;
  }

  private ChainScreen chain(int place, TrustPath path, boolean opened) {
    List<Stop> proven = path.proven().stream().map(zone -> zone(place, zone, path, false)).toList();
    Optional<Fold> fold =
        proven.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Fold(
                    "chain:" + place,
                    chains.proven(path.proven()),
                    path.isSecure() ? chains.titles(path.ends()) : "",
                    proven));
    Optional<End> first =
        path.ends().stream().filter(end -> end.state() != SecurityState.SECURE).findFirst();
    boolean arrives = path.stop().isEmpty();
    return new ChainScreen(
        fold,
        path.stop().map(zone -> zone(place, zone, path, opened)),
        path.ends().stream()
            .map(end -> answer(place, end, opened && arrives && first.equals(Optional.of(end))))
            .toList(),
        path.isSecure());
  }

  private Stop zone(int place, ZoneCut zone, TrustPath path, boolean opened) {
    StateWords.Told told = told(zone.state());
    String name = chains.name(zone.zone());
    String id = "chain:" + place + ":zone:" + zone.zone();
    boolean disputed =
        path.stop().equals(Optional.of(zone)) && path.ends().stream().anyMatch(End::isDisputed);
    String note = note(zone.reason(), disputed);
    Claim claim = claim(id, name, told, note, zone.evidence());
    return new Stop(
        told.link(),
        told.mark(),
        name,
        told.word(),
        note,
        chains.details(zone, path),
        opened,
        claim);
  }

  private Stop answer(int place, End end, boolean opened) {
    StateWords.Told told = isInert(end) ? inert() : told(end.state());
    String name = chains.title(end);
    String id = "chain:" + place + ":" + end.chain().type() + ":" + end.chain().name();
    // Below a zone where the chain ends it is the zone that tells why.
    boolean own = end.chain().cuts().stream().allMatch(cut -> cut.reason().isEmpty());
    String note = own ? note(end.chain().reason(), end.isDisputed()) : "";
    return new Stop(
        told.link(),
        told.mark(),
        name,
        told.word(),
        note,
        chains.details(end),
        opened,
        claim(id, name, told, note, end.evidence()));
  }

  /** A TLSA record in an unsigned zone has no effect (D12). */
  private static boolean isInert(End end) {
    return end.state() == SecurityState.INSECURE
        && !end.isDisputed()
        && end.chain().sets().stream().anyMatch(set -> set.type().equals("TLSA"));
  }

  private StateWords.Told inert() {
    return new StateWords.Told(Mark.INERT, LinkState.INERT, words.word(LinkState.INERT));
  }

  private StateWords.Told told(SecurityState state) {
    return states.security(Fact.known(state, Evidence.NONE));
  }

  private String note(Optional<ValidationReason> reason, boolean disputed) {
    String why = reason.map(told -> Capital.of(words.word(told.check()), words)).orElse("");
    return disputed ? why + ". " + words.label(WindowText.CHAIN_DISPUTED) : why;
  }

  private static Claim claim(
      String id, String name, StateWords.Told told, String note, Evidence evidence) {
    String text = name + ": " + told.word() + (note.isEmpty() ? "" : ". " + note);
    return new Claim(id, text, RULE, evidence);
  }
}
