package mailpath.window;

import java.time.Instant;
import java.util.Optional;

/** Everything a user can ask of the tab "Certificate chain". */
interface CertificateActions {
  /** Shows another chain, by its id. */
  void choose(String subject);

  /** Holds the chain against another name; nothing typed is the name that it must have. */
  void expect(String typed);

  /**
   * Holds the chain against typed TLSA records, one a line; nothing typed is the published ones.
   */
  void hold(String typed);

  /** Shows it as on that date; empty for the date that counts. */
  void on(Optional<Instant> date);

  /** The same, typed by a user. */
  void onDate(String typed);

  /** Shows the details of a certificate. */
  void select(int certificate);

  /** Lists the names that have this in them. */
  void search(String part);

  /**
   * Looks at a mail server by itself.
   *
   * @param typed host, host:port, or address
   * @param protocol index in {@link CertificateScreen#PROTOCOLS}; 0 for what the port says
   */
  void look(String typed, int protocol);

  void stopLooking();

  /** Asks for a file of certificates and shows it. */
  void openFile();

  /** Shows the certificates that the clipboard holds. */
  void paste();

  /** The whole tab as text. */
  void copyAll();

  /** Asks where, and saves it. */
  void export(Export what);

  /** Shows two certificates beside each other: the selected one and another, by its option id. */
  void compare(String other);

  void closeComparison();

  /** What can be saved of a chain. */
  enum Export {
    CERTIFICATE_PEM,
    CERTIFICATE_DER,
    CHAIN_PEM,
    PATH_PEM,
    TEXT,
    JSON
  }
}
