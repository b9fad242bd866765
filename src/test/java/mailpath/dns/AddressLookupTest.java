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
import org.junit.jupiter.api.Test;

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
