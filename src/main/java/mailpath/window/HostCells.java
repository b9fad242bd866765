package mailpath.window;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mailpath.certificate.CertificateFacts;
import mailpath.delivery.MailPath;
import mailpath.dns.MailRoute;
import mailpath.fact.Evidence;
import mailpath.fact.Fact;
import mailpath.fact.Reason;
import mailpath.investigation.AddressFacts;
import mailpath.investigation.Assessment;
import mailpath.investigation.HostFacts;
import mailpath.investigation.StarttlsWord;
import mailpath.network.Dialogue;
import mailpath.network.IpText;
import mailpath.network.Stage;
import mailpath.network.TlsSession;
import mailpath.report.Words;
import mailpath.window.HostsScreen.Cell;
import mailpath.window.HostsScreen.Row;

/** The cells of one mail server: a mark, a word and a time for each step that was taken. */
final class HostCells {
  private static final List<Stage> TALK = List.of(Stage.CONNECT, Stage.GREETING, Stage.EHLO);

  private final Assessment assessment;
  private final Words words;
  private final HostFacts host;
  private final StateWords states;

  HostCells(Assessment assessment, Words words, HostFacts host) {
    this.assessment = assessment;
    this.words = words;
    this.host = host;
    this.states = new StateWords(assessment, words);
  }

  Row row(AddressFacts place, boolean several) {
    String ip = IpText.show(place.address());
    String preference = String.valueOf(host.mx().preference());
    String id = "host:" + host.mx().name().text() + " " + ip;
    List<Cell> cells = new ArrayList<>(answers(id));
    Rest rest = talk(id, place, cells);
    return new Row(
        id,
        words.show(host.mx().name()),
        several ? preference + "  " + ip : preference,
        cells,
        rest.text(),
        rest.mark());
  }

  /** A host that has no address, or none that is known. */
  Row withoutAddress() {
    String id = "host:" + host.mx().name().text();
    return new Row(
        id,
        words.show(host.mx().name()),
        String.valueOf(host.mx().preference()),
        answers(id),
        words.label(WindowText.REST_NO_ADDRESS),
        assessment.progress().provisional() ? Mark.WAITING : Mark.UNKNOWN);
  }

  /** What is said over the steps that were not reached. */
  private record Rest(String text, Mark mark) {
    private static final Rest NONE = new Rest("", Mark.UNKNOWN);
  }

  private List<Cell> answers(String id) {
    StateWords.Told mx = states.security(assessment.facts().route().map(MailRoute::state));
    StateWords.Told address =
        assessment.path().hosts().stream()
            .filter(one -> one.name().equals(host.mx().name()))
            .findFirst()
            .map(MailPath.Host::address)
            .map(states::address)
            .orElseGet(() -> states.unknown(new Reason(Reason.Why.PENDING, "")));
    return List.of(
        told(id + " mx", mx, assessment.facts().route().evidence()),
        told(id + " address", address, host.addresses().evidence()));
  }

  private Cell told(String id, StateWords.Told told, Evidence evidence) {
    return new Cell(told.mark(), told.word(), "", claim(id, told.word(), evidence));
  }

  private Claim claim(String id, String word, Evidence evidence) {
    return new Claim(id, words.show(host.mx().name()) + ": " + word, "", evidence);
  }

  private Rest talk(String id, AddressFacts place, List<Cell> cells) {
    Optional<Dialogue> dialogue = place.dialogue().seen();
    for (Stage stage : TALK) {
      if (dialogue.filter(talk -> talk.times().containsKey(stage)).isEmpty()) {
        return stopped(id, place, stage, cells);
      }
      cells.add(done(id, place, stage, dialogue.get()));
    }
    return starttls(id, place, dialogue.get(), cells);
  }

  private Cell done(String id, AddressFacts place, Stage stage, Dialogue dialogue) {
    String word =
        stage == Stage.CONNECT
            ? words.label(WindowText.OPEN)
            : ReplyCode.of(dialogue, stage).orElse(words.label(WindowText.DONE));
    return cell(id, place, stage, Mark.SECURE, word, dialogue);
  }

  private Cell cell(
      String id, AddressFacts place, Stage stage, Mark mark, String word, Dialogue dialogue) {
    String took = Optional.ofNullable(dialogue.times().get(stage)).map(this::ms).orElse("");
    return new Cell(mark, word, took, claim(id + " " + stage, word, talked(place)));
  }

  private String ms(Duration took) {
    return words.label(WindowText.MILLISECONDS, Math.max(1, took.toMillis()));
  }

  private static Evidence talked(AddressFacts place) {
    return Evidence.of(place.dialogue().query());
  }

