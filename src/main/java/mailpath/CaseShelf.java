package mailpath;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import mailpath.casefile.Case;
import mailpath.casefile.CaseFault;
import mailpath.casefile.CaseFiles;
import mailpath.casefile.CaseRead;
import mailpath.casefile.ClientQuestion;
import mailpath.casefile.DomainQuestion;
import mailpath.casefile.HostQuestion;
import mailpath.casefile.SafeFile;
import mailpath.report.Words;

/** The case files that a call names. */
final class CaseShelf {
  private final CaseFiles files;
  private final Words words;

  CaseShelf(SafeFile files, Words words) {
    this.files = new CaseFiles(files);
    this.words = words;
  }

  /**
   * @throws WrongCall with the place of the fault, if the file is refused
   */
  Case open(String file) {
    return switch (files.open(path(file)).read()) {
      case CaseRead.Opened(Case found) -> found;
      case CaseRead.Refused(var why) -> throw refused(file, why);
    };
  }

  /** The same for a case about a domain; another is refused like one that is broken. */
  Case openDomain(String file) {
    Case found = open(file);
    return switch (found.question()) {
      case DomainQuestion ignored -> found;
      case HostQuestion host -> throw refused(file, new CaseFault.CaseOfHost(host.host()));
      case ClientQuestion client -> throw refused(file, new CaseFault.CaseOfClient(client.asked()));
    };
  }

  private WrongCall refused(String file, CaseFault why) {
    return new WrongCall(CommandText.FILE_REFUSED, file, words.text(why));
  }

  /** What names no file on this system, such as a text with a NUL in it, is refused like one. */
  static Path path(String file) {
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw new WrongCall(CommandText.UNREADABLE, file);
    }
  }
}
