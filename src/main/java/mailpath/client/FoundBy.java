package mailpath.client;

/** How settings came to be known: told beside the verdict, not in it (standards D4). */
public enum FoundBy {
  TYPED,
  /** Read from a file of the program. */
  FILE,
  /** What a provider is known to want, chosen from the list that is kept here. */
  PRESET,
  /** Found for the domain of a mail address; who could have lied is told with each source. */
  DISCOVERY
}
