package mailpath.network;

/**
 * All that the program learns from outside. Calls block the (virtual) thread they are made on, end
 * within their deadline, never throw for what the outside does, and return early with {@link
 * Failure.Cancelled} when the thread is interrupted. Equal questions asked at the same time, or
 * again later in the run, share one exchange.
 */
public interface Network {
  Observation<DnsAnswer> dns(DnsQuery query);

  Observation<Dialogue> dialogue(DialogueQuery query);

  Observation<HttpsResponse> https(HttpsQuery query);

  /** In clear: the response has no session. */
  Observation<HttpsResponse> http(HttpQuery query);

  /** From where it is asked. */
  Desk desk();
}
