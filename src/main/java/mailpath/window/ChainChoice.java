package mailpath.window;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mailpath.certificate.PeerName;
import mailpath.dane.TlsaRecord;

/**
 * What the user chose to see of the chains there are.
 *
 * @param subject id of a {@link ChainSubject}; the first where it is empty or no longer there
 * @param expected in place of the name that the subject must have
 * @param typed TLSA records in place of those that are published; empty if none were typed
 * @param date in place of the instant of the subject: the time machine
 * @param certificate index in {@link CertificateScreen.Details#certificates}, the server's own
 *     where it is empty
 * @param search a part of the names that are listed
 */
record ChainChoice(
    Optional<String> subject,
    Optional<PeerName> expected,
    List<TlsaRecord> typed,
    Optional<Instant> date,
    Optional<Integer> certificate,
    String search) {
  static final ChainChoice NONE =
      new ChainChoice(
          Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty(), "");

  ChainChoice {
    typed = List.copyOf(typed);
  }

  /** Another chain: what was typed for the one before is forgotten, the date is kept. */
  ChainChoice with(String other) {
    return new ChainChoice(
        Optional.of(other), Optional.empty(), List.of(), date, Optional.empty(), "");
  }

  /** The same of a chain that nobody has chosen, because something is chosen about it now. */
  ChainChoice of(String shown) {
    return new ChainChoice(Optional.of(shown), expected, typed, date, certificate, search);
  }

  ChainChoice expecting(Optional<PeerName> name) {
    return new ChainChoice(subject, name, typed, date, certificate, search);
  }

  ChainChoice holding(List<TlsaRecord> records) {
    return new ChainChoice(subject, expected, records, date, certificate, search);
  }

  ChainChoice on(Optional<Instant> other) {
    return new ChainChoice(subject, expected, typed, other, certificate, search);
  }

  ChainChoice showing(int index) {
    return new ChainChoice(subject, expected, typed, date, Optional.of(index), search);
  }

  ChainChoice searching(String part) {
    return new ChainChoice(subject, expected, typed, date, certificate, part);
  }
}
