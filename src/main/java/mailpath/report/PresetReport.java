package mailpath.report;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mailpath.client.ServiceSettings;
import mailpath.client.discovery.DiscoveredService;
import mailpath.client.preset.PresetComparison;
import mailpath.client.preset.ProviderPreset;
import mailpath.client.preset.ProviderPresets;
import mailpath.investigation.Mechanisms;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a provider is known to want to be set, always with date and source. */
public final class PresetReport {
  private final Words words;

  public PresetReport(Words words) {
    this.words = words;
  }

  /** Ends with a line end. */
  public String text(ProviderPreset preset) {
    List<String> lines = new ArrayList<>();
    lines.add(words.label(PresetText.HEAD, preset.name()));
    preset.services().forEach(service -> lines.add("  " + service(service)));
    lines.add("  " + words.word(preset.signIn()));
    preset.notes().forEach(note -> lines.add("  " + words.word(note)));
    lines.add("  " + origin(preset));
    lines.add("  " + words.label(PresetText.NOT_TRUTH));
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }

  /** Date, source and certainty. */
  public String origin(ProviderPreset preset) {
    String read = words.date(ProviderPresets.READ.atStartOfDay(ZoneOffset.UTC).toInstant());
    String day = read.replaceAll(" \\d\\d:\\d\\d$", "");
    return preset
        .dated()
        .map(
            month ->
                words.label(PresetText.ORIGIN, preset.source(), month, day, preset.certainty()))
        .orElseGet(
            () -> words.label(PresetText.ORIGIN_UNDATED, preset.source(), day, preset.certainty()));
  }

  private String service(DiscoveredService service) {
    String settings = settings(service.settings());
    return service
        .login()
        .map(login -> words.label(PresetText.LOGIN, settings, login))
        .orElse(settings);
  }

  /** What the user types as name, in words where the pattern is known. */
  public String login(String pattern) {
    return LoginWords.show(pattern, words);
  }

  private String settings(ServiceSettings settings) {
    return words.label(
        PresetText.SERVICE, settings.service(), server(settings), settings.channel());
  }

  private static String server(ServiceSettings settings) {
    return settings.host().orElse("?") + ":" + settings.port().map(String::valueOf).orElse("?");
  }

  /** One line for each service: what of it is set otherwise. */
  public List<String> compared(List<PresetComparison> comparisons) {
    return comparisons.stream().map(this::compared).toList();
  }

  private String compared(PresetComparison one) {
    return one.differences().isEmpty()
        ? words.label(PresetText.SAME, settings(one.settings()))
        : words.label(
            PresetText.DIFFERS,
            settings(one.settings()),
            settings(one.preset()),
            one.differences().stream().sorted().map(words::word).collect(Collectors.joining(", ")));
  }

  /** That a domain belongs to no provider of the table. */
  public String notKnown(String domain) {
    return words.label(PresetText.NOT_KNOWN, domain) + System.lineSeparator();
  }

  /** One line without line end. */
  public String json(ProviderPreset preset) {
    return JsonLine.of(object(preset, words));
  }

  /** The same with what of some settings differs from it. */
  public String json(ProviderPreset preset, List<PresetComparison> compared) {
    ObjectNode json = object(preset, words);
    ArrayNode all = json.putArray("compared");
    for (PresetComparison one : compared) {
      ObjectNode line = all.addObject();
      line.put("service", Mechanisms.word(one.settings().service()));
      line.put("host", one.settings().host().orElse(null));
      ArrayNode differs = line.putArray("differs");
      one.differences().stream().sorted().map(Mechanisms::word).forEach(differs::add);
    }
    return JsonLine.of(json);
  }

  private static ObjectNode object(ProviderPreset preset, Words words) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("provider", preset.name());
    ArrayNode domains = json.putArray("domains");
    preset.domains().forEach(domains::add);
    ArrayNode services = json.putArray("services");
    preset.services().forEach(service -> service(services.addObject(), service));
    json.put("signIn", Mechanisms.word(preset.signIn()));
    ArrayNode notes = json.putArray("notes");
    preset
        .notes()
        .forEach(
            note ->
                notes.addObject().put("id", Mechanisms.word(note)).put("text", words.word(note)));
    json.put("source", preset.source());
    json.put("dated", preset.dated().map(Object::toString).orElse(null));
    json.put("read", ProviderPresets.READ.toString());
    json.put("certainty", Mechanisms.word(preset.certainty()));
    return json;
  }

  private static void service(ObjectNode json, DiscoveredService service) {
    json.put("service", Mechanisms.word(service.settings().service()));
    json.put("host", service.settings().host().orElse(null));
    json.put("port", service.settings().port().orElse(null));
    json.put("channel", Mechanisms.word(service.settings().channel()));
    json.put("login", service.login().orElse(null));
  }
}
