package mailpath.dns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import mailpath.dns.MailRoute.MxHost;
import mailpath.fact.Fact;
import mailpath.network.AddressFamily;
import mailpath.network.DomainName;
import mailpath.network.RecordType;
import mailpath.network.SecurityState;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Rcode;

/** Addresses of MX hosts (MX3). */
class AddressLookupTest {
  private final SignedInternet internet = new SignedInternet();
  private final SignedZone zone = internet.signed("d.test");

  @Test
  void bothFamiliesAreAskedAndFound() throws Exception {
    zone.add("mx A 192.0.2.1").add("mx A 192.0.2.2").add("mx AAAA 2001:db8::1");
    HostAddresses found = AddressLookup.addresses(internet.dns(), DomainName.of("mx.d.test"));
    assertEquals(
        List.of(
            InetAddress.getByName("192.0.2.1"),
            InetAddress.getByName("192.0.2.2"),
            InetAddress.getByName("2001:db8::1")),
        found.addresses());
    assertEquals(Optional.empty(), found.expanded());
  }

  @Test
  void oneFamilyMayFail() {
    zone.add("mx A 192.0.2.1");
    internet.timeOut("mx.d.test", RecordType.AAAA);
    HostAddresses found = AddressLookup.addresses(internet.dns(), DomainName.of("mx.d.test"));
    assertEquals(1, found.addresses().size());
    assertInstanceOf(Fact.Unknown.class, found.replies().get(AddressFamily.IPV6));
  }

  private Optional<SecurityState> state() {
    return AddressLookup.addresses(internet.dns(), DomainName.of("mx.d.test"))
        .state(DnsReply::state);
  }

  /** RFC 7672 2.2.2: that the other family has none need not be proven. */
  @Test
  void anUnprovenAbsenceInOneFamilyDoesNotMakeTheOtherUnsigned() {
    zone.nsec3(151, false).add("mx A 192.0.2.1");
    assertEquals(Optional.of(SecurityState.SECURE), state());
  }

  @Test
  void anUnprovenAbsenceInBothFamiliesIsUnsigned() {
    zone.nsec3(151, false).add("mx TXT x");
    assertEquals(Optional.of(SecurityState.INSECURE), state());
  }

  @Test
  void aForgedAbsenceInOneFamilyCounts() {
    zone.add("mx A 192.0.2.1");
    internet.change("mx.d.test", RecordType.AAAA, SignedInternet.bare(Rcode.NOERROR));
    assertEquals(Optional.of(SecurityState.BOGUS), state());
  }

  @Test
  void anAliasIsNoted() {
    zone.add("mx CNAME real").add("real A 192.0.2.1");
    HostAddresses found = AddressLookup.addresses(internet.dns(), DomainName.of("mx.d.test"));
    assertEquals(Optional.of(DomainName.of("real.d.test")), found.expanded());
  }

  @Test
  void nothingIsAskedForAnAddressLiteral() {
    MxHost literal = new MxHost(DomainName.of("192.0.2.1"), 10, true);
    HostAddresses found = AddressLookup.addresses(internet.dns(), literal);
    assertEquals(HostAddresses.NOT_ASKED, found);
    assertTrue(internet.asked().isEmpty());
  }
}
