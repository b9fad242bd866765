package mailpath;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.window.AboutProgram;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the program says of itself. Its parts and their licences are read from what a package
 * carries beside the program: the list of parts (CycloneDX), the notices, the licence. A run
 * without a package has none of them.
 */
final class About {
  /** Set by the launchers of packages: where the launcher is. */
  private static final String LAUNCHER = "jpackage.app-path";

  private static final String PARTS = "mailpath.cdx.json";

  private About() {}

  /**
   * @param system properties of Java, once the toolkit has been started
   */
  static AboutProgram program(UserFolders folders, Properties system) {
    Optional<Path> beside = beside(system.getProperty(LAUNCHER, ""));
    return new AboutProgram(
        Version.NUMBER,
        joined(system, "java.vm.name", "java.runtime.version"),
        joined(system, "javafx.runtime.version"),
        joined(system, "os.name", "os.version", "os.arch"),
        text(beside, PARTS).map(About::parts).orElse(List.of()),
        text(beside, "LICENSE"),
        text(beside, "third-party-notices.txt"),
        folders.settings(),
        folders.state());
  }

  private static String joined(Properties system, String... names) {
    return Stream.of(names)
        .map(name -> system.getProperty(name, ""))
        .filter(value -> !value.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /**
   * Where packages keep what is beside the program, seen from a launcher: Linux, Windows, macOS.
   */
  private static Optional<Path> beside(String launcher) {
    try {
      Path bin = launcher.isEmpty() ? null : Path.of(launcher).toRealPath().getParent();
      return bin == null
          ? Optional.empty()
          : Stream.of("../lib/app", "app", "../app")
              .map(bin::resolve)
              .filter(folder -> Files.isRegularFile(folder.resolve(PARTS)))
              .findFirst();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(Optional<Path> folder, String name) {
    try {
      return folder.isEmpty()
          ? Optional.empty()
          : Optional.of(Files.readString(folder.get().resolve(name)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Each component once; the platforms of a part count as one. */
  private static List<AboutProgram.Part> parts(String list) {
    try {
      List<AboutProgram.Part> parts = new ArrayList<>();
      for (JsonNode part : new JsonMapper().readTree(list).path("components")) {
        parts.add(
            new AboutProgram.Part(
                part.path("name").asString(""), part.path("version").asString(""), licences(part)));
      }
      return parts.stream().distinct().toList();
    } catch (JacksonException broken) {
      return List.of();
    }
  }

  private static String licences(JsonNode part) {
    List<String> names = new ArrayList<>();
    for (JsonNode licence : part.path("licenses")) {
      JsonNode one = licence.path("license");
      String name = one.path("id").asString(one.path("name").asString(""));
      names.add(licence.path("expression").asString(name));
    }
    return String.join(", ", names);
  }
}
