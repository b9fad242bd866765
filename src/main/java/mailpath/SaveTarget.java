package mailpath;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import mailpath.casefile.Case;
import mailpath.casefile.CaseFault;
import mailpath.casefile.CaseFiles;
import mailpath.casefile.OwnTraces;
import mailpath.casefile.Redaction;
import mailpath.casefile.SafeFile;
import mailpath.fact.Sentence;
import mailpath.investigation.RedactedCase;

/**
 * Where {@code --save} puts the cases of a call: one into a file, several into a folder, each under
 * the name of its domain.
 *
 * @param traces what is left out, for it tells who measured; empty where all is saved
 * @param written the files of this call
 */
record SaveTarget(Path place, Optional<OwnTraces> traces, CaseFiles files, Set<Path> written) {
  private static final String ENDING = ".mailpath";

  /** Where the options ask for it, {@code --save} and {@code --redact}. */
  static Optional<SaveTarget> of(CommandOptions options, int cases, SafeFile files) {
    return options.save().map(file -> of(file, options, cases, files));
  }

  private static SaveTarget of(String file, CommandOptions options, int cases, SafeFile files) {
    Path place = CaseShelf.path(file);
    if (cases > 1 && !Files.isDirectory(place)) {
      throw new WrongCall(CommandText.SAVE_NEEDS_FOLDER, file);
    }
    Optional<OwnTraces> traces =
        options.redact()
            ? Optional.of(OwnMachine.look(options.resolver().orElse(""), options.ehlo()))
            : Optional.empty();
    return new SaveTarget(place, traces, new CaseFiles(files), new HashSet<>());
  }

  /** Empty if it was saved. */
  Optional<? extends Sentence> keep(Case recorded) {
    if (traces.isEmpty()) {
      return write(recorded);
    }
    return switch (RedactedCase.of(recorded, traces.get())) {
      case RedactedCase.Ready(Redaction redaction) -> write(redaction.redacted());
      case RedactedCase.Changed(Sentence why) -> Optional.of(why);
    };
  }

  private Optional<CaseFault> write(Case saved) {
    return files.save(file(saved), saved, Optional.empty()).fault();
  }

  /** Two cases of a call may be about the same; the second is not written over the first. */
  private Path file(Case recorded) {
    if (!Files.isDirectory(place)) {
      return place;
    }
    String name = recorded.question().fileName();
    Path file = place.resolve(name + ENDING);
    for (int i = 2; !written.add(file); i++) {
      file = place.resolve(name + "_" + i + ENDING);
    }
    return file;
  }
}
