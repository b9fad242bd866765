package mailpath.window;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.network.MailProtocol;

/**
 * What the tab "Certificate chain" shows.
 *
 * @param chain what there is to see of the chosen chain; empty where there is none
 * @param fills what fills the tab, or why it has nothing to show; empty where it has
 */
record CertificateScreen(Chooser chooser, Optional<Chain> chain, String fills) {
  /** Those that a host can be looked at by, in the order of the choice behind "by its port". */
  static final List<MailProtocol> PROTOCOLS = List.of(MailProtocol.values());

  /** Everything said on this screen that can open its evidence. */
  List<Claim> claims() {
    return chain.stream().flatMap(Chain::claims).toList();
  }

  /**
   * What can be looked at.
   *
   * @param servers one for each server, file or paste
   * @param sets the chains of the chosen one that differ, each with who gets it; nothing to choose
   *     where there is only one
   * @param expected the name that the chain is held against
   * @param looking what goes on with a host that is being looked at, or why it came to nothing
   */
  record Chooser(List<Option> servers, List<Option> sets, String expected, Looking looking) {
    Chooser {
      servers = List.copyOf(servers);
      sets = List.copyOf(sets);
    }
  }

  /**
   * @param id of the subject that is shown when this is chosen
   */
  record Option(String id, String text, boolean chosen) {}

  /**
   * @param text empty if there is nothing to say
   */
  record Looking(boolean running, String text) {
    static final Looking NOT = new Looking(false, "");
  }

  /**
   * One chain.
   *
   * @param from where and when it was seen, and who gets it
   * @param notes revocation, certificate transparency, faults of the server's own certificate
   */
  record Chain(
      String id,
      String from,
      Uses uses,
      Picture picture,
      Life life,
      Details details,
      Names names,
      List<TlsaLine> tlsa,
      List<StoreLine> stores,
      List<NoteLine> notes) {
    Chain {
      tlsa = List.copyOf(tlsa);
      stores = List.copyOf(stores);
      notes = List.copyOf(notes);
    }

    Stream<Claim> claims() {
      Stream<Claim> reasons = uses.uses().stream().map(Use::reason);
      Stream<Claim> records = tlsa.stream().map(TlsaLine::claim);
      Stream<NoteLine> said =
          Stream.of(picture.remarks(), details.faults(), notes).flatMap(List::stream);
      return Stream.of(Stream.of(uses.sentence()), reasons, records, said.map(NoteLine::claim))
          .flatMap(part -> part);
    }
  }

  /**
   * What the chain is good enough for.
   *
   * @param sentence all of it as one
   */
  record Uses(Claim sentence, List<Use> uses) {
    Uses {
      uses = List.copyOf(uses);
    }
  }

  /**
   * @param worth its word
   * @param reason with its rule
   * @param plain whether nothing need be added: the reason is not shown as a line of its own
   */
  record Use(Mark mark, String name, String worth, Claim reason, boolean plain) {}

  /**
   * The chain as sent beside the path as built.
   *
   * @param arrows from a place in the one list to a place in the other
   * @param remarks missing, misplaced, other paths
   */
  record Picture(
      List<SentBox> sent, List<BuiltBox> built, List<Arrow> arrows, List<NoteLine> remarks) {
    Picture {
      sent = List.copyOf(sent);
      built = List.copyOf(built);
      arrows = List.copyOf(arrows);
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * @param certificate its index among the certificates, be it unreadable
   * @param remark out of order, not needed, duplicate; empty if all is well
   * @param spoken all of it, read aloud
   */
  record SentBox(
      int certificate, String title, String caption, Mark mark, String remark, String spoken) {}

  /**
   * @param certificate its index among the certificates; -1 for one that is missing
   * @param above the line to the next one up
   */
  record BuiltBox(
      int certificate, String title, String caption, Mark mark, LinkState above, String spoken) {}

  record Arrow(int sent, int built) {}

  /**
   * The chain over time.
   *
   * @param typed the date as it stands in the field
   * @param from the earliest date that the slider reaches
   * @param now the instant that counts without the time machine
   * @param date what is shown
   * @param turns when something changes, within the reach of the slider
   * @param sentence what holds on that date
   * @param next the first date on which something breaks, or that nothing will
   */
  record Life(
      String typed,
      Instant from,
      Instant until,
      Instant now,
      Instant date,
      List<Instant> turns,
      Mark mark,
      String sentence,
      String next,
      String fault) {
    Life {
      turns = List.copyOf(turns);
    }
  }

  /**
   * One certificate in full.
   *
   * @param certificates every one that was sent, and those of the path that were not
   * @param crumbs indexes of the path down to it, the root first
   * @param facts label and value
   * @param records TLSA records in zone-file form, with their owner name where a host is known
   * @param structure ASN.1, line by line
   * @param hex octets, line by line
   */
  record Details(
      List<String> certificates,
      List<Integer> crumbs,
      int selected,
      List<Row> facts,
      Validity validity,
      List<ExtensionBox> extensions,
      List<NoteLine> faults,
      List<Row> records,
      List<String> structure,
      List<String> hex,
      String pem) {
    Details {
      certificates = List.copyOf(certificates);
      crumbs = List.copyOf(crumbs);
      facts = List.copyOf(facts);
      extensions = List.copyOf(extensions);
      faults = List.copyOf(faults);
      records = List.copyOf(records);
      structure = List.copyOf(structure);
      hex = List.copyOf(hex);
    }
  }

  /**
   * @param copy what is copied of it; empty where there is nothing to copy
   */
  record Row(String label, String value, String copy) {}

  /**
   * @param part 0 to 1, how much of its life is over at the date shown
   */
  record Validity(String from, String until, String left, double part, boolean over) {}

  record ExtensionBox(String title, String oid, boolean critical, List<String> lines) {
    ExtensionBox {
      lines = List.copyOf(lines);
    }
  }

  /** A sentence beside its mark. */
  record NoteLine(Mark mark, Claim claim) {}

  /**
   * The names of the server's own certificate.
   *
   * @param rows those that match first, then as many as are drawn
   * @param shown how many of how many; empty if all are
   * @param searched whether there are so many that a search is offered
   */
  record Names(String heading, List<NameLine> rows, String shown, boolean searched, String search) {
    Names {
      rows = List.copyOf(rows);
    }
  }

  record NameLine(String name, String rule, Mark mark, String result) {}

  /** One TLSA record held against the chain. */
  record TlsaLine(String record, Mark mark, String result, Claim claim) {}

  /** The chain under one set of roots. */
  record StoreLine(String store, Mark mark, String result) {}
}
