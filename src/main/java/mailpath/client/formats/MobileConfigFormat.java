package mailpath.client.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mailpath.certificate.SignedEnvelope;
import mailpath.client.AccountSettings;
import mailpath.client.ClientFormat;
import mailpath.client.ClientProgram;
import mailpath.client.ClientSettings;
import mailpath.client.formats.FormatNote.AccountsLeftOut;
import mailpath.client.formats.FormatNote.ExceptionsNotInFile;
import mailpath.client.formats.FormatNote.ProfileSignatureBroken;
import mailpath.client.formats.FormatNote.ProfileSignatureNotChecked;
import mailpath.client.formats.FormatNote.ProfileSigned;
import mailpath.client.formats.FormatRefusal.NoAccountInFile;
import mailpath.client.formats.FormatRefusal.ProfileDamaged;
import mailpath.client.formats.FormatRefusal.ProfileEncrypted;
import mailpath.network.Bytes;

/**
 * A configuration profile for Apple's systems ({@code .mobileconfig}): a property list, alone or
 * signed in CMS (RFC 5652). Each payload of type com.apple.mail.managed is an account.
 */
public final class MobileConfigFormat implements ClientFormat {
  /** In MiB (threat-F2). */
  private static final int LIMIT = 10;

  private static final String CONTENT = "PayloadContent";
  private static final String ENCRYPTED = "EncryptedPayloadContent";
  private static final String MAIL = "com.apple.mail.managed";

  @Override
  public boolean recognises(String name, Bytes content) {
    return name.toLowerCase(Locale.ROOT).endsWith(".mobileconfig") || isPropertyList(content);
  }

  private static boolean isPropertyList(Bytes content) {
    if (SignedEnvelope.recognises(content)) {
      return SignedEnvelope.open(content)
              instanceof SignedEnvelope.Opened(Bytes inside, List<SignedEnvelope.Signer> ignored)
          && !SignedEnvelope.recognises(inside)
          && isPropertyList(inside);
    }
    return BinaryPlist.recognises(content) || SettingsText.beginning(content).contains("<plist");
  }

  @Override
  public Read read(String name, Bytes content) {
    try {
      Notes notes = new Notes();
      PlistValue list = PlistReader.read(opened(content, notes), LIMIT, notes);
      List<AccountSettings> accounts = accounts(list, notes);
      if (accounts.isEmpty()) {
        throw new FormatRefused(0, new NoAccountInFile());
      }
      notes.add(new ExceptionsNotInFile());
      return new Read.Settings(
          new ClientSettings(ClientProgram.APPLE_MAIL, accounts, notes.list()));
    } catch (FormatRefused refused) {
      return refused.refused();
    }
  }

  private static Bytes opened(Bytes content, Notes notes) throws FormatRefused {
    if (!SignedEnvelope.recognises(content)) {
      return content;
    }
    return switch (SignedEnvelope.open(content)) {
      case SignedEnvelope.Opened(Bytes inside, List<SignedEnvelope.Signer> signers) -> {
        signers.forEach(signer -> note(signer, notes));
        yield inside;
      }
      case SignedEnvelope.Refused(SignedEnvelope.Why why) ->
          throw new FormatRefused(
              0,
              why == SignedEnvelope.Why.ENCRYPTED ? new ProfileEncrypted() : new ProfileDamaged());
    };
  }

  private static void note(SignedEnvelope.Signer signer, Notes notes) {
    String who = Personal.accountName(signer.subject());
    notes.add(
        switch (signer.seal()) {
          case WHOLE -> new ProfileSigned(who);
          case BROKEN -> new ProfileSignatureBroken(who);
          case NOT_CHECKED -> new ProfileSignatureNotChecked();
        });
  }

  private static List<AccountSettings> accounts(PlistValue list, Notes notes) throws FormatRefused {
    if (!(list instanceof PlistValue.Dict profile)) {
      return List.of();
    }
    if (profile.get(ENCRYPTED).isPresent()) {
      throw new FormatRefused(profile.get(ENCRYPTED).get().line(), new ProfileEncrypted());
    }
    List<AccountSettings> accounts = new ArrayList<>();
    for (PlistValue.Dict payload : payloads(profile)) {
      if (accounts.size() == ThunderbirdAccounts.MOST) {
        notes.add(new AccountsLeftOut(ThunderbirdAccounts.MOST));
        break;
      }
      AppleAccount.of(payload, notes).ifPresent(accounts::add);
    }
    return accounts;
  }

  /** A profile holds payloads; one payload alone is taken for itself. */
  private static List<PlistValue.Dict> payloads(PlistValue.Dict profile) {
    List<PlistValue> all =
        profile.get(CONTENT).orElse(profile) instanceof PlistValue.Array(var values, int ignored)
            ? values
            : List.of(profile);
    return all.stream()
        .filter(PlistValue.Dict.class::isInstance)
        .map(PlistValue.Dict.class::cast)
        .filter(payload -> payload.text("PayloadType").equals(MAIL))
        .toList();
  }
}
