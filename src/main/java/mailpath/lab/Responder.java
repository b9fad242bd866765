package mailpath.lab;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.DClass;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.ExtendedErrorCodeOption;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Header;
import org.xbill.DNS.Message;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** From the octets of a query to the octets of its response. */
final class Responder {
  /** RFC 1035 4.2.1: what a client without EDNS takes. */
  private static final int PLAIN_UDP = 512;

  /** What passes everywhere without fragments. */
  private static final int MAX_UDP = 1232;

  private final Resolution resolution;
  private final Journal journal;

  Responder(Resolution resolution, Journal journal) {
    this.resolution = resolution;
    this.journal = journal;
  }

  /** Empty where nothing is to be sent: a silent name, or no query at all. */
  Optional<byte[]> respond(byte[] octets, boolean tcp) {
    try {
      Message query = new Message(octets);
      return query.getHeader().getFlag(Flags.QR)
          ? Optional.empty()
          : response(query, tcp).map(message -> encode(message, query, tcp));
    } catch (IOException | RuntimeException e) {
      // Not a DNS message, or one that dnsjava stumbles over: threat-M13.
      return Optional.empty();
    }
  }

  private Optional<Message> response(Message query, boolean tcp) {
    Optional<Integer> refusal = refusal(query);
    if (refusal.isPresent()) {
      return Optional.of(head(query, refusal.get()));
    }
    Record question = query.getQuestion();
    boolean dnssecOk = dnssecOk(query);
    journal.add(
        new Asked.Question(
            question.getName().toString(true),
            Type.string(question.getType()),
            dnssecOk,
            query.getHeader().getFlag(Flags.CD),
            tcp));
    Optional<Integer> spoilt =
        isToCheck(query.getHeader())
            ? resolution.spoilt(question.getName(), question.getType())
            : Optional.empty();
    if (spoilt.isPresent()) {
      return Optional.of(head(query, Rcode.SERVFAIL, explained(spoilt.get())));
    }
    return switch (resolution.answer(question.getName(), question.getType())) {
      case Reply.Silence _ -> Optional.empty();
      case Reply.Sections sections -> Optional.of(filled(query, sections, dnssecOk));
    };
  }

  /** Whether the outcome of a check is asked for (RFC 6840 5.7). */
  private static boolean isToCheck(Header header) {
    return header.getFlag(Flags.AD) && !header.getFlag(Flags.CD);
  }

  private static Optional<Integer> refusal(Message query) {
    Header header = query.getHeader();
    if (header.getOpcode() != Opcode.QUERY) {
      return Optional.of(Rcode.NOTIMP);
    }
    if (header.getCount(Section.QUESTION) != 1) {
      return Optional.of(Rcode.FORMERR);
    }
    boolean ordinary =
        query.getQuestion().getDClass() == DClass.IN && Type.isRR(query.getQuestion().getType());
    return ordinary ? Optional.empty() : Optional.of(Rcode.REFUSED);
  }

  private static Message filled(Message query, Reply.Sections sections, boolean dnssecOk) {
    Message response = head(query, sections.rcode());
    sections.answer().stream()
        .flatMap(set -> set.records(dnssecOk))
        .forEach(record -> response.addRecord(record, Section.ANSWER));
    sections.authority().stream()
        .filter(set -> dnssecOk || set.set().getType() == Type.SOA)
        .flatMap(set -> set.records(dnssecOk))
        .forEach(record -> response.addRecord(record, Section.AUTHORITY));
    return response;
  }

  /** Header, question and OPT; never AD, for nothing is validated here. */
  private static Message head(Message query, int rcode) {
    return head(query, rcode, List.of());
  }

  private static List<EDNSOption> explained(int extendedError) {
    return List.of(new ExtendedErrorCodeOption(extendedError));
  }

  private static Message head(Message query, int rcode, List<EDNSOption> options) {
    Message response = new Message(query.getHeader().getID());
    Header header = response.getHeader();
    header.setOpcode(query.getHeader().getOpcode());
    header.setFlag(Flags.QR);
    header.setFlag(Flags.RA);
    copy(query, response, Flags.RD);
    copy(query, response, Flags.CD);
    header.setRcode(rcode);
    if (query.getQuestion() != null) {
      response.addRecord(query.getQuestion(), Section.QUESTION);
    }
    if (query.getOPT() != null) {
      int flags = dnssecOk(query) ? ExtendedFlags.DO : 0;
      response.addRecord(new OPTRecord(MAX_UDP, 0, 0, flags, options), Section.ADDITIONAL);
    }
    return response;
  }

  private static void copy(Message from, Message to, int flag) {
    if (from.getHeader().getFlag(flag)) {
      to.getHeader().setFlag(flag);
    }
  }

  private static boolean dnssecOk(Message query) {
    OPTRecord opt = query.getOPT();
    return opt != null && (opt.getFlags() & ExtendedFlags.DO) != 0;
  }

  private static byte[] encode(Message response, Message query, boolean tcp) {
    byte[] whole = response.toWire();
    if (tcp || whole.length <= room(query)) {
      return whole;
    }
    Message cut = head(query, response.getHeader().getRcode());
    cut.getHeader().setFlag(Flags.TC);
    return cut.toWire();
  }

  private static int room(Message query) {
    OPTRecord opt = query.getOPT();
    return opt == null ? PLAIN_UDP : Math.clamp(opt.getPayloadSize(), PLAIN_UDP, MAX_UDP);
  }
}
