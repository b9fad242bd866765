package mailpath.window;

import java.util.List;
import mailpath.fact.Sentence;
import mailpath.network.MailProtocol;

/** What can be done here to prove the cause of an error message, as its button says it. */
sealed interface ClientProof extends Sentence {
  /** All servers of the settings. */
  record ProveByServers() implements ClientProof {}

  /** The one server that the message names, at the ports of these protocols. */
  record ProveByHost(String host, List<MailProtocol> protocols) implements ClientProof {
    public ProveByHost {
      protocols = List.copyOf(protocols);
    }
  }

  record ProveByTyping() implements ClientProof {}

  record ProveByAddress() implements ClientProof {}

  record ProveByFiles() implements ClientProof {}

  record ProveByPreset() implements ClientProof {}

  /** A check of any domain: it tells whether this network lets anybody out at port 25. */
  record ProveByDomain() implements ClientProof {}
}