  /** The step that did not succeed, and what that means for the rest. */
  private Rest stopped(String id, AddressFacts place, Stage stage, List<Cell> cells) {
    Optional<Reason> reason = StateWords.reason(place.starttls().state());
    boolean pending =
        assessment.progress().provisional()
            && reason.filter(r -> r.why() == Reason.Why.PENDING).isPresent();
    if (pending) {
      return new Rest(words.label(WindowText.REST_WAITING), Mark.WAITING);
    }
    boolean here =
        place.word() == StarttlsWord.BLOCKED
            || place.word() == StarttlsWord.PRIVATE_ADDRESS
            || place.word() == StarttlsWord.UNKNOWN
            || place.word() == StarttlsWord.REFUSES_US;
    String word = words.word(place.word());
    cells.add(
        new Cell(
            here ? Mark.UNKNOWN : Mark.BROKEN,
            word,
            "",
            claim(id + " " + stage, word, talked(place))));
    return new Rest(words.label(WindowText.REST_NOT_REACHED), Mark.UNKNOWN);
  }

  private Rest starttls(String id, AddressFacts place, Dialogue dialogue, List<Cell> cells) {
    Mark mark =
        switch (place.word()) {
          case OFFERED -> Mark.SECURE;
          case ABSENT, STRIPPED, REFUSED, HANDSHAKE_FAILS -> Mark.PLAINTEXT;
          case UNREACHABLE, NO_GREETING, REFUSES_US, BLOCKED, PRIVATE_ADDRESS, UNKNOWN ->
              Mark.UNKNOWN;
        };
    String word = words.word(place.word());
    cells.add(cell(id, place, Stage.STARTTLS, mark, word, dialogue));
    Optional<TlsSession> tls = place.session();
    if (tls.isEmpty()) {
      boolean known = place.starttls().state().ifKnown().isPresent();
      WindowText rest = known ? WindowText.REST_NO_TLS : WindowText.REST_NOT_REACHED;
      return new Rest(words.label(rest), known ? Mark.ABSENT : Mark.UNKNOWN);
    }
    Mark version =
        place.starttls().state() instanceof Fact.Unknown<?>
            ? Mark.UNKNOWN
            : tls.get().isOld() ? Mark.OPPORTUNISTIC : Mark.SECURE;
    cells.add(cell(id, place, Stage.TLS, version, tls.get().version(), dialogue));
    cells.addAll(certificate(id, place));
    return Rest.NONE;
  }

  private List<Cell> certificate(String id, AddressFacts place) {
    boolean pinned = host.tlsaWord(place) == HostFacts.TlsaWord.MATCH;
    Mark bad = pinned ? Mark.ADVICE : Mark.OPPORTUNISTIC;
    String unknown = words.label(WindowText.NOT_SEEN);
    Optional<CertificateFacts> seen = place.worseCertificate();
    Mark name =
        seen.map(c -> c.name() == CertificateFacts.NameState.MATCH ? Mark.SECURE : bad)
            .orElse(Mark.UNKNOWN);
    Mark chain =
        seen.map(
                c ->
                    switch (c.chain()) {
                      case TRUSTED -> Mark.SECURE;
                      case UNKNOWN -> Mark.UNKNOWN;
                      default -> bad;
                    })
            .orElse(Mark.UNKNOWN);
    String nameWord = seen.map(c -> words.word(c.name())).orElse(unknown);
    String chainWord = seen.map(c -> words.word(c.chain())).orElse(unknown);
    return List.of(
        new Cell(name, nameWord, "", claim(id + " name", nameWord, talked(place))),
        new Cell(chain, chainWord, "", claim(id + " chain", chainWord, talked(place))),
        tlsa(id, place));
  }

  private Cell tlsa(String id, AddressFacts place) {
    HostFacts.TlsaWord state = host.tlsaWord(place);
    boolean inert = state == HostFacts.TlsaWord.NONE && !host.dane().publications().isEmpty();
    Mark mark =
        switch (state) {
          case MATCH -> Mark.SECURE;
          case MISMATCH -> Mark.BROKEN;
          case UNUSABLE -> Mark.INERT;
          case NONE -> inert ? Mark.INERT : Mark.ABSENT;
          case UNKNOWN -> states.open() == LinkState.WAITING ? Mark.WAITING : Mark.UNKNOWN;
        };
    String word = inert ? words.label(WindowText.NO_EFFECT) : words.word(state);
    Evidence evidence = host.dane().tlsa().evidence().and(talked(place));
    return new Cell(mark, word, "", claim(id + " tlsa", word, evidence));
  }
}
