package mailpath.lab;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Master;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Type;

/** The records of a zone while it is put together; some are computed when they are asked for. */
final class ZoneContents {
  /** Seconds; also how long a denial may be kept (RFC 2308 5). */
  static final long TTL = 3600;

  private static final Name SERVER = Name.fromConstantString("ns.test.");
  private static final Name ADMIN = Name.fromConstantString("hostmaster.test.");

  private final Name origin;
  private final NavigableMap<Name, Map<Integer, List<Supplier<Record>>>> sets = new TreeMap<>();

  /** A zone with its SOA and NS. */
  ZoneContents(Name origin) {
    this.origin = origin;
    add(new SOARecord(origin, DClass.IN, TTL, SERVER, ADMIN, 1, TTL, TTL / 4, TTL * 24, TTL));
    add(new NSRecord(origin, DClass.IN, TTL, SERVER));
  }

  Name origin() {
    return origin;
  }

  void add(Record record) {
    add(record.getName(), record.getType(), () -> record);
  }

  void add(Name name, int type, Supplier<Record> record) {
    sets.computeIfAbsent(name, _ -> new TreeMap<>())
        .computeIfAbsent(type, _ -> new ArrayList<>())
        .add(record);
  }

  /** Master file lines, names relative to the origin. */
  void addLines(List<String> lines) {
    byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.US_ASCII);
    try (Master master = new Master(new ByteArrayInputStream(text), origin, TTL)) {
      for (Record record = master.nextRecord(); record != null; record = master.nextRecord()) {
        add(record);
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("zone " + origin, e);
    }
  }

  void addAddress(Name name, InetAddress address) {
    add(
        address.getAddress().length == 4
            ? new ARecord(name, DClass.IN, TTL, address)
            : new AAAARecord(name, DClass.IN, TTL, address));
  }

  /** A zone cut; with a DS record where the child is signed. */
  void addDelegation(Zone child) {
    add(new NSRecord(child.origin(), DClass.IN, TTL, SERVER));
    child.key().ifPresent(key -> add(child.origin(), Type.DS, () -> key.get().ds(TTL)));
  }

  /** Every RRset, made and signed when first asked for. */
  NavigableMap<Name, NavigableMap<Integer, Supplier<SignedSet>>> signed(ZoneSigner signer) {
    NavigableMap<Name, NavigableMap<Integer, Supplier<SignedSet>>> made = new TreeMap<>();
    sets.forEach(
        (name, types) -> {
          NavigableMap<Integer, Supplier<SignedSet>> node = new TreeMap<>();
          types.forEach(
              (type, records) -> node.put(type, new Lazy<>(() -> signer.sign(set(records)))));
          made.put(name, node);
        });
    return made;
  }

  private static RRset set(List<Supplier<Record>> records) {
    return new RRset(records.stream().map(Supplier::get).toList());
  }
}
