package mailpath.client;

import java.util.List;
import mailpath.fact.Sentence;

/**
 * How a mail program is set up.
 *
 * @param notes what else the file says that somebody should know, such as a line that could not be
 *     read, an exception for a certificate, or that a secret was left out
 */
public record ClientSettings(
    ClientProgram program, List<AccountSettings> accounts, List<Sentence> notes) {
  public ClientSettings {
    accounts = List.copyOf(accounts);
    notes = List.copyOf(notes);
  }
}
