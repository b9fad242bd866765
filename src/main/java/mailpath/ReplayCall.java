package mailpath;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import mailpath.casefile.Case;
import mailpath.casefile.CaseFault;
import mailpath.casefile.ClientQuestion;
import mailpath.casefile.HostQuestion;
import mailpath.casefile.SafeFile;
import mailpath.certificate.TrustStore;
import mailpath.client.FoundBy;
import mailpath.fact.SignatureChecks;
import mailpath.investigation.Assessment;
import mailpath.investigation.ClientAssessment;
import mailpath.investigation.ClientCases;
import mailpath.investigation.DomainCases;
import mailpath.investigation.HostCases;
import mailpath.investigation.WhatIf;
import mailpath.investigation.WhatIfRefused;
import mailpath.report.Words;
import picocli.CommandLine.ParseResult;

/**
 * {@code mailpath replay FILE…}: case files explained again, in the order given. No network is
 * opened. A file that is refused does not hold up the others.
 */
final class ReplayCall {
  private final Terminal terminal;
  private final SafeFile files;
  private final Words words;
  private final SignatureChecks checked = new SignatureChecks();

  ReplayCall(Terminal terminal, SafeFile files, Words words) {
    this.terminal = terminal;
    this.files = files;
    this.words = words;
  }

  int run(ParseResult call) {
    CommandOptions options = CommandOptions.of(call);
    List<String> named = call.matchedPositional(0).stringValues();
    Optional<SaveTarget> target = SaveTarget.of(options, named.size(), files);
    Answers answers = new Answers(terminal, words, options);
    CaseShelf shelf = new CaseShelf(files, words);
    Optional<TrustStore> roots =
        options.whatIf().isEmpty() ? Optional.empty() : Optional.of(GivenTrust.platform());
    for (String file : named) {
      try {
        Case recorded = shelf.open(file);
        Case judged = options.at().map(recorded::judgedAt).orElse(recorded);
        if (judged.question() instanceof HostQuestion host) {
          checkAssumesNothing(options, host.host(), new CaseFault.CaseOfHost(host.host()));
          answers.print(HostCases.replay(judged, host, checked));
          target.flatMap(save -> save.keep(judged)).ifPresent(answers::unsaved);
        } else if (judged.question() instanceof ClientQuestion client) {
          checkAssumesNothing(options, file, new CaseFault.CaseOfClient(client.asked()));
          replay(file, judged, client, options, answers);
          target.flatMap(save -> save.keep(judged)).ifPresent(answers::unsaved);
        } else if (roots.isEmpty()) {
          answer(judged, DomainCases.replay(judged, checked), target, answers);
        } else {
          assume(new WhatIf(judged, roots.get()), options.whatIf(), target, answers);
        }
      } catch (WrongCall e) {
        answers.refuse(e.line(words));
      }
    }
    return answers.exit();
  }

  /** A host has no verdict, and what a program is worth is read from the servers as they are. */
  private void checkAssumesNothing(CommandOptions options, String about, CaseFault why) {
    if (!options.whatIf().isEmpty()) {
      throw new WrongCall(CommandText.FILE_REFUSED, about, words.text(why));
    }
  }

  /** Settings that were read from a file are now read from the case. */
  private void replay(
      String file, Case judged, ClientQuestion client, CommandOptions options, Answers answers) {
    ClientAssessment assessment = ClientCases.replay(judged, client, checked);
    answers.print(
        Optional.of(file).filter(name -> assessment.found() == FoundBy.FILE),
        assessment,
        new ClientAnswer(terminal, words, options, Optional.empty(), Optional.empty()),
        client.at());
  }

  private void assume(
      WhatIf whatIf, List<String> edits, Optional<SaveTarget> target, Answers answers) {
    switch (whatIf.play(edits, this::text)) {
      case WhatIf.Outcome.Played(Case changed, Assessment assessment) ->
          answer(changed, assessment, target, answers);
      case WhatIf.Outcome.Refused(List<WhatIfRefused> lines) ->
          lines.forEach(line -> answers.refuse(words.text(line)));
    }
  }

  private void answer(
      Case judged, Assessment assessment, Optional<SaveTarget> target, Answers answers) {
    answers.print(assessment);
    target.flatMap(save -> save.keep(judged)).ifPresent(answers::unsaved);
  }

  /** A file that an edit names; like all files of users read with a limit and a deadline. */
  private Optional<String> text(String file) {
    return files
        .read(CaseShelf.path(file))
        .done()
        .map(octets -> new String(octets.toArray(), UTF_8));
  }
}
