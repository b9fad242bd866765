package mailpath.investigation;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import mailpath.casefile.HostQuestion;
import mailpath.dns.SignedInternet;
import mailpath.dns.SignedZone;
import mailpath.fact.Finding;
import mailpath.network.Approach;
import mailpath.network.DialogueQuery;
import mailpath.network.DomainName;
import mailpath.network.MailProtocol;
import mailpath.network.Observation;

/** The host mx.d.test of a {@link MailWorld}, and questions about it. */
final class HostWorld {
  static final DomainName HOST = DomainName.of("mx.d.test");

  final MailWorld world = new MailWorld();
  final SignedZone zone = world.internet.signed("d.test").add("mx A 192.0.2.1");

  static HostQuestion question(MailProtocol protocol, boolean injection) {
    return question(Optional.of(HOST), Optional.empty(), protocol, injection);
  }

  static HostQuestion question(
      Optional<DomainName> name,
      Optional<InetAddress> address,
      MailProtocol protocol,
      boolean injection) {
    return new HostQuestion(
        name,
        address,
        protocol.port(),
        protocol,
        "typed",
        SignedInternet.NOW,
        SignedInternet.NOW,
        injection,
        false,
        MailWorld.CONTROLS);
  }

  /** With a word in clear of mail from nobody. */
  static HostQuestion toldOfMail(MailProtocol protocol, int port) {
    HostQuestion plain = question(protocol, false);
    return new HostQuestion(
        plain.name(),
        plain.address(),
        port,
        protocol,
        plain.asked(),
        plain.begun(),
        plain.at(),
        false,
        true,
        plain.controls());
  }

  HostAssessment check(HostQuestion question) {
    return new HostCheck(question, world.settings(), world).run();
  }

  HostAssessment relay() {
    return check(question(MailProtocol.SMTP, false));
  }

  static DialogueQuery query(MailProtocol protocol, Approach approach) {
    return new DialogueQuery(HOST, MailWorld.ip("192.0.2.1"), protocol.port(), protocol, approach);
  }

  static List<Approach> approaches(HostAssessment assessment) {
    return assessment.observations().stream()
        .map(Observation::query)
        .filter(DialogueQuery.class::isInstance)
        .map(DialogueQuery.class::cast)
        .filter(query -> query.serverName().equals(HOST))
        .map(DialogueQuery::approach)
        .toList();
  }

  static boolean says(HostAssessment assessment, Class<? extends Finding> finding) {
    return assessment.findings().stream().anyMatch(finding::isInstance);
  }

  static HostFacts.TlsaWord tlsa(HostAssessment assessment) {
    HostFacts facts = assessment.host().facts();
    return facts.tlsaWord(facts.places().getFirst());
  }
}
