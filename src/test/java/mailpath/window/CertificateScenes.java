package mailpath.window;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import mailpath.window.CertificateScreen.Arrow;
import mailpath.window.CertificateScreen.BuiltBox;
import mailpath.window.CertificateScreen.Chain;
import mailpath.window.CertificateScreen.Chooser;
import mailpath.window.CertificateScreen.Details;
import mailpath.window.CertificateScreen.ExtensionBox;
import mailpath.window.CertificateScreen.Life;
import mailpath.window.CertificateScreen.Looking;
import mailpath.window.CertificateScreen.NameLine;
import mailpath.window.CertificateScreen.Names;
import mailpath.window.CertificateScreen.NoteLine;
import mailpath.window.CertificateScreen.Option;
import mailpath.window.CertificateScreen.Picture;
import mailpath.window.CertificateScreen.Row;
import mailpath.window.CertificateScreen.SentBox;
import mailpath.window.CertificateScreen.StoreLine;
import mailpath.window.CertificateScreen.TlsaLine;
import mailpath.window.CertificateScreen.Use;
import mailpath.window.CertificateScreen.Uses;
import mailpath.window.CertificateScreen.Validity;

/** What the tab "Certificate chain" is given in its tests: records as they could be made. */
enum CertificateScenes {
  /** Wrong order; enough for all that is asked of it. */
  ORDER(CertificateScenes::order),
  /** An intermediate is missing, and names are long. */
  MISSING(CertificateScenes::missing),
  /** One of three cannot be read, and nothing could be built. */
  UNREADABLE(CertificateScenes::unreadable),
  /** More names than are drawn. */
  NAMES(CertificateScenes::names),
  EMPTY(() -> empty(Looking.NOT)),
  LOOKING(() -> empty(new Looking(true, "Looking at mail.example.org, port 25: 4 of 11 steps"))),
  REFUSED(
      () ->
          empty(
              new Looking(
                  false, "nosuch.example.org has no address in the DNS. Look at the name.")));

  private static final String HASH =
      "4be107c9a3f85c0be1f9d81c22b8ad6ac5f1ed7f1dd2cd5ab1e2a1c8c07a5512";

  private final Supplier<CertificateScreen> screen;

  CertificateScenes(Supplier<CertificateScreen> screen) {
    this.screen = screen;
  }

  CertificateScreen screen() {
    return screen.get();
  }

  private static Claim claim(String id, String text, String rule) {
    return new Claim(id, text, rule, mailpath.fact.Evidence.NONE);
  }

  private static Chooser chooser(Looking looking) {
    return new Chooser(
        List.of(
            new Option("s1", "mx.beleid.test, both addresses", true),
            new Option("s2", "mx2.beleid.test, 192.0.2.25", false),
            new Option("f1", "fullchain.pem", false)),
        List.of(
            new Option("s1", "ECDSA P-256, set 1 of 2", true),
            new Option("s1b", "RSA 2048, set 2 of 2", false)),
        "mx.beleid.test",
        looking);
  }

  private static CertificateScreen empty(Looking looking) {
    return new CertificateScreen(
        new Chooser(List.of(), List.of(), "", looking),
        Optional.empty(),
        "No chain has been seen yet. Check a domain, or choose here what to look at.");
  }

  private static Use use(String name, Mark mark, String worth, boolean plain) {
    String reason =
        plain
            ? "Nothing is asked of the chain."
            : "No TLSA record is published, so there is nothing to hold the chain against.";
    return new Use(
        mark, name, worth, claim("cert-use:" + name, reason, "D9, RFC 7672 3.1.2"), plain);
  }

  private static Uses goodUses() {
    return new Uses(
        claim("cert-uses", "Good enough for opportunistic senders, MTA-STS and mail programs.", ""),
        List.of(
            use("senders that check nothing", Mark.SECURE, "yes", true),
            use("MTA-STS", Mark.SECURE, "yes", true),
            use("DANE-TA", Mark.ABSENT, "no TLSA record", false),
            use("DANE-EE", Mark.SECURE, "yes", true),
            use("mail program", Mark.SECURE, "yes", true)));
  }

  private static Uses badUses() {
    return new Uses(
        claim("cert-uses", "Good enough for opportunistic senders alone.", ""),
        List.of(
            use("senders that check nothing", Mark.SECURE, "yes", true),
            use("MTA-STS", Mark.BROKEN, "no", false),
            use("DANE-TA", Mark.ABSENT, "once published", false),
            use("DANE-EE", Mark.UNKNOWN, "not known", false),
            use("mail program", Mark.OPPORTUNISTIC, "depends on the program", false)));
  }

