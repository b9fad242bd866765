package mailpath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.ByteBuffer;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program under target/, after it was made: what users will start. */
class ImageTest {
  private static final Path IMAGE = Path.of("target", "mailpath").toAbsolutePath();

  @Test
  void every_module_is_named_and_not_automatic() {
    var automatic =
        ModuleFinder.of(Path.of("target", "modules")).findAll().stream()
            .map(ModuleReference::descriptor)
            .filter(ModuleDescriptor::isAutomatic)
            .toList();
    assertEquals(List.of(), automatic);
  }

  /** Java keeps none of the form before Java 6 in an AOT cache, and every call starts slower. */
  @Test
  void every_class_has_a_form_that_can_be_cached() throws Exception {
    var old = new ArrayList<String>();
    try (Stream<Path> jars = Files.list(Path.of("target", "modules"))) {
      for (Path jar : jars.toList()) {
        try (FileSystem zip = FileSystems.newFileSystem(jar);
            Stream<Path> files = Files.walk(zip.getPath("/"))) {
          for (Path file : files.filter(name -> name.toString().endsWith(".class")).toList()) {
            if (ByteBuffer.wrap(Files.readAllBytes(file)).getShort(6) < ClassFile.JAVA_6_VERSION) {
              old.add(jar.getFileName() + ": " + file);
            }
          }
        }
      }
    }
    assertEquals(List.of(), old);
  }

  @Test
  void our_module_opens_nothing() {
    var ours = ModuleFinder.of(Path.of("target", "modules")).find("mailpath").orElseThrow();
    assertTrue(ours.descriptor().opens().isEmpty());
    assertTrue(
        ours.descriptor().exports().stream().allMatch(ModuleDescriptor.Exports::isQualified));
  }

  @Test
  void modules_that_nobody_requires_by_name_are_there() throws Exception {
    var modules = run(IMAGE.resolve("bin/java").toString(), "--list-modules").output();
    for (var module :
        List.of("jdk.localedata@", "java.naming@", "jdk.naming.dns@", "com.ibm.icu")) {
      assertTrue(modules.contains(module), module);
    }
  }

  @Test
  void no_web_view_scripts_or_compiler_are_there() throws Exception {
    var modules = run(IMAGE.resolve("bin/java").toString(), "--list-modules").output();
    for (var module : List.of("javafx.web", "javafx.fxml", "java.scripting", "jdk.compiler")) {
      assertTrue(!modules.contains(module), module);
    }
  }

  @Test
  void image_speaks_Dutch_and_knows_todays_domain_names() throws Exception {
    var probe =
        run(
            IMAGE.resolve("bin/java").toString(),
            "-Dstdout.encoding=UTF-8",
            "--add-modules=com.ibm.icu,jdk.localedata",
            "--class-path",
            Path.of("target", "test-classes").toString(),
            "imageprobe.ImageProbe");
    assertEquals("woensdag 4 maart\nxn--fa-hia.example\n", probe.output());
    assertEquals("", probe.errors());
  }

  @Test
  void launcher_works_through_links_and_blanks(@TempDir Path temp) throws Exception {
    var folder = Files.createDirectory(temp.resolve("with two blanks"));
    var moved = Files.createSymbolicLink(folder.resolve("mail path"), IMAGE);
    var direct = Files.createSymbolicLink(folder.resolve("direct"), IMAGE.resolve("bin/mailpath"));
    var relative =
        Files.createSymbolicLink(temp.resolve("second"), Path.of("with two blanks/direct"));
    for (Path launcher :
        List.of(IMAGE.resolve("bin/mailpath"), moved.resolve("bin/mailpath"), direct, relative)) {
      var help = run(launcher.toString(), "--help");
      assertEquals(0, help.code(), launcher + ": " + help.errors());
      assertTrue(help.output().contains("mailpath"), launcher.toString());
      assertEquals("", help.errors());
    }
    Files.delete(moved); // a link that leads out of it is nothing to be cleaned up unasked
    Files.delete(direct);
  }

  private record Run(int code, String output, String errors) {}

  private static Run run(String... command) throws IOException, InterruptedException {
    var errors = Files.createTempFile("mailpath", ".txt");
    try {
      var process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
      process.getOutputStream().close();
      var output = new String(process.getInputStream().readAllBytes());
      assertTrue(process.waitFor(60, TimeUnit.SECONDS), Stream.of(command).toList().toString());
      return new Run(process.exitValue(), output, Files.readString(errors));
    } finally {
      Files.delete(errors);
    }
  }
}
