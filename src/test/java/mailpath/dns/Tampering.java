package mailpath.dns;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** Ways to change an answer, for tests. */
public final class Tampering {
  private Tampering() {}

  /** Empties a section. */
  public static UnaryOperator<Message> without(int section) {
    return message -> {
      message.removeAllRecords(section);
      return message;
    };
  }

  /** Removes every signature, as a resolver does that knows no DNSSEC. */
  public static Message stripped(Message message) {
    for (int section : new int[] {Section.ANSWER, Section.AUTHORITY}) {
      for (Record record : List.copyOf(message.getSection(section))) {
        if (record instanceof RRSIGRecord) {
          message.removeRecord(record, section);
        }
      }
    }
    return message;
  }

  /** Leaves of an alias chain only what the name asked has to say. */
  public static Message firstLink(Message message) {
    for (Record record : List.copyOf(message.getSection(Section.ANSWER))) {
      if (!record.getName().equals(message.getQuestion().getName())) {
        message.removeRecord(record, Section.ANSWER);
      }
    }
    return message;
  }

  /** Puts another set in place of the answer. */
  public static UnaryOperator<Message> answering(RRset set) {
    return message -> {
      message.removeAllRecords(Section.ANSWER);
      set.rrs(false).forEach(record -> message.addRecord(record, Section.ANSWER));
      set.sigs().forEach(sig -> message.addRecord(sig, Section.ANSWER));
      return message;
    };
  }

  /** Adds a record. */
  public static UnaryOperator<Message> adding(Record record, int section) {
    return message -> {
      message.addRecord(record, section);
      return message;
    };
  }

  /** The same signature with another number of labels (RFC 4034 3.1.3). */
  public static RRSIGRecord withLabels(RRSIGRecord sig, int labels) {
    byte[] data = sig.rdataToWireCanonical();
    data[3] = (byte) labels;
    return (RRSIGRecord)
        Record.newRecord(sig.getName(), Type.RRSIG, sig.getDClass(), sig.getTTL(), data);
  }

  /** An address that no zone here holds. */
  public static Record address(String owner) {
    try {
      InetAddress address = InetAddress.getByName("192.0.2.66");
      return new ARecord(SignedZone.name(owner), DClass.IN, 60, address);
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }
}
