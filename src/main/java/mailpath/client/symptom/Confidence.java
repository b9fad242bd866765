package mailpath.client.symptom;

/** How sure it is that a pasted text is that of a symptom, the surest first. */
public enum Confidence {
  SURE,
  LIKELY,
  PERHAPS
}
