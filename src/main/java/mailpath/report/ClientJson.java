package mailpath.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.client.AccountSettings;
import mailpath.client.ClientWord;
import mailpath.client.Exposure;
import mailpath.client.ServicePair;
import mailpath.client.ServiceSettings;
import mailpath.client.ServiceVerdict;
import mailpath.fact.Sentence;
import mailpath.investigation.AccountAssessment;
import mailpath.investigation.ClientAssessment;
import mailpath.investigation.Mechanisms;
import mailpath.investigation.ServiceAssessment;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The settings of a mail program as JSON, one object an account (docs/client.md). */
public final class ClientJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Nothing is known of it. */
  private static final AccountAssessment NONE =
      AccountAssessment.of(new AccountSettings("", Optional.empty(), List.of()), List.of());

  private final Words words;
  private final boolean evidence;

  /**
   * @param evidence whether observations themselves are given, not only their number
   */
  public ClientJson(Words words, boolean evidence) {
    this.words = words;
    this.evidence = evidence;
  }

  /**
   * Lines without line end, one an account; one without account for a file that has none, for what
   * it says besides must not be lost.
   *
   * @param file the settings were read from; empty where they were typed
   */
  public List<String> lines(Optional<String> file, ClientAssessment assessment) {
    Stream<ObjectNode> objects =
        assessment.accounts().isEmpty() && file.isPresent()
            ? Stream.of(account(file, assessment, NONE).putNull("account"))
            : assessment.accounts().stream().map(account -> account(file, assessment, account));
    return objects.map(JsonLine::of).toList();
  }

  private ObjectNode account(
      Optional<String> file, ClientAssessment assessment, AccountAssessment account) {
    ObjectNode json = NODES.objectNode();
    json.put("file", file.orElse(null));
    json.put("program", Mechanisms.word(assessment.settings().program()));
    json.put("found", Mechanisms.word(assessment.found()));
    json.put("account", account.account().name());
    json.put("domain", account.account().domain().orElse(null));
    verdict(json, account.verdict().word(), account.verdict().range());
    json.put(
        "decidedBy", account.verdict().decider().map(one -> service(one.settings())).orElse(null));
    ArrayNode services = json.putArray("services");
    account.services().forEach(service -> services.add(service(service)));
    said(json.putArray("notes"), assessment.settings().notes());
    return json;
  }

  private ObjectNode service(ServiceAssessment service) {
    ObjectNode json = NODES.objectNode();
    ServiceVerdict verdict = service.judged().verdict();
    ServiceSettings settings = verdict.settings();
    json.put("service", service(settings));
    json.put("host", settings.host().orElse(null));
    json.put("port", settings.port().orElse(null));
    json.put("channel", Mechanisms.word(settings.channel()));
    json.put("check", Mechanisms.word(settings.check()));
    json.put("signIn", Mechanisms.word(settings.signIn()));
    json.put("label", words.show(settings.label()));
    ArrayNode lines = json.putArray("lines");
    settings.lines().forEach(lines::add);
    verdict(json, verdict.word(), verdict.range());
    json.set("content", exposure(verdict.content()));
    json.set(
        "credential",
        verdict.credentialWord().map(k -> exposure(verdict.credential())).orElse(null));
    json.put("text", words.text(verdict.headline()));
    json.put("rule", verdict.rule().id());
    json.put("who", Mechanisms.word(verdict.actor()));
    json.set("right", verdict.right().map(ClientJson::pair).orElse(null));
    json.set("better", service.better().map(ClientJson::pair).orElse(null));
    ArrayNode names = json.putArray("names");
    service
        .judged()
        .names()
        .forEach(
            name -> names.addObject().put("name", name.name().text()).put("shown", name.shown()));
    said(json.putArray("open"), verdict.open());
    ArrayNode findings = json.putArray("findings");
    service
        .findings()
        .forEach(
            finding ->
                findings.add(
                    new FindingForm(
                            finding, finding.severity(), service.numbers(finding.evidence()))
                        .json(words)));
    json.set(
        "probe",
        service.probe().map(seen -> new HostJson(words, evidence).object(seen)).orElse(null));
    return json;
  }

  private static void verdict(ObjectNode json, ClientWord word, List<ClientWord> range) {
    json.put("verdict", word.name());
    ArrayNode words = json.putArray("range");
    if (word == ClientWord.UNKNOWN) {
      range.forEach(possible -> words.add(possible.name()));
    }
  }

  private static ObjectNode exposure(Exposure exposure) {
    return NODES
        .objectNode()
        .put("listener", Mechanisms.word(exposure.listener()))
        .put("middle", Mechanisms.word(exposure.middle()));
  }

  private static ObjectNode pair(ServicePair pair) {
    return NODES
        .objectNode()
        .put("port", pair.port())
        .put("channel", Mechanisms.word(pair.channel()));
  }

  private void said(ArrayNode array, List<? extends Sentence> sentences) {
    sentences.forEach(one -> array.addObject().put("id", one.id()).put("text", words.text(one)));
  }

  private static String service(ServiceSettings settings) {
    return Mechanisms.word(settings.service());
  }
}
