package mailpath.window;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import mailpath.client.CertificateCheck;
import mailpath.client.Channel;
import mailpath.client.ClientProgram;
import mailpath.client.MailService;
import mailpath.client.SignIn;

/** Settings of mail programs for the tab "Client configuration". */
final class ClientSamples {
  private ClientSamples() {}

  /** A file among the samples of the programs' formats. */
  static Path file(String name) {
    try {
      return Path.of(
          Objects.requireNonNull(ClientSamples.class.getResource("/mailpath/client/" + name))
              .toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(name, e);
    }
  }

  /** Drops sample files on the window. */
  static void open(WindowRig rig, String... names) {
    List<Path> files = Arrays.stream(names).map(ClientSamples::file).toList();
    rig.act(() -> rig.controller().cases().dropped(files));
    rig.settle();
  }

  /** What somebody might have typed for a domain of the lab. */
  static List<ClientActions.Typed> typed(String domain) {
    return List.of(
        service(MailService.IMAP, domain, "143", Channel.IF_AVAILABLE),
        service(MailService.SUBMISSION, domain, "587", Channel.REQUIRED),
        service(MailService.SIEVE, domain, "", Channel.REQUIRED));
  }

  static ClientActions.Typed service(
      MailService service, String domain, String port, Channel channel) {
    return new ClientActions.Typed(
        service, "mail." + domain, port, channel, CertificateCheck.FULL, SignIn.PASSWORD);
  }

  static void type(WindowRig rig, String domain) {
    rig.act(() -> rig.controller().clients().judge(ClientProgram.OUTLOOK, typed(domain)));
  }
}
