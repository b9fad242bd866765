package mailpath.network;

import java.net.InetAddress;

/**
 * GET of one resource over HTTP in clear from one address, port 80; Host is {@code host}. Mail
 * programs look for settings that way. Whoever is on the way can change what comes, so the response
 * has no TLS session and is worth no more than that.
 *
 * @param path absolute path, for example {@code /mail/config-v1.1.xml}
 */
public record HttpQuery(DomainName host, String path, InetAddress address) implements Query {}
