package mailpath.client.symptom;

/** Where the wording of a symptom comes from. */
public enum Certainty {
  /** The source or the word files of the program itself. */
  READ_IN_PROGRAM,
  /** Pages of the maker or of others that quote it. */
  QUOTED,
  /** Nobody looked it up. */
  FROM_MEMORY
}
