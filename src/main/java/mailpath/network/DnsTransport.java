package mailpath.network;

import java.io.IOException;

/** A way to one resolver. */
interface DnsTransport {
  /** As shown to the user. */
  String shown();

  /**
   * Asks within the deadline of the exchange.
   *
   * @param partial takes an answer that is not whole
   * @return a well-formed reply to this question, as it came
   */
  byte[] ask(Exchange exchange, DnsQuery query, Partial partial) throws IOException;

  /** Takes what is there of an answer before the rest has come. */
  @FunctionalInterface
  interface Partial {
    void has(byte[] message);
  }
}
