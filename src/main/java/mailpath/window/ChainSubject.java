package mailpath.window;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Optional;
import mailpath.certificate.CertificateChain;
import mailpath.certificate.CertificateFile;
import mailpath.certificate.Fingerprint;
import mailpath.certificate.PeerName;
import mailpath.certificate.TrustStore;
import mailpath.dane.PublishedTlsa;
import mailpath.investigation.ServerChain;
import mailpath.network.Bytes;

/**
 * One chain of certificates that can be looked at, whoever it comes from.
 *
 * @param id the same in every update of the same check
 * @param server those of one server are chosen among together; the same for all of them
 * @param staple what was stapled to the first handshake with it, DER
 * @param roots by which it is judged
 * @param at the instant that counts as long as no other date is chosen
 */
record ChainSubject(
    String id,
    String server,
    Source source,
    CertificateChain chain,
    Optional<PeerName> expected,
    PublishedTlsa tlsa,
    Optional<Bytes> staple,
    TrustStore roots,
    Instant at) {
  private static final int DIGITS = 16;

  /** Short, and another for every other chain. */
  static String digest(CertificateChain chain) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    chain.entries().forEach(entry -> octets.writeBytes(Fingerprint.sha256(entry.der()).toArray()));
    return Fingerprint.sha256(Bytes.of(octets.toByteArray())).hex().substring(0, DIGITS);
  }

  /** Where it comes from. */
  sealed interface Source {
    /**
     * A server sent it.
     *
     * @param byDomain whether it was seen in the check of a domain, not in that of a host
     */
    record Served(ServerChain sent, boolean byDomain) implements Source {}

    /**
     * @param name of the file, without its folder
     */
    record Filed(String name, CertificateFile.Form form) implements Source {}

    record Pasted(CertificateFile.Form form) implements Source {}
  }
}
