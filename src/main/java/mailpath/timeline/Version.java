package mailpath.timeline;

/**
 * A value that somebody may go by.
 *
 * @param from the first second in which that is so, from the first step of a plan
 * @param until the first second in which nobody does any longer
 */
record Version<T>(T value, long from, long until) {
  boolean at(long second) {
    return from <= second && second < until;
  }
}
