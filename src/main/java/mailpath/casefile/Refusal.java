package mailpath.casefile;

/** Ends the reading of a case file; caught inside the room, where it becomes a value. */
class Refusal extends Exception {
  private final transient CaseFault why;

  Refusal(CaseFault why) {
    super(null, null, false, false);
    this.why = why;
  }

  CaseFault why() {
    return why;
  }
}
