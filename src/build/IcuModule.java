import static java.lang.constant.ModuleDesc.of;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.ModuleAttribute;
import java.lang.constant.PackageDesc;
import java.lang.reflect.AccessFlag;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The jar of ICU4J as a named module, which it is not, and without the data that we never use. */
class IcuModule {
  /** Name that the ICU4J jar, which has no module descriptor, claims in its manifest. */
  static final String NAME = "com.ibm.icu";

  /**
   * Data of ICU4J that names need not: folders (collation, word breaks, currencies, languages,
   * regions, scripts, units, time zones, spelled-out numbers) and the list of character names.
   */
  private static final Set<String> ICU_UNUSED =
      Set.of("brkitr", "coll", "curr", "lang", "rbnf", "region", "translit", "unit", "zone");

  private static final String ICU_DATA = "com/ibm/icu/impl/data/icudata/";

  /**
   * Copies the ICU4J jar without the data we never use and with a module descriptor. The module is
   * open because ICU4J looks for its data by resource name, which a closed module would hide.
   */
  static void make(Path jar, Path to) throws IOException {
    Files.copy(jar, to, StandardCopyOption.REPLACE_EXISTING);
    var packages = new TreeSet<String>();
    try (FileSystem zip = FileSystems.newFileSystem(to, Map.of())) {
      for (Path file : Image.filesUnder(zip.getPath("/"))) {
        var name = file.toString().substring(1);
        if (unusedByUs(name)) {
          Files.delete(file);
        } else if (name.endsWith(".class")) {
          packages.add(name.substring(0, name.lastIndexOf('/')).replace('/', '.'));
        }
      }
      Files.write(zip.getPath("/module-info.class"), icuDescriptor(packages));
    }
  }

  private static boolean unusedByUs(String name) {
    if (name.startsWith("com/ibm/icu/dev/tool/")) {
      return true; // documentation tools, which would draw the compiler into the image
    }
    if (!name.startsWith(ICU_DATA)) {
      return false;
    }
    var inData = name.substring(ICU_DATA.length());
    int slash = inData.indexOf('/');
    return slash < 0
        ? inData.equals("unames.icu")
        : ICU_UNUSED.contains(inData.substring(0, slash));
  }

  private static byte[] icuDescriptor(Set<String> packages) {
    var attribute =
        ModuleAttribute.of(
            of(NAME),
            module -> {
              module.moduleFlags(AccessFlag.OPEN);
              module.requires(of("java.base"), List.of(AccessFlag.MANDATED), null);
              for (String required : List.of("java.desktop", "java.logging", "java.xml")) {
                module.requires(of(required), List.of(), null);
              }
              packages.stream()
                  .filter(name -> !name.startsWith("com.ibm.icu.impl"))
                  .forEach(name -> module.exports(PackageDesc.of(name), List.of()));
            });
    return ClassFile.of().buildModule(attribute);
  }
}
