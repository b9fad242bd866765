package mailpath.investigation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mailpath.network.Approach;
import mailpath.network.DialogueQuery;
import mailpath.starttls.ApproachedAddress;

/**
 * One address of a host, approached in several ways.
 *
 * @param standard what a program of today meets
 * @param others what others meet, in the order in which they were tried
 * @param otherType what the port says to a program that takes it for one of the other type, where
 *     something pointed to that (threat-S16)
 */
public record ExaminedAddress(
    AddressFacts standard, List<AddressFacts> others, Optional<AddressFacts> otherType) {
  public ExaminedAddress {
    others = List.copyOf(others);
  }

  /** Every approach, the standard one first. */
  public Stream<AddressFacts> all() {
    return Stream.concat(Stream.of(standard), others.stream());
  }

  public static Approach approach(AddressFacts place) {
    return ((DialogueQuery) place.dialogue().query()).approach();
  }

  public Optional<AddressFacts> by(Approach approach) {
    return others.stream().filter(place -> approach(place) == approach).findFirst();
  }

  ApproachedAddress approached() {
    return ApproachedAddress.of(
        standard.probed(), others.stream().map(AddressFacts::probed).toList());
  }

  /** The same with what is known of it once all addresses and the own network are. */
  ExaminedAddress with(AddressFacts settled, SeenFromHere elsewhere) {
    boolean stripped = settled.word() == StarttlsWord.STRIPPED;
    return new ExaminedAddress(
        settled,
        others.stream()
            .map(elsewhere::of)
            .map(place -> place.called(WordOfAddress.word(place, stripped)))
            .toList(),
        otherType);
  }
}
