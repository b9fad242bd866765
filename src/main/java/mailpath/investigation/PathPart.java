package mailpath.investigation;

import mailpath.delivery.MailPath;

/** One part of a {@link MailPath} that can be put into another, in place of the same part there. */
@FunctionalInterface
interface PathPart {
  /** Nothing that a sender tells apart. */
  PathPart NONE = (into, from) -> into;

  MailPath put(MailPath into, MailPath from);

  default PathPart and(PathPart next) {
    return (into, from) -> next.put(put(into, from), from);
  }

  /** What is made of our part and theirs. */
  @FunctionalInterface
  interface Join<T> {
    T of(T ours, T theirs);
  }

  /** Where mail goes is one answer: kind, state and hosts come together. */
  static PathPart route() {
    return (into, from) ->
        new MailPath(
            into.domain(), from.mail(), from.mx(), from.hosts(), into.policy(), into.memory());
  }

  static PathPart mx() {
    return (into, from) ->
        new MailPath(
            into.domain(), into.mail(), from.mx(), into.hosts(), into.policy(), into.memory());
  }
}
