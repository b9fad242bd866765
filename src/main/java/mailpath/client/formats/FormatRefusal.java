package mailpath.client.formats;

import mailpath.fact.Sentence;

/** Why nothing can be read from a file of settings. */
public sealed interface FormatRefusal extends Sentence {

  /**
   * @param limit in MiB
   */
  record SettingsFileTooLarge(int limit) implements FormatRefusal {}

  /**
   * Packed, and holding far more than settings that are packed do.
   *
   * @param ratio octets for each of its own
   */
  record SettingsUnfoldTooFar(int ratio) implements FormatRefusal {}

  /** No account of mail in it. */
  record NoAccountInFile() implements FormatRefusal {}

  /** XML that breaks the grammar. */
  record SettingsXmlBroken() implements FormatRefusal {}

  /** A DOCTYPE, which could make the reader fetch or unfold something (threat-M10). */
  record SettingsDoctype() implements FormatRefusal {}

  /** Deeper or longer than any file of settings is. */
  record SettingsBeyondLimit() implements FormatRefusal {}

  /** A list of exceptions for certificates that is empty. */
  record NoExceptionInFile() implements FormatRefusal {}

  /** Text of a QR code that is not JSON, or cut off. */
  record QrNotJson() implements FormatRefusal {}

  /** A QR code of another version than 1, whose numbers may mean something else. */
  record QrVersionUnknown() implements FormatRefusal {}

  /** A binary property list that points outside itself. */
  record BinaryPlistBroken() implements FormatRefusal {}

  /** A signed profile that cannot be opened, or that has nothing inside (RFC 5652). */
  record ProfileDamaged() implements FormatRefusal {}

  /** A profile that only the device with its key can read. */
  record ProfileEncrypted() implements FormatRefusal {}
}
