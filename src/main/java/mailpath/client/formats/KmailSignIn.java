package mailpath.client.formats;

import java.util.List;
import java.util.Optional;
import mailpath.client.SaslNames;
import mailpath.client.SignIn;

/** KDE's list of ways to sign in, by name or by index. */
final class KmailSignIn {
  private static final List<String> NAMES =
      List.of(
          "LOGIN",
          "PLAIN",
          "CRAM_MD5",
          "DIGEST_MD5",
          "GSSAPI",
          "NTLM",
          "APOP",
          "CLEAR",
          "ANONYMOUS",
          "XOAUTH2");

  private KmailSignIn() {}

  /** Unknown, without a note, where the key is absent. */
  static SignIn read(IniValues values, String key) {
    Optional<Setting> setting = values.section().find(key);
    SignIn signIn = setting.map(found -> of(found.value())).orElse(SignIn.UNKNOWN);
    if (signIn == SignIn.UNKNOWN) {
      setting.ifPresent(found -> values.notes().notUnderstood(found.line(), key));
    }
    return signIn;
  }

  private static SignIn of(String text) {
    if (text.length() == 1 && Character.isDigit(text.charAt(0))) {
      return SaslNames.one(NAMES.get(Character.digit(text.charAt(0), 10)));
    }
    return NAMES.contains(text) ? SaslNames.one(text) : SignIn.UNKNOWN;
  }
}
