package mailpath;

import java.util.Optional;
import java.util.function.Supplier;
import mailpath.casefile.CaseFault;
import mailpath.casefile.SafeFile;
import mailpath.casefile.Tried;
import mailpath.fact.Sentence;
import mailpath.network.Bytes;
import mailpath.report.Words;

/** The files that a call names; one that is refused is said and does not hold up the others. */
final class GivenFiles {
  private final Terminal terminal;
  private final SafeFile files;
  private final Words words;
  private boolean refused;

  GivenFiles(Terminal terminal, SafeFile files, Words words) {
    this.terminal = terminal;
    this.files = files;
    this.words = words;
  }

  /** Whether one was refused. */
  boolean refused() {
    return refused;
  }

  /**
   * @throws WrongCall if it cannot be read
   */
  Bytes read(String file) {
    return switch (files.read(CaseShelf.path(file))) {
      case Tried.Failed<Bytes>(CaseFault why) -> throw refusal(file, why);
      case Tried.Done<Bytes>(Bytes content) -> content;
    };
  }

  WrongCall refusal(String file, Sentence why) {
    return new WrongCall(CommandText.FILE_REFUSED, file, words.text(why));
  }

  /** What is made of one of them; empty, and said, where it is refused. */
  <T> Optional<T> tried(Supplier<T> work) {
    try {
      return Optional.of(work.get());
    } catch (WrongCall e) {
      refuse(e);
      return Optional.empty();
    }
  }

  void refuse(WrongCall why) {
    terminal.err().println(why.line(words));
    refused = true;
  }
}
