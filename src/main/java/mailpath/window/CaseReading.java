package mailpath.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import mailpath.casefile.Case;
import mailpath.casefile.CaseFault;
import mailpath.casefile.CaseFiles;
import mailpath.casefile.CaseOpened;
import mailpath.casefile.CaseRead;
import mailpath.casefile.ClientQuestion;
import mailpath.casefile.Edit;
import mailpath.casefile.HostQuestion;
import mailpath.fact.Sentence;
import mailpath.fact.SignatureChecks;
import mailpath.investigation.ClientAssessment;
import mailpath.investigation.ClientCases;
import mailpath.investigation.DomainCases;
import mailpath.investigation.HostAssessment;
import mailpath.investigation.HostCases;

/** Reads cases and judges them anew. Both may take long: never on the window's thread. */
final class CaseReading {
  private final CaseFiles files;

  CaseReading(CaseFiles files) {
    this.files = files;
  }

  /** What became of a file. */
  sealed interface Read {}

  record Found(OpenCase open, Answer answer) implements Read {}

  /** The case of a host, which is shown by itself. */
  record HostFound(HostSeen seen) implements Read {}

  /** The case of a mail program, which has a tab of its own. */
  record ClientFound(ClientSeen seen) implements Read {}

  record Refused(Path file, Sentence why) implements Read {}

  Read file(Path file) {
    CaseOpened opened = files.open(file);
    return read(file, opened, held -> OpenCase.in(new OpenCase.Place(file, opened.stamp()), held));
  }

  /**
   * @param name what a kept run is called
   */
  Read kept(Path file, String name) {
    return read(file, files.open(file), held -> new OpenCase(name, Optional.empty(), held));
  }

  private static Read read(Path file, CaseOpened opened, Function<Case, OpenCase> named) {
    return switch (opened.read()) {
      case CaseRead.Opened(Case held) when held.question() instanceof HostQuestion host ->
          hostJudged(file, held, host);
      case CaseRead.Opened(Case held) when held.question() instanceof ClientQuestion client ->
          clientJudged(file, named.apply(held), client);
      case CaseRead.Opened(Case held) -> judged(file, named.apply(held), held.edits());
      case CaseRead.Refused(CaseFault why) -> new Refused(file, why);
    };
  }

  private static Read hostJudged(Path file, Case held, HostQuestion host) {
    try {
      HostAssessment judged = HostCases.replay(held, host, new SignatureChecks());
      return new HostFound(new HostSeen(judged, Optional.of(held)));
    } catch (RuntimeException | Error fault) {
      return new Refused(file, InternalFault.of(fault));
    }
  }

  private static Read clientJudged(Path file, OpenCase open, ClientQuestion client) {
    try {
      ClientAssessment judged = ClientCases.replay(open.held(), client, new SignatureChecks());
      return new ClientFound(new ClientSeen(judged, Optional.of(open)));
    } catch (RuntimeException | Error fault) {
      return new Refused(file, InternalFault.of(fault));
    }
  }

  /** The open case again, with the given assumptions. */
  Read again(OpenCase open, List<Edit> edits) {
    Path file = open.place().map(OpenCase.Place::file).orElse(Path.of(open.name()));
    return judged(file, open, edits);
  }

  /** A case that passes every check of its form may still ask too much of the program. */
  private static Read judged(Path file, OpenCase open, List<Edit> edits) {
    try {
      Case judged = open.held().with(edits);
      return new Found(open, open.answer(DomainCases.replay(judged)));
    } catch (RuntimeException | Error fault) {
      return new Refused(file, InternalFault.of(fault));
    }
  }
}
