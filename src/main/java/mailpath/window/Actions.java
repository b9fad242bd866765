package mailpath.window;

import mailpath.network.Desk;
import mailpath.report.Language;

/** Everything a user can ask of the window, whatever button, key or menu it comes from. */
interface Actions {
  /** What can be asked about case files. */
  CaseActions cases();

  /** What can be asked of the tab "Certificate chain". */
  CertificateActions certificates();

  /** What can be asked of the tab "Policy preview". */
  PolicyActions policy();

  /** What can be asked of the tab "Client configuration". */
  ClientActions clients();

  /** Goes to the field of the host that is looked at by itself. */
  void focusHost();

  /** Checks what stands in the input field. */
  void check();

  /** Checks a practice domain. */
  void practise(String domain);

  void stop();

  /** Checks the domain that is shown again, and looks for leftovers of the drafts too. */
  void lookForLeftovers();

  void focusInput();

  void mode(Desk.Mode mode);

  void language(Language language);

  void theme(WindowSettings.Theme theme);

  /** Steps of text size up or down; 0 is back to 100 %. */
  void textSize(int steps);

  /** Picture or list of the mail path. */
  void picture(boolean picture);

  void tab(int index);

  /** Opens the evidence of a sentence. */
  void open(Claim claim);

  /** Opens or closes the evidence pane. */
  void evidence();

  void closeEvidence();

  void closeNotice(Claim notice);

  void unfoldVerdict(boolean unfolded);

  void copy(String text);

  void copyTicket();

  /** Copies what is selected or focused. */
  void copyFocused();

  /** What explains the window and the program. */
  HelpActions help();

  void quit();
}
