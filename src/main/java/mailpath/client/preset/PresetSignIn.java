package mailpath.client.preset;

import mailpath.client.SignIn;

/** How a provider wants its users to sign in. */
public enum PresetSignIn {
  PASSWORD(SignIn.PASSWORD),
  /** A password, or an app password with two-step verification. */
  PASSWORD_OR_APP_PASSWORD(SignIn.PASSWORD),
  /** A password made for this program alone. */
  APP_PASSWORD(SignIn.PASSWORD),
  OAUTH2_OR_APP_PASSWORD(SignIn.UNKNOWN),
  OAUTH2(SignIn.OAUTH2),
  /** OAuth2; the bare password still works for sending, and will be switched off. */
  OAUTH2_PASSWORD_ENDING(SignIn.UNKNOWN),
  /** The password that the provider's own program on this computer shows. */
  BRIDGE_PASSWORD(SignIn.PASSWORD);

  private final SignIn setting;

  PresetSignIn(SignIn setting) {
    this.setting = setting;
  }

  /** What a program is to be set to; unknown where more than one way is right. */
  SignIn setting() {
    return setting;
  }
}
