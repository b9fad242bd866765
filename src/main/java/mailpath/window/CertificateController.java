package mailpath.window;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import mailpath.certificate.PeerName;
import mailpath.dane.TlsaRecord;
import mailpath.fact.Sentence;
import mailpath.investigation.HostAssessment;
import mailpath.network.DomainInput;
import mailpath.network.InputFault;
import mailpath.network.MailProtocol;

/**
 * Carries out what a user asks of the tab "Certificate chain". Used on the window's thread alone.
 */
final class CertificateController implements CertificateActions, Asking.Audience<HostAssessment> {
  /** TLSA records that are held against a chain. */
  private static final int MOST_RECORDS = 50;

  private final Presentation presentation;
  private final EvidenceDesk evidence;
  private final CertificateDesk desk;
  private final Asking<HostRequest, HostAssessment> looking;
  private final CertificateOpening opening;
  private final CertificateSaving saving;
  private final CertificateComparing comparing;

  CertificateController(
      Presentation presentation,
      Actions actions,
      EvidenceDesk evidence,
      Surroundings around,
      Dialogs dialogs) {
    this.presentation = presentation;
    this.evidence = evidence;
    this.desk = new CertificateDesk(presentation, actions, evidence, around);
    this.looking =
        new Asking<>(
            around.service()::look,
            newest -> newest.progress().provisional(),
            around.beside(),
            Platform::runLater,
            this);
    this.comparing =
        new CertificateComparing(presentation, desk.making(), evidence, around.beside());
    this.opening = new CertificateOpening(presentation, around, dialogs, comparing, this::opened);
    this.saving = new CertificateSaving(presentation, desk.making(), around, dialogs, actions);
  }

  /** What there is to see. */
  CertificateDesk desk() {
    return desk;
  }

  /**
   * Shows files if all of them are certificates.
   *
   * @param otherwise what is done with them if they are not
   */
  void open(List<Path> files, Runnable otherwise) {
    opening.open(files, otherwise);
  }

  private void opened(List<ChainSubject> found) {
    desk.show(desk.state().opening(found), found.getFirst().id());
  }

  /** The case of a host was opened. */
  void replayed(HostSeen seen) {
    desk.show(desk.state().with(seen), seen.server());
  }

  /** A newer answer about a domain. */
  void answered(Answer newest) {
    desk.change(desk.state().with(newest));
  }

  /** Stops a look under way; false if there is none. */
  boolean escape() {
    boolean running = looking.running();
    looking.stop();
    return running;
  }

  /** Whether two certificates are compared in place of the tabs. */
  boolean isPageShown() {
    return comparing.isShown();
  }

  /** Makes way for something else. */
  void leave() {
    comparing.leave();
  }

  /** Says it all in other words. */
  void redraw() {
    comparing.redraw();
    desk.redraw();
  }

  @Override
  public void choose(String subject) {
    evidence.leave();
    ChainState now = desk.state();
    desk.change(now.with(now.choice().with(subject)).with(now.typed().saying(Optional.empty())));
  }

  @Override
  public void expect(String typed) {
    switch (DomainInput.parse(typed)) {
      case DomainInput.Understood host -> expect(Optional.of(new PeerName.Dns(host.domain())));
      case DomainInput.IpAddress host -> expect(Optional.of(new PeerName.Ip(host.address())));
      case DomainInput.Refused(InputFault why, String part, var ignored) -> {
        if (why == InputFault.EMPTY) {
          expect(Optional.empty());
        } else {
          desk.say(Optional.of(new CertificateNote.NameNotUnderstood(part, why)));
        }
      }
    }
  }

  private void expect(Optional<PeerName> name) {
    desk.choose(choice -> choice.expecting(name), typed -> typed.saying(Optional.empty()));
  }

  @Override
  public void hold(String typed) {
    List<String> lines = typed.lines().toList();
    List<TlsaRecord> records = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Optional<TlsaRecord> record = TlsaRecord.of(lines.get(i));
      if (record.isEmpty() && !lines.get(i).isBlank()) {
        desk.say(Optional.of(new CertificateNote.RecordNotUnderstood(i + 1, lines.get(i))));
        return;
      }
      record.ifPresent(records::add);
    }
    if (records.size() > MOST_RECORDS) {
      desk.say(Optional.of(new CertificateNote.TooManyRecords(MOST_RECORDS)));
      return;
    }
    desk.choose(choice -> choice.holding(records), said -> said.saying(Optional.empty()));
  }

  @Override
  public void on(Optional<Instant> date) {
    desk.choose(choice -> choice.on(date), typed -> typed.date(Optional.empty()));
  }

  @Override
  public void onDate(String typed) {
    Optional<Instant> date = TypedDate.parse(typed, presentation.words().language().locale());
    if (date.isPresent() || typed.isBlank()) {
      date.ifPresent(at -> presentation.cases().note(new CertificateNote.ShownForDate(at)));
      on(date);
    } else {
      desk.change(desk.state().with(desk.state().typed().date(Optional.of(typed))));
    }
  }

  @Override
  public void select(int certificate) {
    desk.choose(choice -> choice.showing(certificate), UnaryOperator.identity());
  }

  @Override
  public void search(String part) {
    desk.choose(choice -> choice.searching(part), UnaryOperator.identity());
  }

  @Override
  public void look(String typed, int protocol) {
    Optional<MailProtocol> chosen =
        protocol <= 0
            ? Optional.empty()
            : Optional.of(CertificateScreen.PROTOCOLS.get(protocol - 1));
    HostRequest request = new HostRequest(DomainInput.parse(typed), chosen, presentation.mode());
    Optional<Sentence> refusal = request.refusal();
    if (refusal.isPresent()) {
      desk.say(refusal);
    } else {
      looking.ask(request);
      ChainTyped waiting =
          desk.state().typed().looking(new CertificateNote.HostAsked(typed.strip()));
      desk.change(desk.state().with(waiting));
    }
  }

  /** The first of a look is shown; after that the user may have chosen something else. */
  @Override
  public void arrived(HostAssessment newest) {
    HostSeen seen = new HostSeen(newest, Optional.empty());
    boolean first = desk.state().hosts().stream().noneMatch(known -> known.isOf(newest));
    ChainState now = desk.state().with(seen).with(HostLooking.said(newest, desk.state().typed()));
    desk.change(first ? now.with(now.choice().with(seen.server())) : now);
  }

  @Override
  public void failed(Sentence why) {
    desk.change(desk.state().with(desk.state().typed().looked(why, Optional.empty())));
  }

  @Override
  public void stopLooking() {
    looking.stop();
  }

  @Override
  public void openFile() {
    opening.choose();
  }

  @Override
  public void paste() {
    opening.paste();
  }

  @Override
  public void copyAll() {
    desk.drawn().ifPresent(saving::copy);
  }

  @Override
  public void export(Export what) {
    desk.drawn().ifPresent(shown -> saving.export(what, shown));
  }

  @Override
  public void compare(String other) {
    desk.drawn().ifPresent(shown -> comparing.compare(shown, other));
  }

  @Override
  public void closeComparison() {
    comparing.close();
  }
}
