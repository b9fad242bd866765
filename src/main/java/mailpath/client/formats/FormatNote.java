package mailpath.client.formats;

import java.util.Optional;
import java.util.Set;
import mailpath.client.MailService;
import mailpath.fact.Sentence;
import mailpath.network.Bytes;

/** What somebody should know about a file of settings that could be read. Lines count from 1. */
public sealed interface FormatNote extends Sentence {

  /** A line of no known form; what it says is not known. */
  record SettingsLineUnread(int line) implements FormatNote {}

  /** A value that the program's own documents do not name: it counts as unknown. */
  record SettingNotUnderstood(int line, String key) implements FormatNote {}

  /** The same in a format without lines. */
  record SettingNotUnderstoodThere(String key) implements FormatNote {}

  /**
   * A value that must be there and is not: it counts as unknown.
   *
   * @param line where the part begins that should have it
   */
  record SettingMissing(int line, String key) implements FormatNote {}

  /** The same in a format without lines. */
  record SettingMissingThere(String key) implements FormatNote {}

  /** An account of a kind that is no mail over IMAP or POP3, such as Exchange. */
  record AccountKindNotRead(int line) implements FormatNote {}

  /** The same in a format without lines. */
  record AccountKindNotReadThere() implements FormatNote {}

  /** Passwords or tokens stood in the file and were not kept (threat-F1). */
  record SecretsLeftOut() implements FormatNote {}

  /** Exceptions for certificates are kept in another file of the program. */
  record ExceptionsInOtherFile(String file) implements FormatNote {}

  /**
   * Evolution keeps incoming server, address and outgoing server in a file each, and this is one.
   *
   * @param uid digest of the name of this file
   * @param others digests of the names of files that it names
   * @param domain of the address in it
   */
  record AccountInSeveralFiles(Bytes uid, Set<Bytes> others, Optional<String> domain)
      implements FormatNote {
    public AccountInSeveralFiles {
      others = Set.copyOf(others);
    }
  }

  /** Exceptions for certificates are kept by the program, and this kind of file never has them. */
  record ExceptionsNotInFile() implements FormatNote {}

  /** More accounts than are read. */
  record AccountsLeftOut(int most) implements FormatNote {}

  /** More remarks than are said. */
  record RemarksLeftOut(int count) implements FormatNote {}

  /**
   * Value 1 of an old Thunderbird profile: the program of today changes it to STARTTLS when it
   * starts, and would speak clear text if it were still there.
   */
  record ThunderbirdTriesStarttls(int line) implements FormatNote {}

  /** Thunderbird takes one certificate for this server, right or not (RFC 8314 5.4). */
  record CertificateExceptionStored(String host, int port) implements FormatNote {}

  /** The same value in a QR code. */
  record QrTriesStarttls() implements FormatNote {}

  /** Not all QR codes of one export are here. */
  record QrPartsMissing(int found, int of) implements FormatNote {}

  /** QR codes of different exports. */
  record QrPartsDiffer() implements FormatNote {}

  /**
   * A profile signed in CMS, and what was signed is what is here. Nobody looked whether the signer
   * is who that name says.
   *
   * @param signer subject of the certificate
   */
  record ProfileSigned(String signer) implements FormatNote {}

  /** The content is not what was signed. */
  record ProfileSignatureBroken(String signer) implements FormatNote {}

  record ProfileSignatureNotChecked() implements FormatNote {}

  /** SSL on a port for STARTTLS: whether Apple's systems then insist on it is not documented. */
  record AppleStarttlsNotVerified(MailService service) implements FormatNote {}

  /** SSL on a port of no known use: TLS at once or STARTTLS. */
  record AppleChannelNotKnown(MailService service) implements FormatNote {}

  /** No port for sending: 25, 587 and 465 are tried in this order. */
  record ApplePortsTried() implements FormatNote {}

  /** SSL in Outlook's old sense, on a port of no known use: TLS at once or STARTTLS. */
  record OutlookChannelNotKnown(int line) implements FormatNote {}
}
