package mailpath.window;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import mailpath.casefile.CaseFiles;
import mailpath.delivery.RepairPlan.Way;
import mailpath.fact.Sentence;
import mailpath.investigation.Assessment;
import mailpath.investigation.PublishingOptions.Pair;
import mailpath.mtasts.MtaStsPolicy;
import mailpath.network.Bytes;
import mailpath.report.PublishForm;
import mailpath.window.CertificateActions.Export;

/** Makes what is shown of what to publish, and keeps what the user chose in it. */
final class PublishDesk implements PublishActions, PolicyPart {
  private static final String FILE = "mta-sts.txt";

  private final FoldedPart<PublishChoice, PublishScreen> part;
  private final Presentation presentation;
  private final Dialogs dialogs;
  private final CaseFiles files;
  private final Executor beside;
  private Optional<Assessment> newest = Optional.empty();

  PublishDesk(Presentation presentation, Surroundings around, Dialogs dialogs) {
    this.presentation = presentation;
    this.dialogs = dialogs;
    this.files = around.files();
    this.beside = around.beside();
    this.part =
        new FoldedPart<>(
            PublishChoice.FIRST,
            this::screen,
            around.beside(),
            () -> presentation.frame().tabs().shows(WindowTabs.POLICY),
            view -> presentation.frame().tabs().show(new PolicyFold.Publish(view)),
            presentation.check()::failed);
  }

  private PublishScreen screen(FoldedPart.Asked<PublishChoice> asked) {
    return new PublishScreens(asked.answer().assessment(), asked.choice(), presentation.words())
        .screen();
  }

  /** A plan is made from a check that came to its end; a newer one ticks its steps off. */
  @Override
  public void answered(Answer answer, boolean other) {
    Assessment known = answer.assessment();
    newest = Optional.of(known).filter(one -> !one.progress().provisional());
    PublishChoice kept = other ? part.choice().elsewhere() : part.choice();
    part.answered(answer, kept.from().isPresent() ? kept : kept.from(newest));
  }

  @Override
  public void seen() {
    part.seen();
  }

  @Override
  public void open(boolean shown) {
    part.open(shown);
  }

  @Override
  public void way(Way way) {
    part.choose(choice -> choice.by(way));
  }

  @Override
  public void form(PublishForm form) {
    part.choose(choice -> choice.in(form));
  }

  @Override
  public void pair(Pair pair) {
    part.choose(choice -> choice.with(pair));
  }

  @Override
  public void reports(String typed) {
    part.choose(choice -> choice.reporting(typed));
  }

  @Override
  public void nextKey(String host, String typed) {
    part.choose(choice -> choice.nextKey(host, typed));
  }

  @Override
  public void anew() {
    part.choose(choice -> choice.from(newest.or(choice::from)));
  }

  @Override
  public void save(String step) {
    part.screen()
        .flatMap(screen -> Optional.ofNullable(screen.files().get(step)))
        .ifPresent(policy -> dialogs.export(FILE, Export.TEXT).ifPresent(to -> save(policy, to)));
  }

  private void save(MtaStsPolicy policy, Path file) {
    Bytes content = Bytes.of(policy.text().getBytes(StandardCharsets.US_ASCII));
    beside.execute(
        () -> {
          try {
            Optional<Sentence> fault = files.write(file, content).fault().map(why -> why);
            Platform.runLater(() -> ended(file, fault));
          } catch (RuntimeException | Error fault) {
            Platform.runLater(() -> ended(file, Optional.of(InternalFault.of(fault))));
          }
        });
  }

  private void ended(Path file, Optional<Sentence> fault) {
    presentation.cases().mended(CaseMessage.NotExported.class);
    fault.ifPresentOrElse(
        why -> presentation.cases().say(new CaseMessage.NotExported(file, why, Export.TEXT)),
        () -> presentation.cases().note(new CaseNote.CaseSaved(file.toString())));
  }
}
