package mailpath.client;

import java.util.List;
import java.util.Optional;
import mailpath.client.formats.ClawsMailFormat;
import mailpath.client.formats.EvolutionFormat;
import mailpath.client.formats.FetchmailFormat;
import mailpath.client.formats.GnomeAccountsFormat;
import mailpath.client.formats.K9Format;
import mailpath.client.formats.KmailImapFormat;
import mailpath.client.formats.KmailPop3Format;
import mailpath.client.formats.KmailTransportsFormat;
import mailpath.client.formats.MbsyncFormat;
import mailpath.client.formats.MobileConfigFormat;
import mailpath.client.formats.MsmtpFormat;
import mailpath.client.formats.MuttFormat;
import mailpath.client.formats.OfflineImapFormat;
import mailpath.client.formats.OutlookProfileFormat;
import mailpath.client.formats.OutlookRegistryFormat;
import mailpath.client.formats.QrFormat;
import mailpath.client.formats.ThunderbirdExceptionsFormat;
import mailpath.client.formats.ThunderbirdFormat;
import mailpath.network.Bytes;

/** The kinds of files that can be read, in the order in which they are asked. */
public final class ClientFormats {
  public static final List<ClientFormat> ALL =
      List.of(
          new ThunderbirdExceptionsFormat(),
          new ThunderbirdFormat(),
          new QrFormat(),
          new K9Format(),
          new MobileConfigFormat(),
          new OutlookRegistryFormat(),
          new OutlookProfileFormat(),
          new EvolutionFormat(),
          new GnomeAccountsFormat(),
          new KmailImapFormat(),
          new KmailPop3Format(),
          new KmailTransportsFormat(),
          new ClawsMailFormat(),
          new OfflineImapFormat(),
          new MbsyncFormat(),
          new MsmtpFormat(),
          new FetchmailFormat(),
          new MuttFormat());

  private ClientFormats() {}

  /** The first that takes a file for one of its kind. */
  public static Optional<ClientFormat> of(String name, Bytes content) {
    return ALL.stream().filter(format -> format.recognises(name, content)).findFirst();
  }
}
