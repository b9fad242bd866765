package mailpath.client;

/** The mail programs whose settings can be read or named. */
public enum ClientProgram {
  THUNDERBIRD,
  THUNDERBIRD_ANDROID,
  APPLE_MAIL,
  ANDROID_MAIL,
  OUTLOOK,
  EVOLUTION,
  GNOME_ACCOUNTS,
  KMAIL,
  CLAWS_MAIL,
  MUTT,
  MSMTP,
  FETCHMAIL,
  MBSYNC,
  OFFLINEIMAP,
  /** Settings that were typed, of no program in particular. */
  OTHER
}
