package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mailpath.delivery.Attack;
import mailpath.delivery.Attacker;
import mailpath.delivery.Cell;
import mailpath.delivery.CellLine;
import mailpath.delivery.MailPath;
import mailpath.delivery.Repelled;
import mailpath.delivery.SenderStep;
import mailpath.delivery.StepEvidence;
import mailpath.delivery.Trace;
import mailpath.fact.Evidence;
import mailpath.network.DomainName;
import mailpath.report.RuleName;
import mailpath.report.Words;
import mailpath.window.PolicyScreen.Part;
import mailpath.window.PolicyScreen.Step;
import mailpath.window.PolicyScreen.Story;

/** Makes the story of a cell from its witness: what the attacker did, and what the sender did. */
final class PolicyStories {
  private final Words words;
  private final MailPath path;
  private final StepEvidence evidence;

  PolicyStories(MailPath path, Words words) {
    this.words = words;
    this.path = path;
    this.evidence = new StepEvidence(path);
  }

  /**
   * @param id of the cell
   */
  Story story(String id, Cell cell) {
    List<Step> steps = new ArrayList<>();
    cell.witness().ifPresent(witness -> steps.addAll(played(id, cell, witness)));
    Claim end =
        new Claim(id + ":end", words.text(CellLine.of(cell)), RuleName.of("C1"), Evidence.NONE);
    steps.add(new Step(Part.RESULT, end, Optional.empty()));
    String heading =
        words.label(
            PolicyText.STORY_HEADING,
            Capital.of(words.word(cell.sender()), words),
            words.word(cell.attacker()));
    return new Story(heading, PolicyScreens.picture(cell.sender()), steps);
  }

  private List<Step> played(String id, Cell cell, Cell.Witness witness) {
    List<Step> steps = new ArrayList<>();
    if (!cell.repelled().isEmpty()) {
      cell.repelled().forEach(tried -> tried(id, tried, steps));
      return steps;
    }
    if (witness.attack().moves().isEmpty()) {
      steps.add(idle(id, cell.attacker()));
    }
    witness.attack().moves().forEach(move -> steps.add(move(id + ":" + steps.size(), move)));
    for (Trace.Step step : witness.trace().steps()) {
      steps.add(step(id + ":" + steps.size(), step));
    }
    return steps;
  }

  /** A move, and at once what it comes to: the next is tried by itself. */
  private void tried(String id, Repelled tried, List<Step> steps) {
    Step move = move(id + ":" + steps.size(), tried.move());
    steps.add(move);
    String stop = id + ":" + steps.size();
    steps.add(
        tried
            .by()
            .map(by -> step(stop, by))
            .orElseGet(() -> new Step(Part.SENDER, signed(stop, tried.move()), move.link())));
  }

  private Claim signed(String id, Attack.Move move) {
    Evidence seen =
        switch (move.kind()) {
          case FORGE_MX -> path.mx().evidence();
          case HIDE_TXT -> path.policy().txt().evidence();
          case FALSE_POLICY -> path.policy().policyHost().evidence();
          default ->
              path.hosts().stream()
                  .filter(host -> host.name().text().equals(move.target()))
                  .map(host -> host.address().evidence())
                  .reduce(Evidence.NONE, Evidence::and);
        };
    return new Claim(id, words.label(PolicyText.STOPPED_SIGNED), RuleName.of("D1"), seen);
  }

  private Step move(String id, Attack.Move move) {
    String text = Capital.of(words.label(move.kind(), move.target()), words) + ".";
    return new Step(Part.ATTACKER, Claim.plain(id, text), Optional.of(link(move)));
  }

  /** An attacker who can do something may still have nothing better to do. */
  private Step idle(String id, Attacker attacker) {
    PolicyText text =
        switch (attacker) {
          case NOBODY -> PolicyText.MOVES_NOBODY;
          case LISTENER -> PolicyText.MOVES_LISTENER;
          case ON_PATH, DNS, FALSE_CERTIFICATE -> PolicyText.MOVES_NONE;
        };
    return new Step(Part.ATTACKER, Claim.plain(id + ":0", words.label(text)), Optional.empty());
  }

