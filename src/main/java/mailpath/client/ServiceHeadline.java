package mailpath.client;

import java.util.List;
import java.util.Set;
import mailpath.fact.Id;
import mailpath.fact.Sentence;

/** What one service as it is set up comes to, in one sentence (standards, section D2). */
public sealed interface ServiceHeadline extends Sentence {

  /** Why nobody checks who is at the other end. */
  enum Unchecked {
    CHECK_OFF,
    EXCEPTION,
    USER_ASKED
  }

  @Id("K-SEC")
  record Secure(String host) implements ServiceHeadline {}

  @Id("K-OPP-IF")
  record IfAvailable() implements ServiceHeadline {}

  @Id("K-OPP-CERT")
  record CertificateUnchecked(Unchecked why) implements ServiceHeadline {}

  /** The password goes as it is. */
  @Id("K-PLAIN")
  record Plaintext(String host) implements ServiceHeadline {}

  /** The password can be guessed from what goes (section D3). */
  @Id("K-PLAIN.GUESSABLE")
  record PlaintextGuessable(String host) implements ServiceHeadline {}

  /** What goes in place of a password opens the account as long as it is good (RFC 7628 5). */
  @Id("K-PLAIN.TOKEN")
  record PlaintextToken(String host) implements ServiceHeadline {}

  /** Of the sign-in nothing is lost, or nothing is known. */
  @Id("K-PLAIN.MAIL")
  record PlaintextMail(String host) implements ServiceHeadline {}

  @Id("K-PAIR")
  record WrongPair(int port, Channel expected, Channel set) implements ServiceHeadline {}

  /**
   * @param label what the program calls the right one
   */
  @Id("K-PAIR.LABEL")
  record WrongPairNamed(int port, Channel expected, Channel set, OwnLabel label)
      implements ServiceHeadline {}

  @Id("K-CERT")
  record BadCertificate(String host, List<CertificateFault> faults) implements ServiceHeadline {
    public BadCertificate {
      faults = List.copyOf(faults);
    }
  }

  @Id("K-CERT.ASK")
  record BadCertificateAsked(String host, List<CertificateFault> faults)
      implements ServiceHeadline {
    public BadCertificateAsked {
      faults = List.copyOf(faults);
    }
  }

  @Id("K-NONE.NOT-OFFERED")
  record NotOffered(String host) implements ServiceHeadline {}

  @Id("K-NONE.REFUSED")
  record Refused(String host) implements ServiceHeadline {}

  @Id("K-NONE.PREAUTH")
  record SignedIn(String host) implements ServiceHeadline {}

  @Id("K-NONE.OLD-TLS")
  record OldTls(String host) implements ServiceHeadline {}

  @Id("K-NONE.HANDSHAKE")
  record HandshakeFails(String host) implements ServiceHeadline {}

  @Id("K-NONE.NO-SERVER")
  record NoServer(String host) implements ServiceHeadline {}

  /** Each of several reasons keeps the program out. */
  @Id("K-NONE")
  record NoContact(String host) implements ServiceHeadline {}

  /** Whichever it is, nobody reads along. */
  @Id("K-UNK-SAFE")
  record UnknownSafe(List<OpenPoint> open) implements ServiceHeadline {
    public UnknownSafe {
      open = List.copyOf(open);
    }
  }

  @Id("K-UNK")
  record Unknown(List<OpenPoint> open, List<ClientWord> range) implements ServiceHeadline {
    public Unknown {
      open = List.copyOf(open);
      range = List.copyOf(range);
    }
  }

  /** Words among which nothing is lost to anybody. */
  Set<ClientWord> NOTHING_LOST = Set.of(ClientWord.BROKEN, ClientWord.SECURE);
}
