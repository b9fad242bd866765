package mailpath.lab;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import mailpath.network.DomainName;
import mailpath.network.RecordType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** The resolver on the wire: sizes, flags, refusals, silence. */
class NameServerTest {
  private static final LabDomain LARGE =
      LabDomain.of("large", Expected.verdict("BROKEN"))
          .zone(
              ZoneFile.nsec3("large.test", "@ TXT " + ("\"" + "x".repeat(250) + "\" ").repeat(5))
                  .fault(new ZoneFault.Silence(DomainName.of("mute.large.test"), RecordType.A)));

  private static Lab lab;

  @BeforeAll
  static void open() {
    lab = Labs.of(Ketting.DOMAIN, SecureDomains.BIJNAAM, LARGE);
  }

  @AfterAll
  static void close() {
    lab.close();
  }

  private static Message query(String name, int type, int payload, int flags) throws IOException {
    Message query =
        Message.newQuery(Record.newRecord(Name.fromString(name, Name.root), type, DClass.IN));
    if (payload > 0) {
      query.addRecord(new OPTRecord(payload, 0, 0, flags), Section.ADDITIONAL);
    }
    return query;
  }

  private static byte[] udp(byte[] query, int patience) throws IOException {
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.setSoTimeout(patience);
      socket.send(new DatagramPacket(query, query.length, lab.resolver()));
      DatagramPacket packet = new DatagramPacket(new byte[65_535], 65_535);
      socket.receive(packet);
      return Arrays.copyOf(packet.getData(), packet.getLength());
    }
  }

  private static Message udp(Message query) throws IOException {
    return new Message(udp(query.toWire(), Labs.HANG_GUARD_MILLIS));
  }

  private static Message tcp(Message query) throws IOException {
    try (Socket socket = new Socket(lab.resolver().getAddress(), lab.resolver().getPort())) {
      socket.setSoTimeout(Labs.HANG_GUARD_MILLIS);
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      byte[] octets = query.toWire();
      out.writeShort(octets.length);
      out.write(octets);
      DataInputStream in = new DataInputStream(socket.getInputStream());
      byte[] response = new byte[in.readUnsignedShort()];
      in.readFully(response);
      return new Message(response);
    }
  }

  /** RFC 6891 6.2.5; nothing above 1232 octets whatever the client takes. */
  @ParameterizedTest
  @CsvSource({"0", "512", "1232", "4096"})
  void longAnswersAreCutOnUdpAndWholeOnTcp(int payload) throws IOException {
    Message query = query("large.test", Type.TXT, payload, 0);
    Message cut = udp(query);
    assertTrue(cut.getHeader().getFlag(Flags.TC));
    assertEquals(0, cut.getSection(Section.ANSWER).size());
    Message whole = tcp(query);
    assertFalse(whole.getHeader().getFlag(Flags.TC));
    assertEquals(1, whole.getSection(Section.ANSWER).size());
  }

  /** A plain client takes 512 octets, one with EDNS this answer of more. */
  @Test
  void signedDenialFitsIntoOneDatagramWithEdnsOnly() throws IOException {
    Message query = query("a.b.test", Type.A, 1232, ExtendedFlags.DO);
    byte[] response = udp(query.toWire(), Labs.HANG_GUARD_MILLIS);
    assertTrue(response.length > 512 && response.length <= 1232, response.length + " octets");
    assertFalse(new Message(response).getHeader().getFlag(Flags.TC));
  }

  @Test
  void signaturesOnlyForWhoAskedForThem() throws IOException {
    Message bare = udp(query("ketting.test", Type.MX, 1232, 0));
    assertEquals(1, bare.getSection(Section.ANSWER).size());
    assertEquals(0, bare.getOPT().getFlags() & ExtendedFlags.DO);
    Message signed = udp(query("ketting.test", Type.MX, 1232, ExtendedFlags.DO));
    assertEquals(2, signed.getSection(Section.ANSWER).size());
    assertEquals(ExtendedFlags.DO, signed.getOPT().getFlags() & ExtendedFlags.DO);
    Message denied = udp(query("ketting.test", Type.A, 1232, 0));
    assertEquals(1, denied.getSection(Section.AUTHORITY).size());
  }

  /** A resolver, not a name server: RA, CD and RD as asked, never AD, for it checks nothing. */
  @Test
  void flagsOfAResolverThatDoesNotValidate() throws IOException {
    Message query = query("ketting.test", Type.MX, 1232, ExtendedFlags.DO);
    query.getHeader().setFlag(Flags.CD);
    query.getHeader().setFlag(Flags.AD);
    Message response = udp(query);
    assertEquals(query.getHeader().getID(), response.getHeader().getID());
    assertTrue(response.getHeader().getFlag(Flags.QR));
    assertTrue(response.getHeader().getFlag(Flags.RA));
    assertTrue(response.getHeader().getFlag(Flags.RD));
    assertTrue(response.getHeader().getFlag(Flags.CD));
    assertFalse(response.getHeader().getFlag(Flags.AD));
    assertFalse(response.getHeader().getFlag(Flags.AA));
  }

  /** Mixed case comes back as it was sent (threat-D3). */
  @Test
  void questionComesBackLetterByLetter() throws IOException {
    Message response = udp(query("KeTTing.tEsT", Type.MX, 0, 0));
    assertEquals("KeTTing.tEsT.", response.getQuestion().getName().toString());
    assertEquals(1, response.getSection(Section.ANSWER).size());
  }

  /** The alias lies in one zone, its target in another. */
  @Test
  void aliasesAreFollowedFromZoneToZone() throws IOException {
    Message response = udp(query("bijnaam.test", Type.MX, 1232, ExtendedFlags.DO));
    assertEquals(
        "[5, 46, 15, 46]",
        response.getSection(Section.ANSWER).stream().map(Record::getType).toList().toString());
  }

  @Test
  void whatIsNoOrdinaryQuestionIsRefused() throws IOException {
    assertEquals(Rcode.REFUSED, udp(query("ketting.test", Type.ANY, 0, 0)).getRcode());
    assertEquals(Rcode.REFUSED, udp(query("ketting.test", Type.AXFR, 0, 0)).getRcode());
    Message update = query("ketting.test", Type.SOA, 0, 0);
    update.getHeader().setOpcode(Opcode.UPDATE);
    assertEquals(Rcode.NOTIMP, udp(update).getRcode());
    Message none = new Message(77);
    assertEquals(Rcode.FORMERR, udp(none).getRcode());
  }

  /** Neither garbage nor a response is answered, and the server is still there afterwards. */
  @Test
  void garbageIsLeftAlone() throws IOException {
    byte[] garbage = {1, 2, 3};
    assertThrows(SocketTimeoutException.class, () -> udp(garbage, 100));
    Message reply = query("ketting.test", Type.MX, 0, 0);
    reply.getHeader().setFlag(Flags.QR);
    assertThrows(SocketTimeoutException.class, () -> udp(reply.toWire(), 100));
    assertEquals(Rcode.NOERROR, udp(query("ketting.test", Type.MX, 0, 0)).getRcode());
  }

  @Test
  void silentNameIsNeverAnsweredAndOthersAre() throws IOException {
    byte[] query = query("mute.large.test", Type.A, 0, 0).toWire();
    assertThrows(SocketTimeoutException.class, () -> udp(query, 200));
    assertEquals(Rcode.NXDOMAIN, udp(query("mute.large.test", Type.AAAA, 0, 0)).getRcode());
  }

  @Test
  void sameQuestionGetsTheSameSignature() throws IOException {
    Message query = query("ketting.test", Type.MX, 1232, ExtendedFlags.DO);
    assertArrayEquals(
        udp(query.toWire(), Labs.HANG_GUARD_MILLIS), udp(query.toWire(), Labs.HANG_GUARD_MILLIS));
  }
}