  private static Picture order(String leaf) {
    return new Picture(
        List.of(
            sent(0, "1 " + leaf, "until 30 Jan 2027", ""),
            sent(2, "2 Lab Root R1", "root, until 2036", "not needed"),
            sent(1, "3 Lab Intermediate A1", "until 2031", "out of order")),
        List.of(
            built(0, leaf, "server certificate", Mark.SECURE, LinkState.PROVEN),
            built(1, "Lab Intermediate A1", "signed by Lab Root R1", Mark.SECURE, LinkState.PROVEN),
            built(2, "Lab Root R1", "in the lab store: trusted", Mark.SECURE, LinkState.INERT)),
        List.of(new Arrow(0, 0), new Arrow(1, 2), new Arrow(2, 1)),
        List.of(
            new NoteLine(
                Mark.ADVICE,
                claim(
                    "cert-remark:order",
                    "The chain is not in order. Nearly all senders sort it themselves.",
                    "RFC 5246 7.4.2"))));
  }

  private static SentBox sent(int index, String title, String caption, String remark) {
    return new SentBox(
        index, title, caption, Mark.ADVICE, remark, title + ", " + caption + ", " + remark);
  }

  private static BuiltBox built(
      int index, String title, String caption, Mark mark, LinkState above) {
    return new BuiltBox(index, title, caption, mark, above, title + ", " + caption);
  }

