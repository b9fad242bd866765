package mailpath;

/** The program's version, as the build wrote it into the module. */
final class Version {
  static final String NUMBER = number();

  private Version() {}

  private static String number() {
    var descriptor = Version.class.getModule().getDescriptor();
    return descriptor == null ? "development" : descriptor.rawVersion().orElse("development");
  }
}
