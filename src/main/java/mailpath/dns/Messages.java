package mailpath.dns;

import java.util.List;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/** Messages put together from checked record sets, for the validator to look at. */
final class Messages {
  private Messages() {}

  static Message reply(Record question, int rcode) {
    Message message = new Message();
    message.getHeader().setFlag(Flags.QR);
    message.getHeader().setFlag(Flags.RD);
    message.getHeader().setRcode(rcode);
    message.addRecord(question, Section.QUESTION);
    return message;
  }

  static Message reply(Name name, int type, int rcode, List<RRset> answer, List<RRset> authority) {
    Message message = reply(Record.newRecord(name, type, DClass.IN), rcode);
    answer.forEach(set -> add(message, set, Section.ANSWER));
    authority.forEach(set -> add(message, set, Section.AUTHORITY));
    return message;
  }

  private static void add(Message message, RRset set, int section) {
    set.rrs(false).forEach(record -> message.addRecord(record, section));
    set.sigs().forEach(sig -> message.addRecord(sig, section));
  }
}