  private Step step(String id, Trace.Step step) {
    Evidence seen = evidence.of(step.says());
    Claim claim = new Claim(id, words.text(step.says()), RuleName.of(step.rule()), seen);
    return new Step(Part.SENDER, claim, link(step.says()));
  }

  private String link(Attack.Move move) {
    return switch (move.kind()) {
      case FORGE_MX, BREAK_MX -> PathScreens.DNS;
      case HIDE_TXT, NEW_ID, BREAK_TXT, BREAK_FETCH, FALSE_POLICY -> PathScreens.POLICY;
      case BREAK_TLSA -> PathScreens.TLSA;
      case FORGE_ADDRESS, BREAK_ADDRESS -> hostLink(move.target(), "mx");
      case BLOCK, STRIP, BREAK_TLS, OWN_CERTIFICATE, ANSWER, FALSE_CERTIFICATE ->
          hostLink(move.target(), "tls");
    };
  }

  /** Of several targets the first is shown. */
  private String hostLink(String target, String link) {
    return path.hosts().stream()
        .map(host -> host.name().text())
        .filter(name -> target.equals(name) || target.startsWith(name + " "))
        .findFirst()
        .map(name -> PathScreens.hostId(name, link))
        .orElse(PathScreens.DNS);
  }

  private static Optional<String> link(SenderStep step) {
    return switch (step) {
      case SenderStep.PolicyNotFetchedYet ignored -> Optional.of(PathScreens.POLICY);
      case SenderStep.PolicyFetched ignored -> Optional.of(PathScreens.POLICY);
      case SenderStep.PolicyRemembered ignored -> Optional.of(PathScreens.POLICY);
      case SenderStep.PolicyMissing ignored -> Optional.of(PathScreens.POLICY);
      case SenderStep.PolicyNotEnforced ignored -> Optional.of(PathScreens.POLICY);
      case SenderStep.PolicyUnreadableDefers ignored -> Optional.of(PathScreens.POLICY);
      case SenderStep.HostNotListed ignored -> Optional.of(PathScreens.POLICY);
      case SenderStep.HostListed ignored -> Optional.of(PathScreens.POLICY);
      case SenderStep.MailNotTaken ignored -> Optional.of(PathScreens.DNS);
      case SenderStep.MxUnusable ignored -> Optional.of(PathScreens.DNS);
      case SenderStep.MxRead ignored -> Optional.of(PathScreens.DNS);
      case SenderStep.TlsaFails ignored -> Optional.of(PathScreens.TLSA);
      case SenderStep.TlsaDemands ignored -> Optional.of(PathScreens.TLSA);
      case SenderStep.TlsaAbsent ignored -> Optional.of(PathScreens.TLSA);
      case SenderStep.PolicySetAside ignored -> Optional.of(PathScreens.TLSA);
      case SenderStep.HostWithoutAddress(var host, var ignored) -> at(host, "mx");
      case SenderStep.TlsaNotAsked(var host, var ignored, var mx) -> at(host, "mx");
      case SenderStep.NoAnswerFrom(var host, var ignored) -> at(host, "tls");
      case SenderStep.TlsMissing(var host, var ignored, var tls) -> at(host, "tls");
      case SenderStep.ClearTextRefused(var host, var ignored) -> at(host, "tls");
      case SenderStep.SentInClear(var host, var ignored, var tls) -> at(host, "tls");
      case SenderStep.SentWithoutTls(var host, var ignored) -> at(host, "tls");
      case SenderStep.CheckFailed(var host, var ignored, var check) -> at(host, "cert");
      case SenderStep.DeliveredChecked(var host, var ignored) -> at(host, "cert");
      case SenderStep.DeliveredUnchecked(var host, var ignored) -> at(host, "cert");
      case SenderStep.AttackerHasMail(var host, var ignored) -> at(host, "cert");
      case SenderStep.MailWaits ignored -> Optional.empty();
    };
  }

  private static Optional<String> at(DomainName host, String link) {
    return Optional.of(PathScreens.hostId(host.text(), link));
  }
}
