package mailpath.client.formats;

import mailpath.fact.Sentence;

/**
 * What a file of settings in the manner of Unix leaves open, because it names something outside
 * itself or depends on the version of the program. Lines count from 1, keys are the program's own.
 */
public sealed interface RcNote extends Sentence {

  /** A command whose output would take the place of a value. It is never run. */
  record CommandNotRun(int line, String key) implements RcNote {}

  /** Another file that would be read in its place. It is never opened. */
  record FileNotFollowed(int line, String key) implements RcNote {}

  /** Settings for some servers or folders alone; what they concern counts as unknown. */
  record ConditionNotFollowed(int line, String key) implements RcNote {}

  /** A command that the connection goes through, so that its protection is not in the file. */
  record ConnectionThroughCommand(int line, String key) implements RcNote {}

  /** A file of certificates that are taken whatever they say; which ones is not known. */
  record ExceptionsNotRead(int line, String key) implements RcNote {}

  /** The name in the certificate is not compared with the server's, or with another one. */
  record NameNotCompared(int line, String key) implements RcNote {}

  /** A certificate that is not yet or no longer valid is taken. */
  record DatesNotChecked(int line, String key) implements RcNote {}

  /** STARTTLS is used without any check of the certificate, whatever the file says of checks. */
  record StarttlsNeverChecked(int line) implements RcNote {}

  /**
   * The file leaves a setting to the program, and programs of different age decide differently.
   *
   * @param since first version that does as was assumed
   */
  record DefaultOfNewerVersions(String key, String since) implements RcNote {}

  /** What a value means, or what its absence means, was never compared with the program. */
  record MeaningNotVerified(int line, String key) implements RcNote {}

  /** Programs of today connect to nothing with these settings, older ones to everybody. */
  record NewerVersionsRefuse(int line, String key) implements RcNote {}

  /** IMAP is tried first, then POP3. */
  record ProtocolsTried(int line) implements RcNote {}

  /** An account whose servers the program knows by itself. */
  record ServersNotInFile(int line) implements RcNote {}
}
