package mailpath.integration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mailpath.integration.Certificates.Identity;

/**
 * Mail domains in one signed zone, {@code FACE.SERVER.ZONE}, each with a host {@code mx} of its own
 * at an address of that server; and some that lead to these hosts under an MTA-STS policy.
 */
final class ServerFaces {
  static final String POSTFIX = "postfix";
  static final String EXIM = "exim";

  /** OpenSMTPD 6.8 keeps keys in another process than TLS, and takes RSA alone there. */
  static final String OPENSMTPD = "opensmtpd";

  static final String POLICY_ADDRESS = "10.25.0.80";

  private static final Map<String, String> NETWORKS =
      Map.of(POSTFIX, "10.25.1.", EXIM, "10.25.2.", OPENSMTPD, "10.25.3.");

  private final String zone;
  private final Certificates ecdsa;
  private final Certificates rsa;
  private final Identity intermediate;
  private final Map<String, List<Face>> faces = new LinkedHashMap<>();
  private final List<String> lines = new ArrayList<>();
  private final List<String> listed = new ArrayList<>();
  private final List<String> policy =
      new ArrayList<>(List.of("version: STSv1", "mode: enforce", "max_age: 604800"));

  ServerFaces(String zone, Certificates certificates) {
    this.zone = zone;
    ecdsa = certificates;
    rsa = certificates.rsa();
    intermediate = certificates.intermediate();
    List.of(POSTFIX, EXIM).forEach(this::everything);
    face(OPENSMTPD, "good", rsa.issued(host("good", OPENSMTPD)));
    pin(face(OPENSMTPD, "dane", rsa.selfSigned(host("dane", OPENSMTPD))));
    listed("listed", "good.exim");
    listed("lapsed", "expired.postfix");
    listed("outdated", "old.exim");
  }

  List<Face> of(String server) {
    return faces.getOrDefault(server, List.of());
  }

  List<Face> all() {
    return faces.values().stream().flatMap(List::stream).toList();
  }

  Stream<String> domains() {
    Stream<String> own = all().stream().map(ServerFaces::domain);
    return Stream.concat(own, listed.stream().map(name -> name + "." + zone));
  }

  static String domain(Face face) {
    return face.host().substring("mx.".length());
  }

  /** What the zone says of the domains and hosts. */
  String[] lines() {
    return lines.toArray(String[]::new);
  }

  String[] policy() {
    return policy.toArray(String[]::new);
  }

  /** The names that the one server with the policy must have a certificate for. */
  String[] policyHosts() {
    return listed.stream().map(name -> "mta-sts." + name + "." + zone).toArray(String[]::new);
  }

  private void everything(String server) {
    face(server, "good", ecdsa.issued(host("good", server)));
    face(server, "own", ecdsa.selfSigned(host("own", server)));
    pin(face(server, "dane", ecdsa.selfSigned(host("dane", server))));
    face(server, "expired", ecdsa.expired(host("expired", server)));
    face(server, "other", ecdsa.issued("mx.elsewhere.test"));
    face(server, "gap", ecdsa.issuedBy(intermediate, host("gap", server)));
    String complete = host("complete", server);
    face(server, "complete", ecdsa.issuedBy(intermediate, complete).with(intermediate));
    String both = host("both", server);
    face(server, "both", rsa.issued(both), ecdsa.issued(both));
    Identity named = ecdsa.issued(host("sni", server));
    add(server, "sni", face -> face.sni(named), ecdsa.issued("mx.default.test"));
    add(server, "old", Face::old, rsa.issued(host("old", server)));
    pin(add(server, "ancient", Face::old, rsa.issued(host("ancient", server))));
  }

  private String host(String name, String server) {
    return "mx." + name + "." + server + "." + zone;
  }

  private Face face(String server, String name, Identity... shown) {
    return add(server, name, UnaryOperator.identity(), shown);
  }

  private Face add(String server, String name, UnaryOperator<Face> dress, Identity... shown) {
    String address = NETWORKS.get(server) + (of(server).size() + 1);
    Face face = dress.apply(Face.of(host(name, server), address, shown));
    faces.computeIfAbsent(server, key -> new ArrayList<>()).add(face);
    lines.add(domain(face) + ". MX 10 " + face.host() + ".");
    lines.add(face.host() + ". A " + address);
    return face;
  }

  private void pin(Face face) {
    lines.add("_25._tcp." + face.host() + ". TLSA " + face.shown().getFirst().tlsa311());
  }

  /** A domain whose one host is that of another, and whose policy says so. */
  private void listed(String name, String host) {
    listed.add(name);
    lines.add(name + " MX 10 mx." + host);
    lines.add("_mta-sts." + name + " TXT \"v=STSv1; id=1\"");
    lines.add("mta-sts." + name + " A " + POLICY_ADDRESS);
    policy.add("mx: mx." + host + "." + zone);
  }
}
