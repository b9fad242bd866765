package mailpath.window;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the tab "Client configuration" shows.
 *
 * @param typed which typed settings are shown, counted from the first; 0 if none are
 * @param preset name of the provider that is chosen
 * @param accounts those that can be shown
 * @param band for the account that is shown
 * @param account empty where there is none
 * @param sources what each source said that was asked; empty where nothing was looked for
 * @param fills what fills the tab, or why it has nothing to show; empty where it has
 * @param count mark and number for the header of the tab
 */
record ClientScreen(
    ClientState.Way way,
    int typed,
    Working working,
    Optional<String> preset,
    List<CertificateScreen.Option> accounts,
    Optional<Band> band,
    Optional<Account> account,
    List<SourceLine> sources,
    List<CertificateScreen.NoteLine> notes,
    Symptoms symptoms,
    String fills,
    Optional<CheckScreen.TabCount> count) {
  ClientScreen {
    accounts = List.copyOf(accounts);
    sources = List.copyOf(sources);
    notes = List.copyOf(notes);
  }

  /** Everything said on this screen that can open its evidence. */
  List<Claim> claims() {
    Stream<Claim> said =
        Stream.concat(
            sources.stream().map(SourceLine::claim),
            notes.stream().map(CertificateScreen.NoteLine::claim));
    return Stream.concat(account.stream().flatMap(Account::claims), said).toList();
  }

  /**
   * @param text empty if there is nothing to say
   */
  record Working(boolean running, String text) {}

  /**
   * One account.
   *
   * @param sentence for the whole of it
   * @param lines what else is to be known of how it was found
   * @param cards one a service
   * @param differs what of one's own settings differs from a preset that is shown
   * @param probed whether a server was looked at
   */
  record Account(
      Mark mark,
      Claim sentence,
      List<Line> lines,
      List<Card> cards,
      Table table,
      List<Port> ports,
      List<CertificateScreen.NoteLine> differs,
      List<CertificateScreen.NoteLine> findings,
      boolean probed) {
    Account {
      lines = List.copyOf(lines);
      cards = List.copyOf(cards);
      ports = List.copyOf(ports);
      differs = List.copyOf(differs);
      findings = List.copyOf(findings);
    }

    Stream<Claim> claims() {
      return Stream.of(
              Stream.of(sentence),
              cards.stream().map(Card::reason),
              findings.stream().map(CertificateScreen.NoteLine::claim))
          .flatMap(part -> part);
    }
  }

  /**
   * What may lie behind an error message.
   *
   * @param said that the text is not known; empty where it is, or where nothing was pasted
   */
  record Symptoms(String said, List<SymptomCard> cards) {
    Symptoms {
      cards = List.copyOf(cards);
    }
  }

  /**
   * @param quoted the text as the program has it
   * @param causes the likeliest first, each with who acts
   * @param seen what the server was seen to do that the text names
   * @param warning of what often is advised against it; may be empty
   */
  record SymptomCard(
      String id,
      String head,
      String quoted,
      List<String> causes,
      List<Proof> proofs,
      List<CertificateScreen.NoteLine> seen,
      String warning,
      String source) {
    SymptomCard {
      causes = List.copyOf(causes);
      proofs = List.copyOf(proofs);
      seen = List.copyOf(seen);
    }
  }

  /**
   * @param step empty where nothing in this tab does it
   */
  record Proof(String text, Optional<Step> step) {}

  /**
   * @param text of its button
   */
  record Step(ClientProof proof, String text) {}

  /**
   * What stands above the tabs while this one is seen.
   *
   * @param summary at the right of the status line
   */
  record Band(VerdictScreen verdict, CheckScreen.Strip strip, String summary) {}

  /** A fixed line: label and value. */
  record Line(String label, String value) {}

  /**
   * One service.
   *
   * @param set channel, check of certificates and sign-in
   * @param label what the program itself calls it; empty where that is not known
   * @param reason the sentence of the service
   * @param who acts; empty where nobody has to
   * @param better the pair that is better; empty where there is none
   */
  record Card(
      String id,
      Mark mark,
      String title,
      String word,
      String server,
      String set,
      String label,
      Claim reason,
      String who,
      String better) {}

  /**
   * Sources against settings.
   *
   * @param columns the first is the service
   */
  record Table(List<String> columns, List<Row> rows) {
    Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  record Row(String service, List<Cell> cells) {
    Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * What one source says of one service.
   *
   * @param lines server and channel, or that it says nothing
   * @param differs in what it differs from the others; empty where it does not
   * @param disproved what a look has shown instead; empty where nothing has
   */
  record Cell(List<String> lines, String differs, String disproved) {
    Cell {
      lines = List.copyOf(lines);
    }
  }

  /**
   * What one port offers.
   *
   * @param before in clear; {@code after} inside TLS
   * @param differences in words; empty where nothing differs
   */
  record Port(
      String id,
      String title,
      List<Capability> before,
      List<Capability> after,
      String differences) {
    Port {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /**
   * @param only whether only this one of the lists has it
   */
  record Capability(String text, boolean only) {}

  /**
   * One source that was asked.
   *
   * @param trust who could have lied; empty where it claims nothing
   */
  record SourceLine(Mark mark, String name, Claim claim, String trust) {}
}
