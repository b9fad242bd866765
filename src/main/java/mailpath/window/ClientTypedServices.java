package mailpath.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mailpath.client.AccountSettings;
import mailpath.client.ClientProgram;
import mailpath.client.ClientSettings;
import mailpath.client.ServiceSettings;
import mailpath.fact.Sentence;

/** The settings of one account, out of the fields in which its services were typed. */
sealed interface ClientTypedServices {
  record Understood(ClientSettings settings) implements ClientTypedServices {}

  /** One of them is not understood, or none is typed. */
  record Refused(Sentence why) implements ClientTypedServices {}

  /**
   * @param services those with neither host nor port are not used
   */
  static ClientTypedServices read(ClientProgram program, List<ClientActions.Typed> services) {
    List<ServiceSettings> all = new ArrayList<>();
    for (ClientActions.Typed typed : services) {
      if (!typed.host().isBlank() || !typed.port().isBlank()) {
        switch (ClientTyped.read(program, typed)) {
          case ClientTyped.Understood(ServiceSettings settings) -> all.add(settings);
          case ClientTyped.Refused(Sentence why) -> {
            return new Refused(why);
          }
        }
      }
    }
    return all.isEmpty()
        ? new Refused(new ClientNote.ServiceNotTyped())
        : new Understood(
            new ClientSettings(
                program, List.of(new AccountSettings("", Optional.empty(), all)), List.of()));
  }
}
