package mailpath.client.symptom;

import java.util.List;

/** The symptoms that are known (client settings 1c). */
public final class Symptoms {
  public static final List<Symptom> ALL = List.of();

  private Symptoms() {}
}
