package mailpath.client;

import mailpath.fact.Sentence;
import mailpath.network.Bytes;

/** One kind of file in which a mail program keeps its settings. */
public interface ClientFormat {
  /**
   * Whether a file is of this kind, by its content or, where that says nothing, its name.
   *
   * @param name of the file without its folders
   */
  boolean recognises(String name, Bytes content);

  /** Never throws, whatever the content; secrets are dropped while reading. */
  Read read(String name, Bytes content);

  /** What a file comes to. */
  sealed interface Read {
    record Settings(ClientSettings settings) implements Read {}

    /**
     * @param line from which it cannot be read; 0 where there are no lines
     */
    record Refused(int line, Sentence why) implements Read {}
  }
}
