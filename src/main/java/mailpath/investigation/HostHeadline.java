package mailpath.investigation;

import java.util.List;
import mailpath.fact.Sentence;
import mailpath.investigation.HostFacts.TlsaWord;
import mailpath.network.MailProtocol;
import mailpath.starttls.StarttlsFacts.State;

/** What whoever comes to a mail host gets there, in one sentence. */
public sealed interface HostHeadline extends Sentence {
  /** Who comes to such a port. */
  enum Client {
    MAIL_SERVER,
    MAIL_PROGRAM;

    static Client of(MailProtocol protocol) {
      return protocol == MailProtocol.SMTP ? MAIL_SERVER : MAIL_PROGRAM;
    }
  }

  /** Encryption at every address, with a certificate that is valid for the name. */
  record HostEncryptsProven(Client client, String host, int port, int total)
      implements HostHeadline {}

  /** Encryption at every address, with a certificate that matches a signed TLSA record (D8). */
  record HostEncryptsPinned(Client client, String host, int port, int total)
      implements HostHeadline {}

  /** Encryption at every address; the certificate is not valid for the name, not at all of them. */
  record HostEncrypts(Client client, String host, int port, int total) implements HostHeadline {}

  /**
   * Encryption at every address, with a certificate that matches none of the signed TLSA records at
   * one of them: mail servers that check DANE do not deliver there (RFC 7672 2.2).
   */
  record HostEncryptsUnmatched(String host, int port, int total) implements HostHeadline {}

  /** Encryption at an address that was typed: there is no name that its certificate must have. */
  record HostEncryptsUnnamed(Client client, String host, int port) implements HostHeadline {}

  record HostEncryptsAtSome(Client client, String host, int port, int encrypted, int total)
      implements HostHeadline {}

  record HostInClear(Client client, String host, int port, int total) implements HostHeadline {}

  /** Of some address or of all nothing is known. */
  record HostNotSettled(String host, int port) implements HostHeadline {}

  static HostHeadline of(HostAssessment assessment) {
    Client client = Client.of(assessment.question().protocol());
    String host = assessment.question().host();
    int port = assessment.question().port();
    List<AddressFacts> places =
        assessment.host().addresses().stream().map(ExaminedAddress::standard).toList();
    int encrypted = (int) places.stream().filter(HostHeadline::encrypts).count();
    if (places.isEmpty()
        || places.stream().anyMatch(place -> place.starttls().state().ifKnown().isEmpty())) {
      return new HostNotSettled(host, port);
    }
    if (encrypted == 0) {
      return new HostInClear(client, host, port, places.size());
    }
    if (encrypted < places.size()) {
      return new HostEncryptsAtSome(client, host, port, encrypted, places.size());
    }
    if (assessment.question().name().isEmpty()) {
      return new HostEncryptsUnnamed(client, host, port);
    }
    HostFacts facts = assessment.host().facts();
    if (places.stream().allMatch(place -> facts.tlsaWord(place) == TlsaWord.MATCH)) {
      return new HostEncryptsPinned(client, host, port, encrypted);
    }
    if (client == Client.MAIL_SERVER
        && places.stream().anyMatch(place -> facts.tlsaWord(place) == TlsaWord.MISMATCH)) {
      return new HostEncryptsUnmatched(host, port, encrypted);
    }
    return places.stream().allMatch(HostHeadline::proven)
        ? new HostEncryptsProven(client, host, port, encrypted)
        : new HostEncrypts(client, host, port, encrypted);
  }

  private static boolean encrypts(AddressFacts place) {
    return place.probed().is(State.OFFERED);
  }

  private static boolean proven(AddressFacts place) {
    return place.worseCertificate().filter(facts -> facts.valid()).isPresent();
  }
}
