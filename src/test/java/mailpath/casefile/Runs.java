package mailpath.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import mailpath.network.AddressFamily;
import mailpath.network.Bytes;
import mailpath.network.Desk;
import mailpath.network.DnsAnswer;
import mailpath.network.DnsQuery;
import mailpath.network.DomainName;
import mailpath.network.Observation;
import mailpath.network.RecordType;

/** Runs as they are kept: as many observations as wanted, of octets that do not compress. */
final class Runs {
  static final Instant BEGUN = Instant.parse("2026-11-25T12:00:00.123Z");

  private static final int MESSAGE = 600;

  private Runs() {}

  static Case of(Instant begun, int observations) {
    return of(begun, IntStream.range(0, observations).mapToObj(Runs::observation).toList());
  }

  static Case of(Instant begun, List<? extends Observation<?>> observations) {
    DomainName domain = DomainName.of("ketting.test");
    return new Case(
        "1.0",
        new DomainQuestion(domain, "ketting.test", begun, false, List.of()),
        new CaseSettings(List.of(), List.of(), List.of(), 20, 20),
        new Desk(Set.of(AddressFamily.IPV4), "192.0.2.53", Desk.Mode.LAB),
        Case.End.FINISHED,
        Duration.ofSeconds(2),
        List.copyOf(observations),
        List.of(),
        UnreadParts.NONE);
  }

  /** The case of a run in which nothing has arrived yet. */
  static Case begun(Instant begun) {
    return of(begun, 0);
  }

  static Observation<?> observation(int number) {
    byte[] message = new byte[MESSAGE];
    new Random(number).nextBytes(message);
    return new Observation<>(
        new DnsQuery(DomainName.of("n" + number + ".test"), RecordType.MX),
        new Observation.Answered<>(
            new DnsAnswer(Bytes.of(message), "192.0.2.53", Optional.empty())),
        BEGUN.plusMillis(number),
        Duration.ofMillis(5));
  }
}
