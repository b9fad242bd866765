package mailpath.client.formats;

import java.util.Map;
import mailpath.client.Channel;
import mailpath.client.OwnLabel;
import mailpath.client.SignIn;

/** The numbers of nsMsgSocketType and nsMsgAuthMethod, and what the window calls them. */
final class ThunderbirdValues {
  static final OwnLabel SSL_TLS = OwnLabel.ofFile("SSL/TLS");
  static final OwnLabel STARTTLS = OwnLabel.ofFile("STARTTLS");
  static final OwnLabel NONE = new OwnLabel("None", "Geen");
  static final OwnLabel IF_AVAILABLE =
      new OwnLabel("STARTTLS, if available", "STARTTLS, mits beschikbaar");

  static final MeantChannel CLEAR = new MeantChannel(Channel.NONE, NONE);
  static final MeantChannel IMPLICIT = new MeantChannel(Channel.IMPLICIT, SSL_TLS);

  /** Of old profiles; today's program changes it to 2 when it starts. */
  static final String TRY_STARTTLS = "1";

  static final Map<String, MeantChannel> SOCKET_TYPE =
      Map.of(
          "0",
          CLEAR,
          TRY_STARTTLS,
          new MeantChannel(Channel.IF_AVAILABLE, IF_AVAILABLE),
          "2",
          new MeantChannel(Channel.REQUIRED, STARTTLS),
          "3",
          IMPLICIT);

  /** 0 is invalid, so it is not here. */
  static final Map<String, SignIn> AUTH_METHOD =
      Map.of(
          "1", SignIn.NONE,
          "2", SignIn.PASSWORD,
          "3", SignIn.PASSWORD,
          "4", SignIn.CHALLENGE,
          "5", SignIn.GSSAPI,
          "6", SignIn.NTLM,
          "7", SignIn.CLIENT_CERTIFICATE,
          "8", SignIn.ANY_SECURE,
          "9", SignIn.ANY,
          "10", SignIn.OAUTH2);

  private ThunderbirdValues() {}
}
