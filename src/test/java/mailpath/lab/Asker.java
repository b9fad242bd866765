package mailpath.lab;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.xbill.DNS.DClass;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;
import org.xbill.DNS.dnssec.ValidatingResolver;

/** Asks a lab with dnsjava's own resolvers, plain and validating. */
final class Asker {
  private final SimpleResolver plain;
  private final Resolver validating;

  Asker(Lab lab, Instant now) throws IOException {
    plain = new SimpleResolver(lab.resolver());
    plain.setTimeout(Duration.ofMillis(Labs.HANG_GUARD_MILLIS));
    plain.setEDNS(0, 1232, ExtendedFlags.DO);
    ValidatingResolver validator = new ValidatingResolver(plain, Clock.fixed(now, ZoneOffset.UTC));
    byte[] anchor = (lab.trustAnchor() + "\n").getBytes(StandardCharsets.US_ASCII);
    validator.loadTrustAnchors(new ByteArrayInputStream(anchor));
    validating = validator;
  }

  /** {@code secure}, {@code insecure} or {@code bogus}, and the response code. */
  String state(String name, String type) throws IOException {
    Message checked = validating.send(query(name, type));
    if (checked.getRcode() == Rcode.SERVFAIL) {
      return raw(name, type).getRcode() == Rcode.SERVFAIL ? "SERVFAIL" : "bogus";
    }
    boolean secure = checked.getHeader().getFlag(Flags.AD);
    return (secure ? "secure " : "insecure ") + Rcode.string(checked.getRcode());
  }

  Message raw(String name, String type) throws IOException {
    return plain.send(query(name, type));
  }

  /** The data of the answer's records of this type, as text. */
  List<String> data(String name, String type) throws IOException {
    return raw(name, type).getSection(Section.ANSWER).stream()
        .filter(record -> record.getType() == Type.value(type))
        .map(Record::rdataToString)
        .sorted()
        .toList();
  }

  private static Message query(String name, String type) throws IOException {
    return Message.newQuery(
        Record.newRecord(Name.fromString(name, Name.root), Type.value(type), DClass.IN));
  }
}
