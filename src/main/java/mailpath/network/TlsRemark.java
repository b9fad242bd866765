package mailpath.network;

/** What a server did in a completed handshake that changes nothing of its outcome. */
public enum TlsRemark {
  /** It asked for a certificate of ours and went on without one (threat-S13). */
  ASKS_CERTIFICATE,
  /** It warned that it does not know the server name (alert 112, RFC 6066 3) and went on. */
  NAME_UNKNOWN
}
