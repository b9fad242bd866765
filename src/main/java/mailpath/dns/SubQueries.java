package mailpath.dns;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import mailpath.network.DnsQuery;
import mailpath.network.RecordType;
import org.xbill.DNS.EDNSOption;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.TSIG;

/**
 * The validator's view of the network: the message under validation for its own question, and for
 * every other question what the {@link Zones} hold. Notes what was asked and what failed.
 */
final class SubQueries implements Resolver {
  private final Message prepared;
  private final Zones zones;
  private final Set<DnsQuery> failed = ConcurrentHashMap.newKeySet();

  SubQueries(Message prepared, Zones zones) {
    this.prepared = prepared;
    this.zones = zones;
  }

  /** Questions of the chain of trust that got no usable answer. */
  Set<DnsQuery> failed() {
    return Set.copyOf(failed);
  }

  @Override
  public CompletionStage<Message> sendAsync(Message query, Executor executor) {
    return CompletableFuture.supplyAsync(() -> answer(query), executor);
  }

  private Message answer(Message query) {
    Record question = query.getQuestion();
    boolean own =
        question.getType() == prepared.getQuestion().getType()
            && question.getName().equals(prepared.getQuestion().getName());
    return own
        ? prepared.clone()
        : chainQuery(question).flatMap(this::look).orElseGet(() -> failure(query));
  }

  private Optional<Message> look(DnsQuery query) {
    Optional<Message> found = zones.message(query);
    if (found.isEmpty()) {
      failed.add(query);
    }
    return found;
  }

  private static Optional<DnsQuery> chainQuery(Record question) {
    return List.of(RecordType.DS, RecordType.DNSKEY).stream()
        .filter(type -> type.code() == question.getType())
        .findFirst()
        .flatMap(
            type -> WireNames.ifValid(question.getName()).map(name -> new DnsQuery(name, type)));
  }

  private static Message failure(Message query) {
    Message failure = Messages.reply(query.getQuestion(), Rcode.SERVFAIL);
    failure.getHeader().setID(query.getHeader().getID());
    return failure;
  }

  // What follows configures sockets, of which there are none here.

  @Override
  public void setPort(int port) {}

  @Override
  public void setTCP(boolean flag) {}

  @Override
  public void setIgnoreTruncation(boolean flag) {}

  @Override
  public void setEDNS(int version, int payloadSize, int flags, List<EDNSOption> options) {}

  @Override
  public void setTSIGKey(TSIG key) {}

  @Override
  public void setTimeout(Duration timeout) {}
}
