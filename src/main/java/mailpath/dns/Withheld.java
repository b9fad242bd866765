package mailpath.dns;

import java.util.Optional;
import java.util.stream.IntStream;
import mailpath.fact.Fact;
import mailpath.network.DnsQuery;
import mailpath.network.Network;
import mailpath.network.SecurityState;
import org.xbill.DNS.Message;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * Tells whether a resolver put its own word in the place of what DNS says, as it notes beside the
 * answer (RFC 8914 4.5, 4.16 to 4.19). Nobody signs that note, so it must not excuse a zone whose
 * signatures fail.
 */
final class Withheld {
  private final Network network;

  Withheld(Network network) {
    this.network = network;
  }

  /**
   * @param found what the message comes to without the note
   */
  boolean is(DnsQuery query, Message message, Fact<DnsReply> found) {
    if (!isNoted(message)) {
      return false;
    }
    Optional<SecurityState> state = found.ifKnown().map(DnsReply::state);
    return switch (state.orElse(SecurityState.INDETERMINATE)) {
      case SECURE -> false;
      case BOGUS -> !isSigned(message) && !isRefused(query);
      case INSECURE, INDETERMINATE -> true;
    };
  }

  private static boolean isNoted(Message message) {
    return ExtendedError.in(message).stream().anyMatch(error -> error.kind().isFilter());
  }

  /** What a resolver makes up has no signature; the records of a zone gone wrong have. */
  private static boolean isSigned(Message message) {
    return IntStream.of(Section.ANSWER, Section.AUTHORITY)
        .mapToObj(message::getSection)
        .flatMap(records -> records.stream())
        .anyMatch(record -> record.getType() == Type.RRSIG);
  }

  // A resolver that checks hands out what it made up itself, but not what a signed zone says
  // without signatures. Where that answer is missing it stays open.
  private boolean isRefused(DnsQuery query) {
    DnsQuery again = query.checkedByResolver();
    return network
        .dns(again)
        .answer()
        .flatMap(answer -> AnswerReader.parse(answer.message(), again))
        .filter(message -> !(Received.conclusive(message) && isNoted(message)))
        .isPresent();
  }
}
