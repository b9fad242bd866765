package mailpath.dane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import mailpath.dane.DaneFacts.Kind;
import mailpath.dane.DaneFacts.TlsaSet;
import mailpath.dns.AddressLookup;
import mailpath.dns.Dns;
import mailpath.dns.HostAddresses;
import mailpath.dns.MailRoute;
import mailpath.dns.MailRoute.MxHost;
import mailpath.dns.MailRouteLookup;
import mailpath.dns.SignedInternet;
import mailpath.dns.SignedZone;
import mailpath.dns.SignedZone.Spoilt;
import mailpath.dns.ValidationReason;
import mailpath.fact.Fact;
import mailpath.network.DomainName;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Type;

/** What would count if the way to it were signed (D12): what a repair can rely on. */
class OnceSignedTest {
  private static final String TLSA = " TLSA 3 1 1 " + "aa".repeat(32);

  private final SignedInternet internet = new SignedInternet();

  private DaneFacts facts() {
    Dns dns = internet.dns();
    MailRoute route = MailRouteLookup.route(dns, DomainName.of("d.test")).ifKnown().orElseThrow();
    MxHost mx = route.hosts().getFirst();
    HostAddresses addresses = AddressLookup.addresses(dns, mx);
    return DaneLookup.facts(dns, route, mx, addresses);
  }

  private static String told(Fact<TlsaSet> fact) {
    TlsaSet set = fact.ifKnown().orElseThrow();
    return set.kind() + set.base().map(base -> " " + base).orElse("");
  }

  /** D3: an unsigned alias keeps senders from records that are signed themselves. */
  @Test
  void signedRecordsBehindAnUnsignedAliasWouldCount() {
    internet.signed("d.test").add("@ MX 10 mx.u.test.");
    internet.unsigned("u.test").add("mx CNAME mx.h.test.");
    internet.signed("h.test").add("mx A 192.0.2.1").add("_25._tcp.mx" + TLSA);
    DaneFacts facts = facts();
    assertEquals("NONE", told(facts.tlsa()));
    assertEquals("USABLE mx.h.test", told(facts.onceSigned()));
  }

  @Test
  void unsignedRecordsWouldCount() {
    internet.unsigned("d.test").add("@ MX 10 mx").add("mx A 192.0.2.1").add("_25._tcp.mx" + TLSA);
    assertEquals("USABLE mx.d.test", told(facts().onceSigned()));
  }

  /** Signing does not mend a signature that fails. */
  @Test
  void bogusRecordsWouldNot() {
    internet.signed("d.test").add("@ MX 10 mx.u.test.");
    internet.unsigned("u.test").add("mx CNAME mx.h.test.");
    SignedZone zone = internet.signed("h.test").add("mx A 192.0.2.1").add("_25._tcp.mx" + TLSA);
    zone.spoil("_25._tcp.mx", Type.TLSA, Spoilt.WRONG);
    assertEquals("NONE", told(facts().onceSigned()));
  }

  /** N8: where resolvers differ, so do their senders, whatever is signed besides. */
  @Test
  void whereResolversDifferItStillDepends() {
    SignedZone zone = internet.signed("d.test").add("@ MX 10 mx").add("mx A 192.0.2.1");
    zone.nsec3(100, false).add("*.mx" + TLSA);
    Fact<Kind> kind = facts().onceSigned().map(TlsaSet::kind);
    Fact.Depends<?> depends = assertInstanceOf(Fact.Depends.class, kind);
    assertEquals(ValidationReason.ON_POLICY, depends.on());
    assertEquals(List.of(Kind.NONE, Kind.USABLE), depends.readings());
  }
}
