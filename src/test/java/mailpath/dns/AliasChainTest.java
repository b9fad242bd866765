package mailpath.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import mailpath.dns.DnsReply.AliasLink;
import mailpath.dns.SignedZone.Spoilt;
import mailpath.dns.ValidationReason.ValidationCheck;
import mailpath.network.DomainName;
import mailpath.network.RecordType;
import mailpath.network.SecurityState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Alias chains: the state of each link (N4), DNAME, limits (N10, threat-D5). */
class AliasChainTest {
  private final SignedInternet internet = new SignedInternet();
  private SignedZone zone;

  @BeforeEach
  void zone() {
    zone = internet.signed("a.test").add("mx A 192.0.2.1");
  }

  private DnsReply ask(String name) {
    return internet.dns().ask(DomainName.of(name), RecordType.A).ifKnown().orElseThrow();
  }

  private static String told(DnsReply reply) {
    return reply.state() + reply.reason().map(reason -> " " + reason.text()).orElse("");
  }

  @Test
  void eachLinkHasItsStateAndTheWorstCounts() {
    zone.add("alias CNAME mx.b.test.");
    internet.unsigned("b.test").add("mx CNAME mx.a.test.");
    DnsReply reply = ask("alias.a.test");
    assertEquals("INSECURE NO_DS b.test", told(reply));
    assertEquals(
        List.of(SecurityState.SECURE, SecurityState.INSECURE),
        reply.aliases().stream().map(AliasLink::state).toList());
    assertEquals("mx.a.test", reply.expanded().text());
  }

  @Test
  void aSignedChainIsSecure() {
    zone.add("alias CNAME alias2").add("alias2 CNAME mx");
    assertEquals("SECURE", told(ask("alias.a.test")));
  }

  @Test
  void anAliasToNothingIsDeniedAtItsEnd() {
    zone.add("alias CNAME nothing");
    DnsReply reply = ask("alias.a.test");
    assertEquals("SECURE", told(reply));
    assertEquals(DnsReply.Existence.NXDOMAIN, reply.existence());
  }

  @Test
  void aBogusLinkSpoilsTheChain() {
    zone.add("alias CNAME mx").spoil("alias", Type.CNAME, Spoilt.WRONG);
    assertEquals("BOGUS SIGNATURE_WRONG alias.a.test CNAME", told(ask("alias.a.test")));
  }

  @Test
  void onceInsecureNeverSecureAgainButBogusStaysBogus() {
    zone.add("back CNAME mx").spoil("back", Type.CNAME, Spoilt.WRONG);
    internet.unsigned("b.test").add("mx CNAME back.a.test.");
    assertEquals(
        List.of(SecurityState.INSECURE, SecurityState.BOGUS),
        ask("mx.b.test").aliases().stream().map(AliasLink::state).toList());
  }

  @Test
  void anAliasMadeFromADnameNeedsNoSignature() {
    zone.add("old DNAME a.test.");
    DnsReply reply = ask("mx.old.a.test");
    assertEquals("SECURE", told(reply));
    assertEquals("mx.a.test", reply.expanded().text());
  }

  @Test
  void aForgedTargetUnderADnameIsBogus() {
    zone.add("old DNAME a.test.").add("evil A 192.0.2.66");
    internet.change(
        "mx.old.a.test",
        RecordType.A,
        message -> retarget(message, SignedZone.name("evil.a.test")));
    assertEquals(SecurityState.BOGUS, ask("mx.old.a.test").state());
  }

  private static Message retarget(Message message, Name target) {
    for (Record record : List.copyOf(message.getSection(Section.ANSWER))) {
      if (record.getType() == Type.CNAME) {
        message.removeRecord(record, Section.ANSWER);
        message.addRecord(new CNAMERecord(record.getName(), DClass.IN, 0, target), Section.ANSWER);
      }
    }
    message.addRecord(Tampering.address("evil.a.test"), Section.ANSWER);
    return message;
  }

  @Test
  void aChainThatTheResolverBreaksOffIsFollowed() {
    zone.add("alias CNAME mx");
    internet.change("alias.a.test", RecordType.A, Tampering::firstLink);
    DnsReply reply = ask("alias.a.test");
    assertEquals("SECURE", told(reply));
    assertEquals("192.0.2.1", reply.records().getFirst().text());
  }

  @Test
  void sixteenAliasesAreFollowedAndNoMore() {
    for (int i = 0; i < 20; i++) {
      zone.add("c" + i + " CNAME c" + (i + 1));
    }
    zone.add("c20 A 192.0.2.1");
    assertEquals("SECURE", told(ask("c4.a.test")));
    DnsReply tooLong = ask("c3.a.test");
    assertEquals(SecurityState.BOGUS, tooLong.state());
    assertEquals(ValidationCheck.LIMIT, tooLong.reason().orElseThrow().check());
    assertEquals(16, tooLong.aliases().size());
  }

  @Test
  void aLoopEnds() {
    zone.add("loop CNAME pool").add("pool CNAME loop");
    assertEquals(ValidationCheck.LIMIT, ask("loop.a.test").reason().orElseThrow().check());
  }
}
