package mailpath.timeline;

/** Names for keys, which only have to be told apart. */
public final class Keys {
  private static final String ISSUER = "issuer of ";

  private Keys() {}

  /** The key that a server shows as measured. */
  public static String of(String server) {
    return "key of " + server;
  }

  /** Whoever issued its certificate: that stays when the key changes. */
  public static String issuer(String server) {
    return ISSUER + server;
  }

  /** What a record holds that fits nothing that is shown. */
  public static String stale(String server) {
    return "former key of " + server;
  }

  static boolean isIssuer(String name) {
    return name.startsWith(ISSUER);
  }

  static String next(String name) {
    return "next " + name;
  }
}