  private static Details details(List<String> titles, List<Integer> crumbs, int selected) {
    List<String> structure = new ArrayList<>();
    List<String> hex = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      structure.add(
          "  ".repeat(i % 6) + "SEQUENCE (" + i + " octets) OBJECT IDENTIFIER 1.2.840.10045.4.3.2");
      hex.add(
          String.format(java.util.Locale.ROOT, "%06x  30 82 01 0a 02 82 01 01  00 c1 aa", i * 16));
    }
    return new Details(
        titles,
        crumbs,
        selected,
        List.of(
            new Row("Subject", "CN=mx.beleid.test", ""),
            new Row("Issuer", "CN=Lab Intermediate A1, O=Lab of Mailpath", ""),
            new Row("Key", "ECDSA P-256: good", ""),
            new Row("Signature", "ECDSA with SHA-256: good", ""),
            new Row("Use", "server authentication", ""),
            new Row("Serial", "03a1c2d4e5f60718293a4b5c6d7e8f90a1b2", "03a1c2"),
            new Row("SHA-256", HASH, HASH),
            new Row("Key's SHA-256", HASH, HASH)),
        new Validity("1 Nov 2026", "30 Jan 2027", "25 Nov 2026, 66 days left", 0.27, false),
        List.of(
            new ExtensionBox("Key usage", "2.5.29.15", true, List.of("digital signature")),
            new ExtensionBox(
                "Authority information access",
                "1.3.6.1.5.5.7.1.1",
                false,
                List.of("issuer at http://ca.lab.test/a1.cer", "OCSP at http://ocsp.lab.test"))),
        List.of(
            new NoteLine(
                Mark.ADVICE,
                claim(
                    "cert-fault:0",
                    "Its life of 90 days is longer than the 47 days allowed from 2029.",
                    "BR 6.3.2"))),
        List.of(record("3 1 1"), record("3 0 1"), record("2 0 1"), record("2 1 1")),
        structure,
        hex,
        "-----BEGIN CERTIFICATE-----\n"
            + "MIIBhTCCASugAwIBAgIUA\n".repeat(12)
            + "-----END CERTIFICATE-----\n");
  }

  private static Row record(String kind) {
    String line = "_25._tcp.mx.beleid.test. IN TLSA " + kind + " " + HASH;
    return new Row("TLSA " + kind, line, line);
  }

  private static Life life() {
    return new Life(
        "2026-11-25",
        Instant.parse("2026-10-01T00:00:00Z"),
        Instant.parse("2027-06-30T00:00:00Z"),
        Instant.parse("2026-11-25T13:02:00Z"),
        Instant.parse("2026-11-25T13:02:00Z"),
        List.of(Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2027-01-30T00:00:00Z")),
        Mark.SECURE,
        "Valid on this date, and so is the whole path.",
        "From 30 Jan 2027 senders that know the policy would keep the mail back.",
        "");
  }

  private static Names names(List<NameLine> lines, String shown, boolean searched) {
    return new Names("For mx.beleid.test", lines, shown, searched, "");
  }

  private static List<NameLine> fewNames() {
    return List.of(
        new NameLine("mx.beleid.test", "same name, label by label", Mark.SECURE, "matches"),
        new NameLine("*.beleid.test", "star = exactly one whole label", Mark.SECURE, "matches"),
        new NameLine("mail.oud.test", "same name, label by label", Mark.ABSENT, "another name"));
  }

  private static List<TlsaLine> tlsa() {
    return List.of(
        new TlsaLine(
            "3 1 1 " + HASH,
            Mark.SECURE,
            "fits certificate 1, at both addresses",
            claim("cert-tlsa:0", "The record fits the key of the server's own.", "D8")),
        new TlsaLine(
            "2 1 1 " + HASH,
            Mark.BROKEN,
            "fits none: the key of every authority in the chain differs",
            claim("cert-tlsa:1", "The record fits no authority of the chain.", "D9")));
  }

  private static List<StoreLine> stores() {
    return List.of(
        new StoreLine("of the operating system", Mark.SECURE, "a path to Lab Root R1"),
        new StoreLine("of Java", Mark.BROKEN, "Lab Root R1 is not among them"));
  }

  private static List<NoteLine> notes() {
    return List.of(
        new NoteLine(
            Mark.ADVICE,
            claim(
                "cert-note:ocsp",
                "Revocation is told by http://ocsp.lab.test; nothing was fetched.",
                "RFC 6960")));
  }

  private static CertificateScreen order() {
    return new CertificateScreen(
        chooser(Looking.NOT), Optional.of(orderChain(fewNames(), "", false)), "");
  }

  private static Chain orderChain(List<NameLine> lines, String shown, boolean searched) {
    return new Chain(
        "s1",
        "Seen 25 Nov 2026 14:02 at 192.0.2.25 and 2001:db8::25; senders that offer ECDSA get it.",
        goodUses(),
        order("mx.beleid.test"),
        life(),
        details(
            List.of("mx.beleid.test", "Lab Intermediate A1", "Lab Root R1"), List.of(2, 1, 0), 0),
        names(lines, shown, searched),
        tlsa(),
        stores(),
        notes());
  }

  private static CertificateScreen names() {
    List<NameLine> lines = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      lines.add(
          new NameLine(
              "host-" + i + ".verzameling.voorbeeld.test",
              "same name, label by label",
              Mark.ABSENT,
              "another name"));
    }
    return new CertificateScreen(
        chooser(new Looking(true, "Looking at mail.example.org")),
        Optional.of(orderChain(lines, "100 of 412 names", true)),
        "");
  }

  private static CertificateScreen missing() {
    String leaf = "smtp-in-cluster-07.eu-central.mailservice.example.org";
    Picture picture =
        new Picture(
            List.of(
                sent(0, "1 " + leaf, "until 30 Jan 2027", ""),
                sent(0, "2 " + leaf, "until 30 Jan 2027", "duplicate of 1")),
            List.of(
                built(0, leaf, "server certificate", Mark.UNKNOWN, LinkState.FAILS),
                built(
                    -1,
                    "GeoTrust EV RSA CA G2 TLS RSA SHA256 2020 CA1",
                    "was not sent and is no root here",
                    Mark.BROKEN,
                    LinkState.INERT)),
            List.of(new Arrow(0, 0)),
            List.of(
                new NoteLine(
                    Mark.BROKEN,
                    claim(
                        "cert-remark:missing",
                        "The issuer's certificate was not sent. The mail host must send it too.",
                        "RFC 8446 4.4.2"))));
    return new CertificateScreen(
        chooser(Looking.NOT),
        Optional.of(
            new Chain(
                "s1",
                "From the file fullchain.pem (PEM)",
                badUses(),
                picture,
                life(),
                details(List.of(leaf), List.of(0), 0),
                names(fewNames(), "", false),
                List.of(),
                stores(),
                notes())),
        "");
  }

  private static CertificateScreen unreadable() {
    Picture picture =
        new Picture(
            List.of(
                sent(0, "1 not readable", "1,204 octets", "not readable"),
                sent(1, "2 " + "x".repeat(80), "until 2031", "not needed")),
            List.of(),
            List.of(),
            List.of());
    Details details =
        new Details(
            List.of("not readable", "x".repeat(80)),
            List.of(0),
            0,
            List.of(new Row("Octets", "1,204", "")),
            new Validity("", "", "", 0, false),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of("000000  30 82"),
            "");
    return new CertificateScreen(
        chooser(Looking.NOT),
        Optional.of(
            new Chain(
                "s1",
                "From the clipboard",
                badUses(),
                picture,
                life(),
                details,
                names(List.of(), "", false),
                List.of(),
                List.of(),
                List.of())),
        "");
  }

  static CertificatePairScreen pair() {
    return new CertificatePairScreen(
        "mx.beleid.test (mx.beleid.test)",
        "mx.beleid.test (fullchain.pem)",
        List.of(
            new CertificatePairScreen.Row("Serial", "03a1c2d4e5f6", "0911f2c3d4e5", false),
            new CertificatePairScreen.Row("Valid until", "30 Jan 2027", "30 Apr 2027", false),
            new CertificatePairScreen.Row("SHA-256", HASH, HASH.replace('4', 'e'), false),
            new CertificatePairScreen.Row("Key", "ECDSA P-256", "ECDSA P-256", true),
            new CertificatePairScreen.Row("Names", "mx.beleid.test", "mx.beleid.test", true)),
        List.of(
            new Option("f1", "fullchain.pem", true),
            new Option("s2", "mx2.beleid.test, 192.0.2.25", false)),
        "3 fields differ; both have the same key.");
  }
}
