package mailpath.dns;

import java.io.IOException;
import java.util.Arrays;
import mailpath.network.Bytes;
import mailpath.network.DomainName;
import org.xbill.DNS.Name;

/** Names inside record data. */
final class RecordNames {
  private RecordNames() {}

  /** The uncompressed name that begins at an octet of record data and ends it. */
  static DomainName at(Bytes data, int offset) {
    byte[] octets = data.toArray();
    try {
      return WireNames.domain(new Name(Arrays.copyOfRange(octets, offset, octets.length)));
    } catch (IOException impossible) {
      throw new IllegalStateException("record data was checked when it was read", impossible);
    }
  }
}
