package mailpath.integration;

/** The one family of addresses that a small internet has. */
enum Addressing {
  IPV4("A", "0.0.0.0/0"),
  IPV6("AAAA", "::/0");

  private final String type;
  private final String everybody;

  Addressing(String type, String everybody) {
    this.type = type;
    this.everybody = everybody;
  }

  /** In the form in which servers show it too. */
  String address(int network, int host) {
    return switch (this) {
      case IPV4 -> "10.25.%s.%s".formatted(network, host);
      case IPV6 -> "fd25::%x".formatted(network * 256 + host);
    };
  }

  /** A source address that leads out: behind NAT in IPv4, in IPv6 one of the late 6bone. */
  String desk() {
    return switch (this) {
      case IPV4 -> address(0, 10);
      case IPV6 -> "3ffe:25::10";
    };
  }

  /** Type and data of its address record. */
  String record(int network, int host) {
    return type + " " + address(network, host);
  }

  String type() {
    return type;
  }

  String everybody() {
    return everybody;
  }

  static Addressing of(String address) {
    return address.contains(":") ? IPV6 : IPV4;
  }

  /** An address with a port, as servers and {@code ss} write it. */
  static String socket(String address, int port) {
    return (of(address) == IPV6 ? "[" + address + "]" : address) + ":" + port;
  }
}
