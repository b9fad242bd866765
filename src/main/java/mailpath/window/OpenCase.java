package mailpath.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mailpath.casefile.Case;
import mailpath.casefile.ClientQuestion;
import mailpath.casefile.DomainQuestion;
import mailpath.casefile.Edit;
import mailpath.casefile.HostQuestion;
import mailpath.casefile.Stamp;
import mailpath.investigation.Assessment;
import mailpath.network.DomainName;

/**
 * The case that is open.
 *
 * @param name as shown
 * @param place the user's file; empty for a kept run, which is the program's own
 * @param held what the file holds
 */
record OpenCase(String name, Optional<Place> place, Case held) {

  /**
   * A file, and what it held when it was last read or written here.
   *
   * @param stamp empty if it is not known to exist
   */
  record Place(Path file, Optional<Stamp> stamp) {}

  static OpenCase in(Place place, Case held) {
    return new OpenCase(CaseName.shown(place.file()), Optional.of(place), held);
  }

  CaseSource source() {
    return new CaseSource(name, held.end(), held.unread().count(), held.settings());
  }

  Answer answer(Assessment assessment) {
    return new Answer(assessment, Optional.of(source()));
  }

  OpenCase with(List<Edit> edits) {
    return new OpenCase(name, place, held.with(edits));
  }

  DomainQuestion question() {
    return switch (held.question()) {
      case DomainQuestion question -> question;
      case HostQuestion host -> throw new IllegalStateException("a case of " + host.host());
      case ClientQuestion client -> throw new IllegalStateException("a case of " + client.asked());
    };
  }

  DomainName domain() {
    return question().domain();
  }
}
