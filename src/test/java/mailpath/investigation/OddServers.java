package mailpath.investigation;

import java.time.Duration;
import java.util.List;
import mailpath.certificate.TestCertificate;
import mailpath.dns.SignedZone;
import mailpath.network.Approach;
import mailpath.network.Dialogue;
import mailpath.network.DialogueQuery;
import mailpath.network.DomainName;
import mailpath.network.Failure;
import mailpath.network.Observation;
import mailpath.network.Stage;

/** Domains whose mail servers are out of the ordinary, for people to look at. */
public enum OddServers {
  /** Of two addresses one says XXXXXXXA in place of STARTTLS. */
  MASKED {
    @Override
    void publish(MailWorld world) {
      mail(world.internet.unsigned("d.test")).add("mx A 192.0.2.2");
      world.answer(
          "192.0.2.2",
          new Observation.Answered<>(
              MailWorld.dialogue(Stage.QUIT, List.of("250-mx", "250 XXXXXXXA"))));
    }
  },
  /** TLS 1.0 and no more, seen by a second dialogue. */
  OLD_TLS {
    @Override
    void publish(MailWorld world) {
      mail(world.internet.unsigned("d.test"));
      world.answer(
          "192.0.2.1",
          MailWorld.handshake(new Failure.TlsAlert(Stage.TLS, 70, "protocol_version", false)));
      world.answer(
          first().with(Approach.OLD_TLS),
          world.good("mx.d.test", "1.0", "TLS_RSA_WITH_AES_128_CBC_SHA"));
    }
  },
  /** One server never greets, the other refuses us. */
  SILENT {
    @Override
    void publish(MailWorld world) {
      mail(world.internet.unsigned("d.test")).add("@ MX 20 other").add("other A 192.0.2.2");
      Dialogue connected = MailWorld.dialogue(Stage.CONNECT, List.of());
      Failure silent = new Failure.TimedOut(Stage.GREETING, Duration.ofSeconds(30));
      Failure refusal = new Failure.Rejected(Stage.GREETING, 554, "5.7.1 no mail from here");
      world.answer("192.0.2.1", new Observation.Failed<>(silent, connected));
      world.answer("192.0.2.2", new Observation.Failed<>(refusal, connected));
    }
  },
  /** A certificate with each kind of key, and a TLSA record for one. */
  TWO_KEYS {
    @Override
    void publish(MailWorld world) {
      mail(world.internet.signed("d.test")).add("_25._tcp.mx" + world.tlsa("mx.d.test"));
      world.answer(first().with(Approach.RSA), world.showing(MailWorld.issued("mx.d.test")));
    }
  },
  /** A virus scanner makes certificates for every server, and this computer trusts it. */
  INTERCEPTED {
    @Override
    void publish(MailWorld world) {
      mail(world.internet.unsigned("d.test"));
      world.internet.unsigned("control").add("one A 198.51.100.1").add("two A 198.51.100.2");
      TestCertificate scanner = TestCertificate.root("Avast Web/Mail Shield Root").make();
      world.ownRoot(scanner);
      for (String name : List.of("mx.d.test", "one.control", "two.control")) {
        world.certificate(name, TestCertificate.leaf(scanner, name).make());
      }
    }
  };

  abstract void publish(MailWorld world);

  /** The domain d.test, as it is checked. */
  public Assessment check() {
    MailWorld world = new MailWorld();
    publish(world);
    return world.check();
  }

  private static SignedZone mail(SignedZone zone) {
    return zone.add("@ MX 10 mx").add("mx A 192.0.2.1");
  }

  private static DialogueQuery first() {
    return DialogueQuery.relay(DomainName.of("mx.d.test"), MailWorld.ip("192.0.2.1"));
  }
}
