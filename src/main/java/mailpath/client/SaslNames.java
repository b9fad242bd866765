package mailpath.client;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of SASL mechanisms (RFC 4422 3.1) and of what programs list beside them. */
public final class SaslNames {
  private static final Map<String, SignIn> MECHANISMS =
      Map.ofEntries(
          Map.entry("PLAIN", SignIn.PASSWORD),
          Map.entry("LOGIN", SignIn.PASSWORD),
          Map.entry("USER", SignIn.PASSWORD),
          Map.entry("CLEAR", SignIn.PASSWORD),
          Map.entry("CRAM-MD5", SignIn.CHALLENGE),
          Map.entry("DIGEST-MD5", SignIn.CHALLENGE),
          Map.entry("APOP", SignIn.CHALLENGE),
          Map.entry("GSSAPI", SignIn.GSSAPI),
          Map.entry("NTLM", SignIn.NTLM),
          Map.entry("EXTERNAL", SignIn.CLIENT_CERTIFICATE),
          Map.entry("ANONYMOUS", SignIn.NONE),
          Map.entry("XOAUTH2", SignIn.OAUTH2),
          Map.entry("OAUTHBEARER", SignIn.OAUTH2));

  private SaslNames() {}

  /** {@code UNKNOWN} for a name that is none of these; underscores count as hyphens. */
  public static SignIn one(String name) {
    String plain = name.strip().toUpperCase(Locale.ROOT).replace('_', '-');
    return MECHANISMS.getOrDefault(
        plain, plain.matches("SCRAM-SHA.+") ? SignIn.SCRAM : SignIn.UNKNOWN);
  }

  /** What a program does that may choose from these. */
  public static SignIn of(Collection<String> names) {
    Set<SignIn> kinds = names.stream().map(SaslNames::one).collect(Collectors.toSet());
    if (kinds.size() == 1) {
      return kinds.iterator().next();
    }
    if (kinds.isEmpty() || kinds.contains(SignIn.UNKNOWN)) {
      return SignIn.UNKNOWN;
    }
    return kinds.contains(SignIn.PASSWORD) ? SignIn.ANY : SignIn.ANY_SECURE;
  }
}
