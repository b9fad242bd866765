package mailpath;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import mailpath.casefile.CaseFault;
import mailpath.casefile.OwnFolder;
import mailpath.casefile.SafeFile;
import mailpath.casefile.Tried;
import mailpath.network.Bytes;
import mailpath.report.Language;
import mailpath.window.SettingsStore;
import mailpath.window.WindowPlace;
import mailpath.window.WindowSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the user has chosen. A file that cannot be understood is kept aside and counts as none
 * (threat-U7). Several copies of the program share it: each writes only what was chosen in it and
 * leaves the rest as it finds it (threat-U6).
 */
final class SettingsFile implements SettingsStore {
  /** One more whenever an older program would take a file wrongly. */
  private static final int VERSION = 1;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final SafeFile files;
  private final Path folder;
  private final Path file;

  /** What this copy has last read or written, to know what is chosen anew. */
  private ObjectNode known = MAPPER.createObjectNode();

  SettingsFile(Path folder, SafeFile files) {
    this.files = files;
    this.folder = folder;
    this.file = folder.resolve("settings.json");
  }

  synchronized Optional<WindowSettings> read() {
    Optional<WindowSettings> read = current();
    read.ifPresent(settings -> known = json(settings));
    return read;
  }

  /** Whole or not at all; what cannot be written holds as long as the window is open. */
  @Override
  public synchronized Optional<CaseFault> keep(WindowSettings settings) {
    Optional<CaseFault> noFolder = OwnFolder.create(folder);
    if (noFolder.isPresent()) {
      return noFolder;
    }
    current();
    ObjectNode chosen = json(settings);
    Tried<Bytes> written = files.update(file, present -> new Tried.Done<>(with(chosen, present)));
    written.done().ifPresent(done -> known = chosen);
    return written.fault();
  }

  /** Nothing is written to find out, but that the folder is made. */
  @Override
  public Optional<CaseFault> obstacle() {
    return OwnFolder.create(folder)
        .or(
            () ->
                Files.isWritable(folder)
                    ? Optional.empty()
                    : Optional.of(new CaseFault.FileDenied(folder.toString())));
  }

  private Optional<WindowSettings> current() {
    return files.read(file).done().flatMap(this::understood);
  }

  private Optional<WindowSettings> understood(Bytes content) {
    Optional<WindowSettings> settings = object(content).flatMap(SettingsFile::settings);
    if (settings.isEmpty()) {
      keepAside();
    }
    return settings;
  }

  private void keepAside() {
    try {
      Path aside = folder.resolve("settings.json.broken");
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      // The next write replaces it; there is nobody to tell before the window is open.
      return;
    }
  }

  private Bytes with(ObjectNode chosen, Optional<Bytes> present) {
    ObjectNode merged = present.flatMap(SettingsFile::object).orElseGet(MAPPER::createObjectNode);
    chosen.forEachEntry(
        (name, value) -> {
          if (!merged.has(name) || !value.equals(known.get(name))) {
            merged.set(name, value);
          }
        });
    return Bytes.of(MAPPER.writeValueAsBytes(merged));
  }

  private static Optional<ObjectNode> object(Bytes content) {
    try {
      return MAPPER.readTree(content.toArray()) instanceof ObjectNode object
          ? Optional.of(object)
          : Optional.empty();
    } catch (JacksonException broken) {
      return Optional.empty();
    }
  }

  private static ObjectNode json(WindowSettings settings) {
    ObjectNode json =
        MAPPER
            .createObjectNode()
            .put("version", VERSION)
            .put("language", settings.language().name())
            .put("theme", settings.theme().name())
            .put("textPercent", settings.textPercent())
            .put("picture", settings.picture())
            .put("history", settings.history());
    settings.place().ifPresent(place -> json.set("place", json(place)));
    return json;
  }

  private static ObjectNode json(WindowPlace place) {
    return MAPPER
        .createObjectNode()
        .put("x", place.x())
        .put("y", place.y())
        .put("width", place.width())
        .put("height", place.height())
        .put("maximised", place.maximised());
  }

  private static Optional<WindowSettings> settings(JsonNode json) {
    try {
      return json.path("version").asInt(VERSION) > VERSION
          ? Optional.empty()
          : Optional.of(
              new WindowSettings(
                  Language.valueOf(json.path("language").asString()),
                  WindowSettings.Theme.valueOf(json.path("theme").asString()),
                  json.path("textPercent").asInt(),
                  json.path("picture").asBoolean(),
                  json.path("history").asBoolean(true),
                  place(json.path("place"))));
    } catch (JacksonException | IllegalArgumentException broken) {
      return Optional.empty();
    }
  }

  /** One that cannot be is forgotten; the choices beside it are not. */
  private static Optional<WindowPlace> place(JsonNode json) {
    try {
      return json.isMissingNode()
          ? Optional.empty()
          : Optional.of(
              new WindowPlace(
                  json.path("x").asDouble(),
                  json.path("y").asDouble(),
                  json.path("width").asDouble(),
                  json.path("height").asDouble(),
                  json.path("maximised").asBoolean(false)));
    } catch (JacksonException | IllegalArgumentException broken) {
      return Optional.empty();
    }
  }
}
