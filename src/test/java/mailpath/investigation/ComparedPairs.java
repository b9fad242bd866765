package mailpath.investigation;

import static mailpath.investigation.ComparedWorlds.SERVERS;
import static mailpath.investigation.ComparedWorlds.dane;
import static mailpath.investigation.ComparedWorlds.lines;
import static mailpath.investigation.ComparedWorlds.one;
import static mailpath.investigation.ComparedWorlds.plain;
import static mailpath.investigation.ComparedWorlds.policy;
import static mailpath.investigation.ComparedWorlds.record;
import static mailpath.investigation.ComparedWorlds.timedOut;
import static mailpath.investigation.ComparedWorlds.zoned;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import mailpath.certificate.TestCertificate;
import mailpath.network.AddressFamily;
import mailpath.network.Failure;
import mailpath.network.RecordType;
import mailpath.network.Stage;

/** The table of comparisons: two variants of d.test, and all that differs between them. */
final class ComparedPairs {
  private static final Failure SILENT = new Failure.TimedOut(Stage.CONNECT, Duration.ofSeconds(10));
  private static final TestCertificate RENEWED = MailWorld.issued("a.d.test");
  private static final TestCertificate FOREIGN = MailWorld.issued("elsewhere.test");

  private ComparedPairs() {}

  /**
   * @param differences what is to be found: effect, fact and subject with both values, one line
   *     each
   */
  record Pair(String name, Comparison comparison, List<String> differences) {
    Pair(String name, MailWorld before, MailWorld after, String... differences) {
      this(name, Comparison.of(before.check(), after.check()), List.of(differences));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Pair> pairs() {
    return Stream.of(
            nothing(), servers(), certificates(), records(), policies(), routes(), notMeasured())
        .flatMap(List::stream);
  }

  /** Signed again, in another order, with the same content. */
  private static List<Pair> nothing() {
    return List.of(
        new Pair("signed again", dane(), dane()),
        new Pair("policy again", policy("enforce", "*.d.test"), policy("enforce", "*.d.test")),
        new Pair(
            "order of records",
            plain(),
            lines(
                "b A 192.0.2.2", "@ MX 10 b", "a AAAA 2001:db8::1", "@ MX 10 a", "a A 192.0.2.1")));
  }

  private static List<Pair> servers() {
    return List.of(
        new Pair(
            "STARTTLS removed at one of two servers",
            plain(),
            plain().answer("192.0.2.2", MailWorld.bare()),
            "VERDICT STARTTLS b.d.test [192.0.2.2]: OFFERED -> ABSENT"),
        new Pair(
            "STARTTLS removed at one of two servers with DANE",
            dane(),
            dane().answer("192.0.2.2", MailWorld.bare()),
            "MATRIX STARTTLS b.d.test [192.0.2.2]: OFFERED -> ABSENT"),
        new Pair(
            "only old TLS under a policy",
            policy("enforce", "*.d.test"),
            policy("enforce", "*.d.test").old("192.0.2.2", "b.d.test"),
            "NOTHING STARTTLS b.d.test [192.0.2.2]: OFFERED -> OLD",
            "NOTHING TLS_VERSION b.d.test [192.0.2.2]: 1.3 -> 1.1"),
        new Pair(
            "only old TLS",
            plain(),
            plain().old("192.0.2.2", "b.d.test"),
            "NOTHING STARTTLS b.d.test [192.0.2.2]: OFFERED -> OLD",
            "NOTHING TLS_VERSION b.d.test [192.0.2.2]: 1.3 -> 1.1"));
  }

  private static List<Pair> certificates() {
    return List.of(
        new Pair(
            "certificate renewed",
            plain(),
            plain().certificate("a.d.test", RENEWED),
            "NOTHING CERTIFICATE a.d.test [192.0.2.1]: .. -> ..",
            "NOTHING CERTIFICATE a.d.test [2001:db8::1]: .. -> .."),
        new Pair(
            "certificate renewed under DANE",
            dane(),
            dane().certificate("a.d.test", RENEWED),
            "NOTHING CERTIFICATE a.d.test [192.0.2.1]: .. -> ..",
            "NOTHING TLSA_MATCH a.d.test [192.0.2.1]: MATCH -> MISMATCH",
            "NOTHING CERTIFICATE a.d.test [2001:db8::1]: .. -> ..",
            "NOTHING TLSA_MATCH a.d.test [2001:db8::1]: MATCH -> MISMATCH"),
        new Pair(
            "certificate for another name",
            policy("enforce", "*.d.test"),
            policy("enforce", "*.d.test").certificate("a.d.test", FOREIGN),
            "NOTHING CERTIFICATE a.d.test [192.0.2.1]: .. -> ..",
            "NOTHING CERTIFICATE_NAMES a.d.test [192.0.2.1]: a.d.test -> elsewhere.test",
            "NOTHING NAME a.d.test [192.0.2.1]: MATCH -> MISMATCH",
            "NOTHING CERTIFICATE a.d.test [2001:db8::1]: .. -> ..",
            "NOTHING CERTIFICATE_NAMES a.d.test [2001:db8::1]: a.d.test -> elsewhere.test",
            "NOTHING NAME a.d.test [2001:db8::1]: MATCH -> MISMATCH"),
        new Pair(
            "certificate for another name at every server",
            policy("enforce", "*.d.test"),
            policy("enforce", "*.d.test")
                .certificate("a.d.test", FOREIGN)
                .certificate("b.d.test", FOREIGN),
            "VERDICT CERTIFICATE a.d.test [192.0.2.1]: .. -> ..",
            "VERDICT NAME a.d.test [192.0.2.1]: MATCH -> MISMATCH",
            "VERDICT CERTIFICATE a.d.test [2001:db8::1]: .. -> ..",
            "VERDICT NAME a.d.test [2001:db8::1]: MATCH -> MISMATCH",
            "VERDICT CERTIFICATE b.d.test [192.0.2.2]: .. -> ..",
            "VERDICT NAME b.d.test [192.0.2.2]: MATCH -> MISMATCH",
            "NOTHING CERTIFICATE_NAMES a.d.test [192.0.2.1]: a.d.test -> elsewhere.test",
            "NOTHING CERTIFICATE_NAMES a.d.test [2001:db8::1]: a.d.test -> elsewhere.test",
            "NOTHING CERTIFICATE_NAMES b.d.test [192.0.2.2]: b.d.test -> elsewhere.test"));
  }

  private static List<Pair> records() {
    String present = record(SERVERS, "a.d.test");
    String renewed = record(new MailWorld().certificate("a.d.test", RENEWED), "a.d.test");
    return List.of(
        new Pair(
            "TLSA rolled over without the key",
            one(present),
            one(renewed),
            "VERDICT TLSA_RECORDS a.d.test: 3 0 1 .. -> 3 0 1 ..",
            "VERDICT TLSA_MATCH a.d.test [192.0.2.1]: MATCH -> MISMATCH"),
        new Pair(
            "TLSA rolled over with the key",
            one(present),
            one(renewed).certificate("a.d.test", RENEWED),
            "NOTHING TLSA_RECORDS a.d.test: 3 0 1 .. -> 3 0 1 ..",
            "NOTHING CERTIFICATE a.d.test [192.0.2.1]: .. -> .."),
        new Pair(
            "TLSA rolled over without the key at one of two",
            dane(),
            dane("3 1 1 " + "ab".repeat(32)),
            "NOTHING TLSA_RECORDS a.d.test: 3 0 1 .. -> 3 1 1 ..",
            "NOTHING TLSA_MATCH a.d.test [192.0.2.1]: MATCH -> MISMATCH",
            "NOTHING TLSA_MATCH a.d.test [2001:db8::1]: MATCH -> MISMATCH"),
        new Pair(
            "TLSA gone",
            dane(),
            dane(""),
            "VERDICT TLSA_RECORDS a.d.test: 3 0 1 .. -> NONE",
            "VERDICT TLSA_EFFECT a.d.test: PINNED -> NONE"),
        new Pair(
            "zone no longer signed",
            dane(),
            plain(),
            "VERDICT MX_SIGNED d.test: SECURE -> INSECURE, NO_DS d.test",
            "VERDICT ADDRESSES_SIGNED a.d.test: SECURE -> INSECURE, NO_DS d.test",
            "VERDICT TLSA_RECORDS a.d.test: 3 0 1 .. -> NONE",
            "VERDICT TLSA_EFFECT a.d.test: PINNED -> NONE",
            "VERDICT ADDRESSES_SIGNED b.d.test: SECURE -> INSECURE, NO_DS d.test",
            "VERDICT TLSA_RECORDS b.d.test: 3 0 1 .. -> NONE",
            "VERDICT TLSA_EFFECT b.d.test: PINNED -> NONE",
            "NOTHING ZONE_SIGNED d.test: SECURE -> INSECURE",
            "NOTHING STS_RECORD_SIGNED d.test: SECURE -> INSECURE, NO_DS d.test",
            "NOTHING POLICY_HOST_SIGNED mta-sts.d.test: SECURE -> INSECURE"),
        new Pair(
            "records unsigned and then signed",
            zoned(plain(), zone -> zone.add("_25._tcp.a" + SERVERS.tlsa("a.d.test"))),
            dane(),
            "VERDICT MX_SIGNED d.test: INSECURE, NO_DS d.test -> SECURE",
            "VERDICT ADDRESSES_SIGNED a.d.test: INSECURE, NO_DS d.test -> SECURE",
            "VERDICT ADDRESSES_SIGNED b.d.test: INSECURE, NO_DS d.test -> SECURE",
            "VERDICT TLSA_RECORDS b.d.test: NONE -> 3 0 1 ..",
            "VERDICT TLSA_EFFECT b.d.test: NONE -> PINNED",
            "NOTHING ZONE_SIGNED d.test: INSECURE -> SECURE",
            "NOTHING STS_RECORD_SIGNED d.test: INSECURE, NO_DS d.test -> SECURE",
            "NOTHING POLICY_HOST_SIGNED mta-sts.d.test: INSECURE -> SECURE",
            "NOTHING TLSA_SIGNED a.d.test: INSECURE, NO_DS d.test -> SECURE"),
        new Pair(
            "reports",
            plain(),
            zoned(plain(), zone -> zone.add("_smtp._tls TXT \"v=TLSRPTv1;rua=mailto:a@d.test\"")),
            "NOTHING TLS_RPT_RECORD d.test: NONE -> v=TLSRPTv1;rua=mailto:a@d.test"));
  }

  private static List<Pair> policies() {
    return List.of(
        new Pair(
            "mode",
            policy("enforce", "*.d.test"),
            policy("testing", "*.d.test"),
            "VERDICT POLICY_MODE mta-sts.d.test: ENFORCE -> TESTING"),
        new Pair(
            "list",
            policy("enforce", "*.d.test"),
            policy("enforce", "b.d.test"),
            "NOTHING POLICY_PATTERNS mta-sts.d.test: *.d.test -> b.d.test"),
        new Pair(
            "remembered for a shorter time",
            policy("enforce", "*.d.test"),
            policy("enforce", "*.d.test", 600),
            "VERDICT POLICY_MAX_AGE mta-sts.d.test: PT720H -> PT10M"),
        new Pair(
            "policy withheld",
            policy("enforce", "*.d.test"),
            policy("enforce", "*.d.test").withhold(),
            "VERDICT POLICY_FETCH mta-sts.d.test: WORKS -> STATUS, 404"),
        new Pair(
            "policy published",
            plain(),
            policy("enforce", "*.d.test"),
            "VERDICT STS_RECORD d.test: NONE -> v=STSv1; id=a1;",
            "NOTHING POLICY_HOST_ADDRESSES mta-sts.d.test: NONE -> 192.0.2.80"),
        new Pair(
            "policy invalid",
            policy("enforce", "*.d.test"),
            policy("Enforce", "*.d.test"),
            "VERDICT POLICY_FETCH mta-sts.d.test: WORKS -> BODY",
            "VERDICT POLICY_FAULTS mta-sts.d.test: NONE -> mode: Enforce"));
  }

  private static List<Pair> routes() {
    return List.of(
        new Pair(
            "preferences exchanged",
            lines("@ MX 10 a", "@ MX 20 b", "a A 192.0.2.1", "b A 192.0.2.2"),
            lines("@ MX 20 a", "@ MX 10 b", "a A 192.0.2.1", "b A 192.0.2.2"),
            "NOTHING MX_RECORD a.d.test: 10 -> 20",
            "NOTHING MX_RECORD b.d.test: 20 -> 10"),
        new Pair(
            "server added",
            lines("@ MX 10 a", "a A 192.0.2.1"),
            lines("@ MX 10 a", "@ MX 10 b", "a A 192.0.2.1", "b A 192.0.2.2")
                .answer("192.0.2.2", MailWorld.bare()),
            "VERDICT MX_RECORD b.d.test: NONE -> 10"),
        new Pair(
            "address moved",
            lines("@ MX 10 a", "a A 192.0.2.1"),
            lines("@ MX 10 a", "a A 192.0.2.9"),
            "NOTHING IPV4_ADDRESSES a.d.test: 192.0.2.1 -> 192.0.2.9"),
        new Pair(
            "no address left",
            lines("@ MX 10 a", "a A 192.0.2.1"),
            lines("@ MX 10 a", "a TXT x"),
            "VERDICT IPV4_ADDRESSES a.d.test: 192.0.2.1 -> NONE"),
        new Pair(
            "first address",
            lines("@ MX 10 a", "a TXT x"),
            lines("@ MX 10 a", "a A 192.0.2.1"),
            "VERDICT IPV4_ADDRESSES a.d.test: NONE -> 192.0.2.1"),
        new Pair(
            "null MX",
            plain(),
            lines("@ MX 0 ."),
            "VERDICT MAIL_ROUTE d.test: HOSTS -> NULL_MX",
            "NOTHING MX_RECORD a.d.test: 10 -> NONE",
            "NOTHING MX_RECORD b.d.test: 10 -> NONE"),
        new Pair(
            "nothing published",
            lines("@ A 192.0.2.1"),
            lines(),
            "VERDICT MAIL_ROUTE d.test: IMPLICIT -> NO_MAIL",
            "VERDICT MX_RECORD d.test: IMPLICIT -> NONE"),
        new Pair(
            "implicit MX",
            lines("@ A 192.0.2.1"),
            lines("@ MX 0 d.test.", "@ A 192.0.2.1"),
            "NOTHING MAIL_ROUTE d.test: IMPLICIT -> HOSTS",
            "NOTHING MX_RECORD d.test: IMPLICIT -> 0"));
  }

  private static List<Pair> notMeasured() {
    return List.of(
        new Pair(
            "IPv6 not at this desk",
            plain().families(AddressFamily.IPV4),
            plain(),
            "NOTHING STARTTLS a.d.test [2001:db8::1]: ?FAMILY_NOT_HERE -> OFFERED"),
        new Pair(
            "server silent",
            plain().fail("192.0.2.2", SILENT),
            plain(),
            "VERDICT STARTTLS b.d.test [192.0.2.2]: ?TIMED_OUT -> OFFERED"),
        new Pair(
            "MX unanswered",
            timedOut(plain(), "d.test", RecordType.MX),
            plain(),
            "VERDICT MAIL_ROUTE d.test: ?TIMED_OUT -> HOSTS"),
        new Pair(
            "TLSA unanswered",
            timedOut(dane(), "_25._tcp.a.d.test", RecordType.TLSA),
            dane(),
            "NOTHING TLSA_EFFECT a.d.test: BOGUS -> PINNED"),
        new Pair(
            "policy record unanswered",
            timedOut(policy("enforce", "*.d.test"), "_mta-sts.d.test", RecordType.TXT),
            policy("enforce", "*.d.test"),
            "VERDICT STS_RECORD d.test: ?TIMED_OUT -> v=STSv1; id=a1;",
            "VERDICT STS_RECORD_SIGNED d.test: FAILS -> INSECURE, NO_DS d.test"));
  }
}
