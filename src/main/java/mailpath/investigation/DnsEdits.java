package mailpath.investigation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.dns.AssumedAnswer;
import mailpath.dns.DnsReply;
import mailpath.investigation.WhatIfLine.Counting;
import mailpath.investigation.WhatIfLine.NoName;
import mailpath.investigation.WhatIfLine.OneRecord;
import mailpath.investigation.WhatIfLine.WholeZone;
import mailpath.network.DnsAnswer;
import mailpath.network.DnsQuery;
import mailpath.network.DnsQuery.Checking;
import mailpath.network.DomainName;
import mailpath.network.Observation.Answered;
import mailpath.network.RecordType;
import mailpath.network.SecurityState;

/** Makes the edits of DNS answers that a line asks for. */
final class DnsEdits {
  private final EditDesk desk;

  DnsEdits(EditDesk desk) {
    this.desk = desk;
  }

  /**
   * @param set the lines of one name and type
   */
  void records(List<OneRecord> set) throws RefusedEdit {
    OneRecord first = set.getFirst();
    List<String> data = set.stream().flatMap(line -> line.data().stream()).toList();
    boolean alias = first.type() == RecordType.CNAME;
    boolean whole = data.isEmpty() ? set.size() == 1 : data.size() == set.size();
    if (!whole || alias && data.size() > 1) {
      throw contradicts(first);
    }
    Optional<SecurityState> state = stateOf(set);
    if (alias) {
      alias(first, data, state);
    } else {
      DnsQuery query = new DnsQuery(first.name(), first.type());
      assume(query, new AssumedAnswer(query, stateOr(state, query)).records(data));
    }
  }

  private static Optional<SecurityState> stateOf(List<OneRecord> set) throws RefusedEdit {
    List<SecurityState> states =
        set.stream().flatMap(line -> line.state().stream()).distinct().toList();
    if (states.size() > 1) {
      throw contradicts(set.getFirst());
    }
    return states.stream().findFirst();
  }

  private static RefusedEdit contradicts(OneRecord first) {
    return new RefusedEdit(
        first.name().text(),
        new WhatIfFault.WhatIfSetContradicts(first.name(), first.type().name()));
  }

  /** An alias answers every question about its name. */
  private void alias(OneRecord line, List<String> target, Optional<SecurityState> state)
      throws RefusedEdit {
    if (target.isEmpty()) {
      throw new RefusedEdit(
          line.name().text(),
          new WhatIfFault.WhatIfNothingRecorded(line.name(), line.type().name()));
    }
    for (DnsQuery query : orForAddresses(about(line.name()).toList(), line.name())) {
      assume(query, new AssumedAnswer(query, stateOr(state, query)).alias(target.getFirst()));
    }
  }

  private static List<DnsQuery> orForAddresses(List<DnsQuery> asked, DomainName name) {
    return asked.isEmpty()
        ? List.of(new DnsQuery(name, RecordType.A), new DnsQuery(name, RecordType.AAAA))
        : asked;
  }

  void counting(Counting line) throws RefusedEdit {
    DnsQuery query = new DnsQuery(line.name(), line.type());
    if (!count(query, line.state())) {
      throw new RefusedEdit(
          line.name().text(),
          new WhatIfFault.WhatIfNothingRecorded(line.name(), line.type().name()));
    }
  }

  void noName(NoName line) throws RefusedEdit {
    List<DnsQuery> asked = orForAddresses(within(line.name()), line.name());
    SecurityState state = stateOr(line.state(), asked.getFirst());
    for (DnsQuery query : asked) {
      desk.assume(query, new Answered<>(new AssumedAnswer(query, state).noSuchName()));
    }
  }

  void wholeZone(WholeZone line) throws RefusedEdit {
    boolean any = false;
    for (DnsQuery query : within(line.zone())) {
      if (staysIn(line.zone(), query)) {
        any |= count(query, line.state());
      }
    }
    if (!any) {
      throw new RefusedEdit(line.zone().text(), new WhatIfFault.WhatIfNoAnswersBelow(line.zone()));
    }
  }

  private boolean count(DnsQuery query, SecurityState state) {
    Optional<DnsAnswer> counting =
        desk.network().dns(query).answer().flatMap(new AssumedAnswer(query, state)::counting);
    counting.ifPresent(answer -> desk.assume(query, new Answered<>(answer)));
    return counting.isPresent();
  }

  /** What another zone adds to an answer does not become better by signing this one. */
  private boolean staysIn(DomainName zone, DnsQuery query) {
    return desk.network().dns(query).answer().stream()
        .anyMatch(answer -> AssumedAnswer.staysIn(zone, answer));
  }

  private void assume(DnsQuery query, AssumedAnswer.Made made) throws RefusedEdit {
    switch (made) {
      case AssumedAnswer.Made.Answer(DnsAnswer answer) ->
          desk.assume(query, new Answered<>(answer));
      case AssumedAnswer.Made.Refused(var why) -> throw new RefusedEdit(query.name().text(), why);
    }
  }

  /**
   * As the answer of this name and type counted, or else as the nearest name above it that was
   * asked about: its zone's own record first.
   */
  private SecurityState stateOr(Optional<SecurityState> said, DnsQuery query) throws RefusedEdit {
    Optional<SecurityState> state = said.or(() -> counted(query));
    DomainName level = query.name();
    while (state.isEmpty() && !level.isRoot()) {
      DomainName here = level;
      state =
          counted(new DnsQuery(here, RecordType.SOA))
              .or(
                  () ->
                      about(here)
                          .flatMap(other -> counted(other).stream())
                          .reduce(SecurityState::worst));
      level = level.parent();
    }
    return state.orElseThrow(
        () ->
            new RefusedEdit(query.name().text(), new WhatIfFault.WhatIfStateMissing(query.name())));
  }

  private Optional<SecurityState> counted(DnsQuery query) {
    return desk.dns().ask(query.name(), query.type()).ifKnown().map(DnsReply::state);
  }

  private Stream<DnsQuery> about(DomainName name) {
    return within(name).stream().filter(query -> query.name().equals(name));
  }

  /** The questions about a name and those below it, the name's own first. */
  private List<DnsQuery> within(DomainName name) {
    return desk.queries().stream()
        .filter(DnsQuery.class::isInstance)
        .map(DnsQuery.class::cast)
        .filter(query -> query.checking() == Checking.OURS)
        .filter(query -> query.name().isWithin(name) && !isOfTheChain(query))
        .sorted(Comparator.comparing(query -> !query.name().equals(name)))
        .toList();
  }

  /** What only vouches for others; answers that are assumed need nobody to vouch for them. */
  private static boolean isOfTheChain(DnsQuery query) {
    return query.type() == RecordType.DS || query.type() == RecordType.DNSKEY;
  }
}
