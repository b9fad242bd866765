import static java.lang.classfile.ClassFile.JAVA_6_VERSION;
import static java.lang.classfile.ClassFile.JAVA_8_VERSION;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.ConstantPoolSharingOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.constant.ClassDesc;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes classes of the form before Java 6 in a newer one. Java keeps none of the old form in an
 * AOT cache and takes longer to check them: with those of the command line every call started
 * slower. What they do stays the same.
 */
class NewerClasses {
  private final FileSystem jar;
  private final ClassFile form;

  NewerClasses(FileSystem jar) {
    this.jar = jar;
    var hierarchy =
        ClassHierarchyResolver.ofResourceParsing(this::inJar)
            .orElse(ClassHierarchyResolver.defaultResolver());
    this.form =
        ClassFile.of(
            ConstantPoolSharingOption.NEW_POOL, ClassHierarchyResolverOption.of(hierarchy));
  }

  /** Leaves a file that is no class, or new enough, as it is. */
  void renew(Path file) throws IOException {
    if (!file.toString().endsWith(".class")) {
      return;
    }
    var old = form.parse(Files.readAllBytes(file));
    if (old.majorVersion() < JAVA_6_VERSION) {
      Files.write(file, renewed(old));
    }
  }

  private byte[] renewed(ClassModel old) {
    var code = ClassTransform.transformingMethodBodies((builder, part) -> builder.with(part));
    ClassTransform version =
        (builder, part) ->
            builder.with(
                part instanceof ClassFileVersion ? ClassFileVersion.of(JAVA_8_VERSION, 0) : part);
    return form.transformClass(old, code.andThen(version));
  }

  /** Null where there is none, as the resolver wants it. */
  private InputStream inJar(ClassDesc type) {
    var name = type.descriptorString();
    var file = jar.getPath("/" + name.substring(1, name.length() - 1) + ".class");
    try {
      return Files.exists(file) ? Files.newInputStream(file) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
