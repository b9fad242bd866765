package mailpath.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.network.DomainName;

/**
 * The question "who can listen in, the way this mail program is set up?", or the same of what a
 * program would find for a mail address. It holds words of the contract (docs/client.md), host
 * names, ports and lines: neither a user name, nor the local part of an address, nor a password has
 * a place in it.
 *
 * @param probed whether the servers were looked at too
 * @param mailFrom whether submission servers are told in clear of mail from nobody (RFC 6409 4.3)
 * @param begun when the run began
 * @param at the instant for which signatures and certificates are judged
 */
public record ClientQuestion(
    Subject subject, boolean probed, boolean mailFrom, Instant begun, Instant at)
    implements Question {

  /** Where the settings come from. */
  public sealed interface Subject {}

  /**
   * What can be found for the addresses of a domain.
   *
   * @param database whether Thunderbird's database was asked too
   */
  public record Address(DomainName domain, boolean database) implements Subject {}

  /**
   * The settings of a program.
   *
   * @param found how they came to be known: one of {@link ClientWords#FOUND}
   */
  public record Program(String program, String found, List<Account> accounts) implements Subject {
    public Program {
      accounts = List.copyOf(accounts);
      ClientWords.check(ClientWords.program(program), program);
      ClientWords.check(ClientWords.found(found), found);
    }
  }

  /**
   * One account.
   *
   * @param domain of its mail address
   */
  public record Account(Named named, Optional<String> domain, List<Service> services) {
    public Account {
      services = List.copyOf(services);
      domain.ifPresent(text -> ClientWords.check(ClientWords.host(text), text));
    }

    /** What it is called; empty where that is not kept. */
    public String name() {
      return switch (named) {
        case UNNAMED -> "";
        case DOMAIN -> domain.orElse("");
        case HOST -> services.stream().flatMap(one -> one.host().stream()).findFirst().orElse("");
      };
    }
  }

  /**
   * What a program calls an account. Anything else can be the name of a person, and is left out.
   */
  public enum Named {
    UNNAMED,
    /** Like the domain of its address. */
    DOMAIN,
    /** Like the first host. */
    HOST
  }

  /**
   * One service as the program is set up to use it. A word that this version does not know may
   * stand for channel, check and sign-in.
   *
   * @param lines of the file that it was read from, the first being 1
   */
  public record Service(
      String service,
      Optional<String> host,
      Optional<Integer> port,
      String channel,
      String check,
      String signIn,
      Label label,
      List<Integer> lines) {
    public Service {
      lines = List.copyOf(lines);
      ClientWords.check(ClientWords.service(service), service);
      host.ifPresent(text -> ClientWords.check(ClientWords.host(text), text));
      Stream.of(channel, check, signIn)
          .forEach(word -> ClientWords.check(ClientWords.word(word), word));
    }
  }

  /** What the program calls the channel. */
  public record Label(String english, String dutch) {
    public Label {
      Stream.of(english, dutch).forEach(text -> ClientWords.check(ClientWords.label(text), text));
    }
  }

  /** Nothing is kept as it was typed: the domain, the first server, or else the program. */
  @Override
  public String asked() {
    return switch (subject) {
      case Address(DomainName domain, boolean ignored) -> domain.text();
      case Program settings -> names(settings).findFirst().orElse(settings.program());
    };
  }

  @Override
  public String fileName() {
    return FileNames.of(asked() + "_client");
  }

  @Override
  public ClientQuestion at(Instant instant) {
    return new ClientQuestion(subject, probed, mailFrom, begun, instant);
  }

  ClientQuestion with(Subject other) {
    return new ClientQuestion(other, probed, mailFrom, begun, at);
  }

  /** Every domain and host in it, as written. */
  Stream<String> names() {
    return switch (subject) {
      case Address(DomainName domain, boolean ignored) -> Stream.of(domain.text());
      case Program settings -> names(settings);
    };
  }

  private static Stream<String> names(Program settings) {
    return settings.accounts().stream()
        .flatMap(
            account ->
                Stream.concat(
                    account.domain().stream(),
                    account.services().stream().flatMap(service -> service.host().stream())));
  }
}
