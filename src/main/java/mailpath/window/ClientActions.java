package mailpath.window;

import java.util.List;
import mailpath.client.CertificateCheck;
import mailpath.client.Channel;
import mailpath.client.ClientProgram;
import mailpath.client.MailService;
import mailpath.client.SignIn;

/** Everything a user can ask of the tab "Client configuration". */
interface ClientActions {
  /** Shows the fields of another way to say what the settings are. */
  void way(ClientState.Way way);

  /** Asks for files of settings and shows them. */
  void openFiles();

  /** Shows the settings that the clipboard holds. */
  void paste();

  /**
   * Judges what was typed.
   *
   * @param services those with an empty host are not used
   */
  void judge(ClientProgram program, List<Typed> services);

  /**
   * Looks for what programs would find.
   *
   * @param address of which only the domain is read
   * @param database whether Thunderbird's database is asked too
   */
  void lookUp(String address, boolean database);

  /** Shows what a provider is known to want, by its name. */
  void preset(String provider);

  /** Looks at the servers of all accounts. */
  void look();

  /** Ends what is under way; what is known stays. */
  void stop();

  /** Shows another account, by its id. */
  void choose(String account);

  /** The whole tab as text. */
  void copyAll();

  /** Says what may lie behind an error message. */
  void explain(String pasted);

  /** Does what shows which of several causes it is. */
  void prove(ClientProof step);

  /** Asks where, and saves a sheet of settings to print for the user. */
  void sheet();

  /** Prints that sheet. */
  void printSheet();

  /** One service as it was typed and chosen. */
  record Typed(
      MailService service,
      String host,
      String port,
      Channel channel,
      CertificateCheck check,
      SignIn signIn) {}
}
