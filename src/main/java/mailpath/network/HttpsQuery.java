package mailpath.network;

import java.net.InetAddress;

/**
 * GET of one resource over HTTPS from one address, port 443; SNI and Host are {@code host}.
 *
 * @param path absolute path, for example {@code /.well-known/mta-sts.txt}
 */
public record HttpsQuery(DomainName host, String path, InetAddress address) implements Query {}
