package mailpath.investigation;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import mailpath.certificate.CertificateJudge;
import mailpath.certificate.CertificateReading;
import mailpath.dane.DaneFacts;
import mailpath.dane.DaneFacts.TlsaSet;
import mailpath.dane.PublicCa;
import mailpath.dane.TlsaMatch;
import mailpath.dns.MailRoute;
import mailpath.dns.MailRoute.MxHost;
import mailpath.fact.Fact;
import mailpath.fact.Reason;
import mailpath.network.Bytes;
import mailpath.network.Network;
import mailpath.network.TlsSession;
import mailpath.starttls.ProbedAddress;

/**
 * What one address of a host shows, judged: its certificate for the host under public trust, and
 * the chain as sent against the host's TLSA records.
 *
 * @param at the instant that counts
 */
record PlaceReading(Network network, Settings settings, Instant at) {

  AddressFacts of(MailRoute route, MxHost mx, DaneFacts dane, ProbedAddress probed) {
    return probed
        .session()
        .map(session -> of(route, mx, dane, probed, session))
        .orElseGet(() -> AddressFacts.withoutTls(probed));
  }

  private AddressFacts of(
      MailRoute route, MxHost mx, DaneFacts dane, ProbedAddress probed, TlsSession session) {
    List<Bytes> certificates = session.certificates();
    CertificateReading reading =
        new CertificateJudge(settings.roots()).read(certificates, mx.name(), at);
    ProbedAddress held = underBase(mx, dane, probed);
    Function<Fact<TlsaSet>, Fact<TlsaMatch>> match =
        set ->
            held.session()
                .map(
                    shown ->
                        TlsaMatch.of(set, route, mx, shown.certificates(), at, held.evidence()))
                .orElseGet(
                    () -> Fact.unknown(Reason.Why.FOLLOWS, mx.name().text(), held.evidence()));
    boolean pinsPublicCa =
        dane.onceSigned()
            .ifKnown()
            .filter(set -> PublicCa.isPinned(set, certificates, settings.roots(), at))
            .isPresent();
    return new AddressFacts(
        probed,
        Fact.known(reading, probed.evidence()),
        match.apply(dane.lenient()),
        match.apply(dane.onceSigned()),
        pinsPublicCa,
        StarttlsWord.UNKNOWN);
  }

  /**
   * The dialogue that TLSA records are held against. SNI is their base domain (RFC 7672 8.1), which
   * is another name only if the host is an alias; a server may show another certificate under it.
   */
  private ProbedAddress underBase(MxHost mx, DaneFacts dane, ProbedAddress probed) {
    return dane.pinning()
        .flatMap(TlsaSet::base)
        .filter(base -> !base.equals(mx.name()))
        .map(base -> probed.under(network, base))
        .orElse(probed);
  }
}
