package mailpath.client.symptom;

import java.util.List;
import java.util.stream.Stream;

/** The symptoms that are known (client settings 1c). */
public final class Symptoms {
  public static final List<Symptom> ALL =
      Stream.of(
              ThunderbirdSymptoms.ALL,
              ThunderbirdSignInSymptoms.ALL,
              OutlookSymptoms.ALL,
              OtherSymptoms.ALL)
          .flatMap(List::stream)
          .toList();

  private Symptoms() {}
}
