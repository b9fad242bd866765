package mailpath.lab;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import mailpath.network.DomainName;

/**
 * Where a server of the lab can be reached.
 *
 * @param host name of the server, as the zone has it
 * @param address the address that the zone gives for it
 * @param at the loopback socket behind {@code address} and {@code port}
 */
public record Served(DomainName host, InetAddress address, int port, InetSocketAddress at) {}
