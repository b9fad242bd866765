package mailpath.window;

import java.util.Set;
import java.util.stream.Collectors;
import mailpath.investigation.Assessment;

/** Shows tests of other rooms where the list of contacted hosts says that a run went. */
public final class ContactedRunsProbe {
  private ContactedRunsProbe() {}

  /** Addresses with their ports. */
  public static Set<String> places(Assessment last) {
    ContactedRun begun =
        ContactedRun.begun(
            ContactedRun.Kind.DOMAIN,
            last.question().asked(),
            last.desk().measured(),
            last.question().begun());
    return Contacts.of(begun.with(last)).stream()
        .map(contact -> contact.place().address())
        .collect(Collectors.toSet());
  }
}
