package mailpath.dns;

import java.util.List;
import java.util.Optional;
import mailpath.network.DomainName;
import mailpath.network.SecurityState;

/**
 * How the state of one link of an alias chain, or of what is at its end, was established: from the
 * trust anchor down to the record set or its denial (N4, N12).
 *
 * @param name owner of what is validated
 * @param type of it, for example {@code CNAME}
 * @param state of this link alone, whatever comes before it
 * @param cuts zones on the way down, the trust anchor's first; the last is where it went wrong or
 *     signing ends, if it does; empty where the answer was put in by hand
 * @param sets the record sets of the answer that were checked: data, or the denial
 * @param reason why {@code state} is not SECURE
 */
public record ChainOfTrust(
    DomainName name,
    String type,
    SecurityState state,
    List<ZoneCut> cuts,
    List<CheckedSet> sets,
    Optional<ValidationReason> reason) {
  public ChainOfTrust {
    cuts = List.copyOf(cuts);
    sets = List.copyOf(sets);
  }
}
