package mailpath.casefile;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import mailpath.casefile.ClientQuestion.Account;
import mailpath.casefile.ClientQuestion.Address;
import mailpath.casefile.ClientQuestion.Label;
import mailpath.casefile.ClientQuestion.Named;
import mailpath.casefile.ClientQuestion.Program;
import mailpath.casefile.ClientQuestion.Service;
import mailpath.network.DomainInput;

/**
 * Puts other texts in the place of those in a question about a mail program. Domains and hosts that
 * can be asked for are what the case is about and stay, as they do in other questions.
 */
record ClientTexts(UnaryOperator<String> change) {

  ClientQuestion of(ClientQuestion question) {
    return switch (question.subject()) {
      case Address ignored -> question;
      case Program(String program, String found, List<Account> accounts) ->
          question.with(new Program(program, found, accounts.stream().map(this::account).toList()));
    };
  }

  private Account account(Account account) {
    return switch (account) {
      case Account(Named named, Optional<String> domain, List<Service> services) ->
          new Account(
              named, domain.flatMap(this::host), services.stream().map(this::service).toList());
    };
  }

  private Service service(Service service) {
    return switch (service) {
      case Service(
              String kind,
              Optional<String> host,
              Optional<Integer> port,
              String channel,
              String check,
              String signIn,
              Label label,
              List<Integer> lines) ->
          new Service(
              kind, host.flatMap(this::host), port, channel, check, signIn, label(label), lines);
    };
  }

  private Label label(Label label) {
    return switch (label) {
      case Label(String english, String dutch) -> new Label(label(english), label(dutch));
    };
  }

  private String label(String text) {
    return ClientWords.label(change.apply(text)).orElse("");
  }

  private Optional<String> host(String host) {
    return DomainInput.parse(host) instanceof DomainInput.Refused
        ? ClientWords.host(change.apply(host))
        : Optional.of(host);
  }
}
