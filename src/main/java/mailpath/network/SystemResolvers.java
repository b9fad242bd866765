package mailpath.network;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.Collectors;
import org.xbill.DNS.ResolverConfig;

/** The resolvers that the operating system names; nothing is sent to find out. */
public final class SystemResolvers {
  private SystemResolvers() {}

  /** In the order in which they are asked, as the system has them when it was last looked at. */
  static List<InetSocketAddress> addresses() {
    return ResolverConfig.getCurrentConfig().servers().stream()
        .filter(address -> !address.isUnresolved())
        .toList();
  }

  /** As they are now, as shown to the user; empty where there is none. */
  public static String shown() {
    ResolverConfig.refresh();
    return addresses().stream().map(IpText::show).collect(Collectors.joining(", "));
  }
}
