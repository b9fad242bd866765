package mailpath.investigation;

import mailpath.dns.SignedZone;
import mailpath.dns.SignedZone.Spoilt;
import org.xbill.DNS.Type;

/** Domains whose DNSSEC is out of the ordinary, for people to look at and for tests. */
public enum OddZones {
  /** The signature over the MX record does not fit. */
  BOGUS_SIGNATURE {
    @Override
    void publish(MailWorld world) {
      signed(world).spoil("@", Type.MX, Spoilt.WRONG);
    }
  },
  /** The mail server is in a zone of somebody else, which is not signed: its TLSA is inert. */
  UNSIGNED_HOST {
    @Override
    void publish(MailWorld world) {
      world.internet.signed("d.test").add("@ MX 10 mx.h.test.");
      SignedZone host = world.internet.unsigned("h.test").add("mx A 192.0.2.1");
      host.add("_25._tcp.mx" + world.tlsa("mx.h.test"));
    }
  },
  /** Nobody signed the keys again. */
  EXPIRED_KEYS {
    @Override
    void publish(MailWorld world) {
      signed(world).spoil("@", Type.DNSKEY, Spoilt.EXPIRED);
    }
  },
  /** Signed with RSA and SHA-1, which some resolvers still take. */
  SHA1 {
    @Override
    void publish(MailWorld world) {
      mail(world.internet.signed("d.test", 7, true), world);
    }
  },
  /** The mail server's name leads out of what is signed. */
  ALIAS_LEAVES {
    @Override
    void publish(MailWorld world) {
      world.internet.signed("d.test").add("@ MX 10 mx").add("mx CNAME mx.h.test.");
      SignedZone host = world.internet.unsigned("h.test").add("mx A 192.0.2.1");
      host.add("_25._tcp.mx" + world.tlsa("mx.h.test"));
    }
  },
  /** The parent announces a key that the zone does not have. */
  WRONG_DS {
    @Override
    void publish(MailWorld world) {
      mail(world.internet.signed("d.test", 13, false), world);
      world.internet.existing("test").add("d DS 4711 13 2 " + "ab".repeat(32));
    }
  };

  abstract void publish(MailWorld world);

  /** The domain d.test, as it is checked. */
  public Assessment check() {
    MailWorld world = new MailWorld();
    publish(world);
    return world.check();
  }

  private static SignedZone signed(MailWorld world) {
    return mail(world.internet.signed("d.test"), world);
  }

  private static SignedZone mail(SignedZone zone, MailWorld world) {
    return zone.add("@ MX 10 mx")
        .add("mx A 192.0.2.1")
        .add("_25._tcp.mx" + world.tlsa("mx.d.test"));
  }
}
