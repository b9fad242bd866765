package mailpath.lab;

import java.util.List;
import java.util.stream.Stream;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Record;

/** An RRset as a zone answers with it; without signatures in an unsigned zone. */
record SignedSet(RRset set, List<RRSIGRecord> signatures) {

  /** In the order of the message; signatures only for who asked for them (RFC 4035 3.1). */
  Stream<Record> records(boolean dnssecOk) {
    return Stream.concat(set.rrs(false).stream(), dnssecOk ? signatures.stream() : Stream.empty());
  }
}
