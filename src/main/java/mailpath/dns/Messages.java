package mailpath.dns;

import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/** Messages that nobody has sent. */
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
}
