package mailpath.network;

import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * Every deadline, size and count that bounds an exchange, in one place (threats.md R3, L6, section
 * 1). Tests scale the times down with {@link #scaled}.
 *
 * @param dnsTry one try of one DNS question; there are {@code dnsTries}
 * @param greeting where senders may be kept waiting on purpose, at port 25, and inside TLS
 * @param serviceGreeting in clear at a port for mail programs; whoever is silent there may be
 *     waiting for TLS, which is tried before the whole {@code greeting} is waited for (threat-S16)
 * @param quit the reply to QUIT, whose absence changes nothing (threat-S19)
 * @param domain the whole run over a domain
 * @param file one reading or saving of a file, on storage that may be far away or gone
 * @param manners pause between the end of one connection and the next to the same address
 * @param perAddress connections at once to one address
 * @param perRun connections at once in a run
 */
public record Limits(
    Duration dnsTry,
    int dnsTries,
    Duration dnsName,
    Duration connect,
    Duration greeting,
    Duration serviceGreeting,
    Duration command,
    Duration tls,
    Duration quit,
    Duration dialogue,
    Duration https,
    Duration domain,
    Duration file,
    Duration manners,
    int perAddress,
    int perRun,
    int dnsAtOnce,
    int hosts,
    int addresses,
    int line,
    int replyLines,
    int replyOctets,
    int connectionOctets,
    int certificates,
    int handshakeOctets,
    int body) {

  public static final Limits STANDARD =
      new Limits(
          Duration.ofSeconds(5),
          2,
          Duration.ofSeconds(15),
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofSeconds(10),
          Duration.ofSeconds(5),
          Duration.ofSeconds(60),
          Duration.ofSeconds(60),
          Duration.ofSeconds(120),
          Duration.ofSeconds(30),
          Duration.ofSeconds(1),
          2,
          4,
          16,
          20,
          20,
          4_096,
          100,
          64 * 1024,
          256 * 1024,
          100,
          1024 * 1024,
          64 * 1024);

  /** How long mail servers may be silent before control hosts are asked as well (threat-S18). */
  public Duration patience() {
    return connect.dividedBy(5);
  }

  /** The same with every duration multiplied; the manners' pause stays proportional too. */
  public Limits scaled(double factor) {
    UnaryOperator<Duration> times =
        duration -> Duration.ofNanos((long) (duration.toNanos() * factor));
    return with(times, times.apply(domain), times.apply(manners));
  }

  /** The same with another limit on a whole domain ({@code --timeout}). */
  public Limits withDomain(Duration limit) {
    return with(UnaryOperator.identity(), limit, manners);
  }

  /** The same with another pause between connections to one address. */
  public Limits withManners(Duration pause) {
    return with(UnaryOperator.identity(), domain, pause);
  }

  /** The same with other counts of hosts and of addresses of a host that are tried at most. */
  public Limits withCounts(int mailHosts, int ofHost) {
    return with(UnaryOperator.identity(), domain, manners, mailHosts, ofHost);
  }

  private Limits with(UnaryOperator<Duration> times, Duration forDomain, Duration pause) {
    return with(times, forDomain, pause, hosts, addresses);
  }

  private Limits with(
      UnaryOperator<Duration> times,
      Duration forDomain,
      Duration pause,
      int mailHosts,
      int ofHost) {
    return new Limits(
        times.apply(dnsTry),
        dnsTries,
        times.apply(dnsName),
        times.apply(connect),
        times.apply(greeting),
        times.apply(serviceGreeting),
        times.apply(command),
        times.apply(tls),
        times.apply(quit),
        times.apply(dialogue),
        times.apply(https),
        forDomain,
        times.apply(file),
        pause,
        perAddress,
        perRun,
        dnsAtOnce,
        mailHosts,
        ofHost,
        line,
        replyLines,
        replyOctets,
        connectionOctets,
        certificates,
        handshakeOctets,
        body);
  }
}
