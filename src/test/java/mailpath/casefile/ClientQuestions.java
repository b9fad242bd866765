package mailpath.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mailpath.casefile.ClientQuestion.Account;
import mailpath.casefile.ClientQuestion.Address;
import mailpath.casefile.ClientQuestion.Label;
import mailpath.casefile.ClientQuestion.Named;
import mailpath.casefile.ClientQuestion.Program;
import mailpath.casefile.ClientQuestion.Service;
import mailpath.network.DomainName;

/** Questions about mail programs and mail addresses, some made up by chance. */
final class ClientQuestions {
  private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");
  private static final List<String> HOSTS =
      List.of(
          "imap.d.test",
          "192.0.2.1",
          "2001:db8::1",
          "[fe80::1%eth0]",
          "m\u00fcller.test",
          "my_host",
          "a".repeat(255));

  private static final List<String> WORDS = List.of("implicit", "none", "unknown", "of-2030", "9");
  private static final List<String> LABELS =
      List.of("", "SSL/TLS", "l\u00e4ngst \u20ac", "x".repeat(400));

  /** One of each kind, with something in every place. */
  static final List<Question> FULL =
      List.of(
          new ClientQuestion(new Address(DomainName.of("d.test"), true), true, true, NOW, NOW),
          new ClientQuestion(
              new Program(
                  "outlook",
                  "file",
                  List.of(
                      new Account(
                          Named.DOMAIN,
                          Optional.of("d.test"),
                          List.of(
                              new Service(
                                  "imap",
                                  Optional.of("imap.d.test"),
                                  Optional.of(993),
                                  "implicit",
                                  "full",
                                  "password",
                                  new Label("SSL/TLS", "SSL of TLS"),
                                  List.of(3, 1_000)))))),
              false,
              false,
              NOW,
              NOW.plusSeconds(86_400)));

  private final Random random;

  ClientQuestions(Random random) {
    this.random = random;
  }

  ClientQuestion any() {
    return new ClientQuestion(
        random.nextBoolean()
            ? new Address(DomainName.of(of(List.of("d.test", "a\\.b.test"))), random.nextBoolean())
            : new Program(
                of(ClientWords.PROGRAMS), of(ClientWords.FOUND), several(this::account).toList()),
        random.nextBoolean(),
        random.nextBoolean(),
        NOW.plusNanos(random.nextInt()),
        NOW.plusSeconds(random.nextInt()));
  }

  private Account account() {
    return new Account(
        of(List.of(Named.values())), optional(of(HOSTS)), several(this::service).toList());
  }

  private Service service() {
    return new Service(
        of(ClientWords.SERVICES),
        optional(of(HOSTS)),
        optional(1 + random.nextInt(65_535)),
        of(WORDS),
        of(WORDS),
        of(WORDS),
        new Label(of(LABELS), of(LABELS)),
        several(() -> 1 + random.nextInt(Integer.MAX_VALUE - 1)).toList());
  }

  private interface Making<T> {
    T make();
  }

  private <T> Stream<T> several(Making<T> each) {
    return IntStream.range(0, random.nextInt(4)).mapToObj(ignored -> each.make());
  }

  private <T> Optional<T> optional(T value) {
    return random.nextBoolean() ? Optional.of(value) : Optional.empty();
  }

  private <T> T of(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
