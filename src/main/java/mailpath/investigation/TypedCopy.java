package mailpath.investigation;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.dane.DaneRules;
import mailpath.dane.TlsaRecord;
import mailpath.dane.TlsaUsability;
import mailpath.dns.AssumedAnswer;
import mailpath.dns.TagFault;
import mailpath.fact.JudgedText;
import mailpath.fact.JudgedText.Effect;
import mailpath.fact.JudgedText.Fault;
import mailpath.fact.JudgedText.Part;
import mailpath.fact.Sentence;
import mailpath.investigation.PublishedCopies.Copy;
import mailpath.mtasts.MtaStsRules;
import mailpath.mtasts.PolicyLines;
import mailpath.mtasts.StsRecordFields;
import mailpath.network.Bytes;
import mailpath.network.DnsQuery;
import mailpath.network.DomainName;
import mailpath.network.IpText;
import mailpath.network.RecordType;
import mailpath.network.SecurityState;

/**
 * What is typed into a copy, judged line by line before it is played, by the readers that a check
 * uses (B1, B3, B6 of the rules).
 */
public final class TypedCopy {
  /** Of records at one name; more fill no answer anyway. */
  private static final int MOST_LINES = 400;

  private TypedCopy() {}

  /** The line says something that a sender can read. */
  public record LineReads() implements Sentence {}

  /** Nothing of a choice; of a text one part a line, empty lines of records apart. */
  public static JudgedText judge(Copy copy) {
    return switch (copy.kind()) {
      case ZONE, STARTTLS, CERTIFICATE -> new JudgedText(List.of(), List.of());
      case POLICY -> policy(copy.text());
      case STS_RECORD -> records(copy);
      case MX -> new JudgedText(lines(copy, TypedCopy::mx), beside(copy.text()));
      case ADDRESSES -> new JudgedText(lines(copy, TypedCopy::address), List.of());
      case TLSA -> new JudgedText(lines(copy, TypedCopy::tlsa), List.of());
    };
  }

  private static JudgedText policy(String text) {
    return text.isBlank()
        ? new JudgedText(List.of(), List.of())
        : PolicyLines.judge(Bytes.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  private interface Reader {
    List<Fault> faults(DomainName name, String line);
  }

  private static List<Part> lines(Copy copy, Reader reader) {
    List<String> lines = copy.text().lines().limit(MOST_LINES).toList();
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        parts.add(part(i + 1, lines.get(i), reader.faults(copy.name(), lines.get(i))));
      }
    }
    return parts;
  }

  private static Part part(int number, String line, List<Fault> faults) {
    Optional<Sentence> reads = faults.isEmpty() ? Optional.of(new LineReads()) : Optional.empty();
    return new Part(number, line, reads, faults);
  }

  /** That there are several is a fault of all of them, and said once. */
  private static JudgedText records(Copy copy) {
    List<JudgedText> all =
        copy.text()
            .lines()
            .limit(MOST_LINES)
            .filter(line -> !line.isBlank())
            .map(StsRecordFields::judge)
            .toList();
    RecordsBeside records = RecordsBeside.of(all);
    boolean several =
        all.stream().anyMatch(one -> records.fault(one).equals(Optional.of(TagFault.SEVERAL)));
    return new JudgedText(
        lines(copy, (name, line) -> record(records, line)),
        several ? List.of(invalid(TagFault.SEVERAL)) : List.of());
  }

  private static List<Fault> record(RecordsBeside records, String line) {
    JudgedText judged = StsRecordFields.judge(line);
    Stream<Fault> discarded =
        records.fault(judged).stream()
            .filter(what -> what != TagFault.SEVERAL)
            .map(TypedCopy::invalid);
    return Stream.concat(judged.faults().stream().map(JudgedText.Placed::fault), discarded)
        .distinct()
        .toList();
  }

  private static Fault invalid(TagFault what) {
    return new Fault(what, "", Effect.INVALID, MtaStsRules.R2);
  }

  /** How the record counts, if that is said, and what of the line is data. */
  private static List<Fault> counting(TypedLine line, List<Fault> faults) {
    boolean known =
        line.state().isEmpty()
            || Stream.of(SecurityState.values())
                .filter(state -> state != SecurityState.INDETERMINATE)
                .anyMatch(state -> line.state().equalsIgnoreCase("[" + state.name() + "]"));
    return known
        ? faults
        : Stream.concat(Stream.of(LineFault.STATE_UNKNOWN.fault()), faults.stream()).toList();
  }

  private static List<Fault> mx(DomainName name, String text) {
    TypedLine line = TypedLine.of(text);
    Optional<TypedMx> host = TypedMx.of(text);
    String data = host.map(TypedMx::data).orElse(line.data().strip());
    boolean good = reads(name, RecordType.MX, data);
    return counting(line, good ? target(host, data) : form(LineFault.MX_FORM));
  }

  private static List<Fault> target(Optional<TypedMx> host, String data) {
    String target = target(data);
    if (target.equals(".") || host.filter(mx -> mx.host().isHostName()).isPresent()) {
      return List.of();
    }
    return form(
        IpText.parse(target.replaceFirst("\\.$", "")).isPresent()
            ? LineFault.MX_ADDRESS
            : LineFault.MX_NO_HOST_NAME);
  }

  private static String target(String data) {
    return data.replaceFirst(".*\\s", "");
  }

  private static List<Fault> form(LineFault fault) {
    return List.of(fault.fault());
  }

  private static List<Fault> beside(String text) {
    List<String> targets =
        text.lines()
            .map(line -> TypedLine.of(line).data().strip())
            .filter(data -> data.matches("\\d+\\s+\\S+"))
            .map(TypedCopy::target)
            .toList();
    return targets.contains(".") && targets.stream().anyMatch(target -> !target.equals("."))
        ? form(LineFault.MX_NULL_BESIDE)
        : List.of();
  }

  private static List<Fault> address(DomainName name, String text) {
    TypedLine line = TypedLine.of(text);
    String data = line.data().strip();
    Optional<InetAddress> address = IpText.parse(data).filter(ip -> !data.startsWith("["));
    RecordType type = data.contains(":") ? RecordType.AAAA : RecordType.A;
    boolean good = address.isPresent() && reads(name, type, data);
    return counting(line, good ? List.of() : form(LineFault.ADDRESS_FORM));
  }

  private static List<Fault> tlsa(DomainName name, String text) {
    TypedLine line = TypedLine.of(text);
    Optional<TlsaRecord> record =
        TlsaRecord.of(line.data().strip())
            .filter(read -> reads(name, RecordType.TLSA, line.data().strip()));
    return counting(
        line,
        record
            .map(
                read ->
                    TlsaUsability.fault(read).stream()
                        .map(why -> new Fault(why, "", Effect.INVALID, DaneRules.D6))
                        .toList())
            .orElse(form(LineFault.TLSA_FORM)));
  }

  /** Whether a play would take it. */
  private static boolean reads(DomainName name, RecordType type, String data) {
    return new AssumedAnswer(new DnsQuery(name, type), SecurityState.INSECURE)
            .records(List.of(data))
        instanceof AssumedAnswer.Made.Answer;
  }
}
