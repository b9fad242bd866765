package mailpath.window;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.application.Platform;
import mailpath.casefile.CaseFiles;
import mailpath.casefile.Tried;
import mailpath.certificate.Certificate;
import mailpath.certificate.CertificateChain.Entry;
import mailpath.fact.Sentence;
import mailpath.network.Bytes;
import mailpath.report.CertificateReport;
import mailpath.report.CertificateSource;
import mailpath.report.CertificateSource.Origin;
import mailpath.report.Words;
import mailpath.window.CertificateActions.Export;

/** Copies and saves what the tab "Certificate chain" shows. Used on the window's thread alone. */
final class CertificateSaving {
  private final Presentation presentation;
  private final ChainDrawing making;
  private final CheckService service;
  private final CaseFiles files;
  private final Dialogs dialogs;
  private final Actions actions;
  private final Executor beside;

  CertificateSaving(
      Presentation presentation,
      ChainDrawing making,
      Surroundings around,
      Dialogs dialogs,
      Actions actions) {
    this.presentation = presentation;
    this.making = making;
    this.service = around.service();
    this.files = around.files();
    this.dialogs = dialogs;
    this.actions = actions;
    this.beside = around.beside();
  }

  /** The whole tab as text. */
  void copy(ChainDrawing.Drawn shown) {
    Words words = presentation.words();
    shown
        .shown()
        .ifPresentOrElse(
            subject -> beside.execute(() -> copy(subject, shown.choice(), words)), this::nothing);
  }

  private void copy(ChainSubject subject, ChainChoice choice, Words words) {
    try {
      String text = text(making.held(subject, choice), words);
      Platform.runLater(() -> actions.copy(text));
    } catch (RuntimeException | Error fault) {
      Sentence why = InternalFault.of(fault);
      Platform.runLater(() -> presentation.check().failed(why));
    }
  }

  private void nothing() {
    presentation.cases().note(new CertificateNote.NoChain());
  }

  private String text(HeldChain held, Words words) {
    return new CertificateReport(words, false, false).text(source(held));
  }

  private CertificateSource source(HeldChain held) {
    Origin origin =
        switch (held.subject().source()) {
          case ChainSubject.Source.Filed(String name, var form) -> new Origin.Filed(name, form);
          case ChainSubject.Source.Pasted(var form) -> new Origin.Pasted(form);
          case ChainSubject.Source.Served(var sent, var ignored) ->
              new Origin.Served(
                  sent.host(),
                  sent.port(),
                  sent.showings().stream().map(one -> one.address()).distinct().toList());
        };
    return new CertificateSource(origin, held.view(), held.tlsa(), service.stores());
  }

  /** Asks where, and saves it. */
  void export(Export what, ChainDrawing.Drawn shown) {
    shown
        .shown()
        .ifPresentOrElse(
            subject ->
                dialogs
                    .export(name(subject, what), what)
                    .ifPresent(file -> save(what, subject, shown.choice(), file)),
            this::nothing);
  }

  private static String name(ChainSubject subject, Export what) {
    String base =
        switch (subject.source()) {
          case ChainSubject.Source.Filed(String name, var ignored) -> bare(name);
          case ChainSubject.Source.Pasted _ -> "certificates";
          case ChainSubject.Source.Served(var sent, var ignored) -> sent.host() + "-" + sent.port();
        };
    return base.replaceAll("[^A-Za-z0-9._-]", "_") + suffix(what);
  }

  private static String bare(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** What the names of such files end in. */
  static String suffix(Export what) {
    return switch (what) {
      case CERTIFICATE_PEM, CHAIN_PEM, PATH_PEM -> ".pem";
      case CERTIFICATE_DER -> ".cer";
      case TEXT -> ".txt";
      case JSON -> ".json";
    };
  }

  private void save(Export what, ChainSubject subject, ChainChoice choice, Path file) {
    Words words = presentation.words();
    beside(
        what,
        file,
        () -> files.write(file, content(what, making.held(subject, choice), choice, words)));
  }

  private Bytes content(Export what, HeldChain held, ChainChoice choice, Words words) {
    return switch (what) {
      case CERTIFICATE_PEM -> octets(pem(List.of(selected(held, choice))));
      case CERTIFICATE_DER -> selected(held, choice);
      case CHAIN_PEM ->
          octets(pem(held.subject().chain().entries().stream().map(Entry::der).toList()));
      case PATH_PEM -> octets(pem(held.path().stream().map(Certificate::der).toList()));
      case TEXT -> octets(text(held, words));
      case JSON -> octets(new CertificateReport(words, false, false).json(source(held)) + "\n");
    };
  }

  private static Bytes selected(HeldChain held, ChainChoice choice) {
    List<Entry> all = ShownCertificates.of(held).all();
    int index = choice.certificate().orElse(0);
    return all.get(index < all.size() ? index : 0).der();
  }

  private static String pem(List<Bytes> ders) {
    return ders.stream().map(CertificateDetailScreens::pem).collect(Collectors.joining());
  }

  private static Bytes octets(String text) {
    return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private void beside(Export what, Path file, Supplier<Tried<Bytes>> task) {
    beside.execute(
        () -> {
          try {
            Tried<Bytes> end = task.get();
            Platform.runLater(() -> ended(what, file, end.fault().map(why -> why)));
          } catch (RuntimeException | Error fault) {
            Platform.runLater(() -> ended(what, file, Optional.of(InternalFault.of(fault))));
          }
        });
  }

  private void ended(Export what, Path file, Optional<Sentence> fault) {
    presentation.cases().mended(CaseMessage.NotExported.class);
    fault.ifPresentOrElse(
        why -> presentation.cases().say(new CaseMessage.NotExported(file, why, what)),
        () -> presentation.cases().note(new CertificateNote.ChainSaved(file.toString())));
  }
}
