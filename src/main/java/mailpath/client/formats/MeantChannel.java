package mailpath.client.formats;

import mailpath.client.Channel;
import mailpath.client.OwnLabel;

/** A channel and what the program calls it. */
record MeantChannel(Channel channel, OwnLabel label) {
  /** For a value that no document of the program names. */
  static MeantChannel unknown(String label) {
    return new MeantChannel(Channel.UNKNOWN, OwnLabel.ofFile(label));
  }
}
