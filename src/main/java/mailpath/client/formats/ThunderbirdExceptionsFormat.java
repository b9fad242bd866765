package mailpath.client.formats;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mailpath.client.ClientFormat;
import mailpath.client.ClientProgram;
import mailpath.client.ClientSettings;
import mailpath.client.formats.FormatNote.CertificateExceptionStored;
import mailpath.client.formats.FormatRefusal.NoExceptionInFile;
import mailpath.network.Bytes;

/**
 * {@code cert_override.txt} of a Thunderbird profile: for which host and port the user once took a
 * certificate that was not right. That the pair is there is enough; which certificate it was is not
 * looked at.
 *
 * <p>It yields settings without accounts, with a {@link CertificateExceptionStored} for each pair.
 */
public final class ThunderbirdExceptionsFormat implements ClientFormat {
  static final String NAME = "cert_override.txt";

  /** In MiB. */
  private static final int LIMIT = 4;

  /** Each is a remark; one that is left out would be a server that counts as checked. */
  private static final int MOST = 1_000;

  private static final String TITLE = "# PSM Certificate Override Settings file";

  /** Host and port; newer files have the origin behind, which is empty for mail. */
  private static final Pattern PAIR = Pattern.compile("(.{1,255}?):([0-9]{1,5})(?::(?:\\^.*)?)?");

  @Override
  public boolean recognises(String name, Bytes content) {
    return name.equals(NAME) || SettingsText.beginning(content).startsWith(TITLE);
  }

  @Override
  public Read read(String name, Bytes content) {
    try {
      Notes notes = new Notes(MOST);
      int line = 0;
      int pairs = 0;
      for (String text : SettingsText.linesOneByOne(SettingsText.of(content, LIMIT))) {
        line++;
        if (!text.isBlank() && !text.startsWith("#")) {
          pairs++;
          note(text, line, notes);
        }
      }
      if (pairs == 0) {
        throw new FormatRefused(0, new NoExceptionInFile());
      }
      return new Read.Settings(
          new ClientSettings(ClientProgram.THUNDERBIRD, List.of(), notes.list()));
    } catch (FormatRefused refused) {
      return refused.refused();
    }
  }

  private static void note(String line, int number, Notes notes) {
    Matcher pair = PAIR.matcher(line.split("\t", 2)[0]);
    Optional<String> host = pair.matches() ? Values.hostText(pair.group(1)) : Optional.empty();
    Optional<Integer> port = pair.matches() ? Values.portText(pair.group(2)) : Optional.empty();
    if (host.isPresent() && port.isPresent()) {
      notes.add(new CertificateExceptionStored(host.get(), port.get()));
    } else {
      notes.lineUnread(number);
    }
  }
}
