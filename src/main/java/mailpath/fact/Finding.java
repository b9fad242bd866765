package mailpath.fact;

/**
 * One observation worth telling, made by one rule: a record whose components are the arguments of
 * its sentence plus its {@link Evidence}. Whether it decides the verdict is settled by the game
 * ({@link Judged}); {@link #severity()} is what it is worth by itself.
 */
public interface Finding extends Sentence {
  Standing standing();

  /** What it is about: a domain, host, or host with address, as shown. */
  String subject();

  Evidence evidence();

  default Rule rule() {
    return standing().rule();
  }

  default Severity severity() {
    return standing().severity();
  }

  default Actor actor() {
    return standing().actor();
  }
}
