package mailpath.investigation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mailpath.fact.Actor;
import mailpath.fact.Evidence;
import mailpath.fact.Finding;
import mailpath.fact.Severity;
import mailpath.fact.Standing;
import mailpath.network.Dialogue;
import mailpath.network.Dialogue.Direction;
import mailpath.starttls.StarttlsRules;

/**
 * One address greets under different names from one connection to the next: several machines stand
 * behind it, and what is seen of one need not hold for the others (W4).
 *
 * @param names in the order in which they were met
 */
public record MachinesBehind(String subject, List<String> names, Evidence evidence)
    implements Finding {
  /** The name that a server gives itself (RFC 5321 4.2). */
  private static final Pattern GREETING = Pattern.compile("220[ -]([^ ]+).*", Pattern.DOTALL);

  public MachinesBehind {
    names = List.copyOf(names);
  }

  static List<MachinesBehind> check(ExaminedAddress place) {
    List<String> names = place.all().flatMap(one -> name(one).stream()).distinct().toList();
    return names.size() < 2
        ? List.of()
        : List.of(
            new MachinesBehind(place.standard().probed().subject(), names, evidence(place.all())));
  }

  private static Optional<String> name(AddressFacts place) {
    return place.dialogue().seen().stream()
        .flatMap(dialogue -> dialogue.lines().stream())
        .filter(line -> line.direction() == Direction.RECEIVED)
        .findFirst()
        .map(Dialogue.Line::text)
        .map(GREETING::matcher)
        .filter(Matcher::matches)
        .map(greeting -> greeting.group(1));
  }

  private static Evidence evidence(Stream<AddressFacts> places) {
    return places.map(one -> one.probed().evidence()).reduce(Evidence.NONE, Evidence::and);
  }

  @Override
  public Standing standing() {
    return new Standing(StarttlsRules.W4, Severity.INFO, Actor.MAIL_HOST);
  }
}
