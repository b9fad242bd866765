package mailpath.casefile;

import mailpath.fact.Sentence;

/**
 * Why a case file cannot be read or written (threat-F4 to F8, U5, U6): a closed list. Places are
 * given by line and column from 1, and by key as a JSON Pointer (RFC 6901).
 */
public sealed interface CaseFault extends Sentence {

  /** Not JSON, or more than one value: where the reader gave up. */
  record CaseNotJson(int line, int column) implements CaseFault {}

  /**
   * The same inside an object or array.
   *
   * @param key the last one that was read, or the element
   */
  record CaseNotJsonAt(int line, int column, String key) implements CaseFault {}

  /** Not gzip after all, damaged or cut off inside the compression. */
  record CaseDamaged() implements CaseFault {}

  /** JSON, but not a case file. */
  record CaseNotOurs() implements CaseFault {}

  /** A value that cannot be what it stands for. */
  record CaseValueWrong(int line, String key) implements CaseFault {}

  /** A member that has to be there is not. */
  record CaseValueMissing(int line, String key) implements CaseFault {}

  /** The same question recorded twice, perhaps with different answers. */
  record CaseValueRepeated(int line, String key) implements CaseFault {}

  /**
   * A case of a kind that only a newer program can judge.
   *
   * @param kind its word in the file
   */
  record CaseQuestionUnknown(int line, String key, String kind) implements CaseFault {}

  /** A case about a mail host, where one about a domain is wanted. */
  record CaseOfHost(String host) implements CaseFault {}

  /**
   * The same for a case about a mail program or a mail address.
   *
   * @param about its domain or its first server
   */
  record CaseOfClient(String about) implements CaseFault {}

  /** The same key twice in one object. */
  record CaseKeyRepeated(int line, String key) implements CaseFault {}

  /** More than is ever needed: nesting, length of a text or number, entries. */
  record CaseBeyondLimit(int line, String key) implements CaseFault {}

  /**
   * @param limit in MiB, of the file or of what it unfolds to
   */
  record CaseTooLarge(long limit) implements CaseFault {}

  /** Written in a form that only a newer program knows. */
  record CaseTooNew(int version, int known) implements CaseFault {}

  record FileMissing(String file) implements CaseFault {}

  /** There is no folder to save it in. */
  record FolderMissing(String folder) implements CaseFault {}

  /** A folder, a pipe, a device or a socket. */
  record FileNotRegular(String file) implements CaseFault {}

  /** No permission, or storage that is for reading only. */
  record FileDenied(String file) implements CaseFault {}

  /** The storage did not answer in time. */
  record FileSilent(String file) implements CaseFault {}

  /** The user has stopped it first; what was there before is untouched. */
  record FileInterrupted(String file) implements CaseFault {}

  /** No room; what was there before is untouched. */
  record StorageFull(String file) implements CaseFault {}

  /** Somebody else has changed the file since it was opened here. */
  record FileChangedMeanwhile(String file) implements CaseFault {}

  /**
   * Anything else that the operating system says.
   *
   * @param detail its own words
   */
  record FileFails(String file, String detail) implements CaseFault {}
}
