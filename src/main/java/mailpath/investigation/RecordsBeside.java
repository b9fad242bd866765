package mailpath.investigation;

import java.util.List;
import java.util.Optional;
import mailpath.dns.TagFault;
import mailpath.fact.JudgedText;
import mailpath.fact.JudgedText.Effect;

/**
 * The records of one kind at one name. Nobody takes one of several; beside one that begins as it
 * must, others are discarded (RFC 8461 3.1, RFC 8460 3; R2, T1).
 *
 * @param counted begin as they must
 * @param forSome count for senders that allow a blank after the version, those before too
 */
record RecordsBeside(long counted, long forSome) {
  static RecordsBeside of(List<JudgedText> records) {
    long counted = records.stream().filter(RecordsBeside::counts).count();
    return new RecordsBeside(
        counted, counted + records.stream().filter(RecordsBeside::countsForSome).count());
  }

  /** What is wrong with one of them because of the others. */
  Optional<TagFault> fault(JudgedText one) {
    if (counts(one)) {
      return counted > 1 ? Optional.of(TagFault.SEVERAL) : Optional.empty();
    }
    if (!countsForSome(one)) {
      return Optional.empty();
    }
    return counted > 0
        ? Optional.of(TagFault.BEGINNING)
        : Optional.of(TagFault.SEVERAL).filter(ignored -> forSome > 1);
  }

  private static boolean counts(JudgedText one) {
    return one.parts().getFirst().faults().isEmpty();
  }

  /** Of those with the blank only what is otherwise well-formed is taken for a record at all. */
  private static boolean countsForSome(JudgedText one) {
    return one.worst().filter(effect -> effect == Effect.INVALID).isEmpty()
        && one.parts().getFirst().faults().stream()
            .anyMatch(fault -> fault.what() == TagFault.BLANK_AFTER_VERSION);
  }
}
