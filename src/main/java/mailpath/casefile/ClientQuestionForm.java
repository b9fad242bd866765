package mailpath.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import mailpath.casefile.CaseFault.CaseQuestionUnknown;
import mailpath.casefile.ClientQuestion.Account;
import mailpath.casefile.ClientQuestion.Address;
import mailpath.casefile.ClientQuestion.Label;
import mailpath.casefile.ClientQuestion.Named;
import mailpath.casefile.ClientQuestion.Program;
import mailpath.casefile.ClientQuestion.Service;
import mailpath.network.DomainName;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON form of a question about a mail program or a mail address. */
final class ClientQuestionForm {
  private static final int LAST_PORT = 65_535;

  private ClientQuestionForm() {}

  /**
   * @param kind the word for this kind of question
   */
  static ObjectNode write(String kind, ClientQuestion question) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("kind", kind)
            .put("begun", question.begun().toString())
            .put("at", question.at().toString())
            .put("probed", question.probed())
            .put("mailFrom", question.mailFrom());
    switch (question.subject()) {
      case Address(DomainName domain, boolean database) ->
          json.put("domain", domain.text()).put("database", database);
      case Program(String program, String found, List<Account> accounts) -> {
        json.put("program", program).put("found", found);
        ArrayNode all = json.putArray("accounts");
        accounts.forEach(account -> all.add(write(account)));
      }
    }
    return json;
  }

  private static ObjectNode write(Account account) {
    ObjectNode json =
        JsonNodeFactory.instance.objectNode().put("named", Values.word(account.named()));
    account.domain().ifPresent(domain -> json.put("domain", domain));
    ArrayNode services = json.putArray("services");
    account.services().forEach(service -> services.add(write(service)));
    return json;
  }

  private static ObjectNode write(Service service) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("service", service.service());
    service.host().ifPresent(host -> json.put("host", host));
    service.port().ifPresent(port -> json.put("port", port));
    json.put("channel", service.channel())
        .put("check", service.check())
        .put("signIn", service.signIn());
    json.putObject("label").put("en", service.label().english()).put("nl", service.label().dutch());
    ArrayNode lines = json.putArray("lines");
    service.lines().forEach(lines::add);
    return json;
  }

  static ClientQuestion read(Fields fields) throws Refusal {
    return new ClientQuestion(
        subject(fields),
        fields.truth("probed"),
        fields.has("mailFrom") && fields.truth("mailFrom"),
        fields.value("begun", Values::instant),
        fields.value("at", Values::instant));
  }

  /** Of an address or of settings, never of both. */
  private static ClientQuestion.Subject subject(Fields fields) throws Refusal {
    if (fields.has("domain")) {
      if (fields.has("program")) {
        throw fields.wrong("program");
      }
      return new Address(fields.value("domain", Values::name), fields.truth("database"));
    }
    String program = known(fields, "program", ClientWords::program);
    String found = fields.value("found", ClientWords::found);
    List<Account> accounts = new ArrayList<>();
    for (Fields account : fields.objects("accounts")) {
      accounts.add(account(account));
    }
    return new Program(program, found, accounts);
  }

  private static Account account(Fields fields) throws Refusal {
    Named named = fields.word("named", Named.class);
    Optional<String> domain = fields.optional("domain", ClientWords::host);
    List<Service> services = new ArrayList<>();
    for (Fields service : fields.objects("services")) {
      services.add(service(service));
    }
    return new Account(named, domain, services);
  }

  private static Service service(Fields fields) throws Refusal {
    return new Service(
        known(fields, "service", ClientWords::service),
        fields.optional("host", ClientWords::host),
        fields.has("port") ? Optional.of(fields.integer("port", 1, LAST_PORT)) : Optional.empty(),
        fields.value("channel", ClientWords::word),
        fields.value("check", ClientWords::word),
        fields.value("signIn", ClientWords::word),
        label(fields.object("label")),
        fields.integers("lines", 1, Integer.MAX_VALUE));
  }

  private static Label label(Fields fields) throws Refusal {
    return new Label(
        fields.value("en", ClientWords::label), fields.value("nl", ClientWords::label));
  }

  /** A word without which nothing can be judged. */
  private static String known(Fields fields, String name, Function<String, Optional<String>> words)
      throws Refusal {
    String word = fields.value(name, ClientWords::word);
    return words
        .apply(word)
        .orElseThrow(() -> new Refusal(new CaseQuestionUnknown(0, fields.key(name), word)));
  }
}
