package mailpath.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mailpath.client.Channel;
import mailpath.client.ClientLabels;
import mailpath.client.ClientProgram;
import mailpath.client.FieldLabels;
import mailpath.client.MailService;
import mailpath.client.ServiceSettings;
import mailpath.client.SignIn;
import mailpath.client.discovery.DiscoveredService;
import mailpath.client.preset.PresetSignIn;
import mailpath.client.preset.ProviderPreset;

/**
 * What stands on a sheet of settings, in one language and the program's own labels, before it takes
 * a form.
 *
 * @param notes sentences below the settings
 */
record SheetPage(String head, String basis, List<Part> parts, List<String> notes) {
  SheetPage {
    parts = List.copyOf(parts);
    notes = List.copyOf(notes);
  }

  /** One server. */
  record Part(MailService service, String head, List<Line> lines) {
    Part {
      lines = List.copyOf(lines);
    }
  }

  /** A field of the program's window, and what is to be in it. */
  record Line(FieldLabels.Field field, String label, String value) {}

  static SheetPage of(SettingsSheet sheet, Words words) {
    return new Writer(sheet, words).page();
  }

  private record Writer(SettingsSheet sheet, Words words) {
    private SheetPage page() {
      return new SheetPage(
          words.label(SheetText.HEAD, sheet.program(), sheet.at()),
          words.word(sheet.basis()),
          sheet.services().stream().map(this::part).toList(),
          notes());
    }

    private Part part(DiscoveredService service) {
      ServiceSettings settings = service.settings();
      return new Part(
          settings.service(),
          words.label(head(settings.service()), settings.service().name()),
          List.of(
              line(FieldLabels.Field.SERVER, SheetText.SERVER, settings.host().orElse("")),
              line(
                  FieldLabels.Field.PORT,
                  SheetText.PORT,
                  settings.port().map(String::valueOf).orElse("")),
              line(FieldLabels.Field.CHANNEL, SheetText.CHANNEL, channel(settings.channel())),
              line(FieldLabels.Field.SIGN_IN, SheetText.SIGN_IN, signIn(settings.signIn())),
              line(FieldLabels.Field.USER_NAME, SheetText.USER_NAME, login(service.login()))));
    }

    private static SheetText head(MailService service) {
      return switch (service) {
        case IMAP, POP3 -> SheetText.INCOMING;
        case SUBMISSION -> SheetText.OUTGOING;
        case SIEVE -> SheetText.RULES;
      };
    }

    private Line line(FieldLabels.Field field, SheetText generic, String value) {
      String label =
          FieldLabels.of(sheet.program(), field)
              .map(words::show)
              .orElseGet(() -> words.label(generic));
      return new Line(field, label, Untrusted.visible(value));
    }

    private String channel(Channel channel) {
      return sheet.program() == ClientProgram.APPLE_MAIL
          ? words.label(SheetText.ON)
          : ClientLabels.of(sheet.program(), channel)
              .map(words::show)
              .orElseGet(() -> words.word(channel));
    }

    private String signIn(SignIn signIn) {
      Optional<PresetSignIn> preset = sheet.preset().map(ProviderPreset::signIn);
      return FieldLabels.of(sheet.program(), signIn)
          .map(words::show)
          .orElseGet(
              () ->
                  preset.isPresent() && signIn == SignIn.UNKNOWN
                      ? words.word(preset.get())
                      : signIn == SignIn.UNKNOWN
                          ? words.label(SheetText.AS_TOLD)
                          : words.word(signIn));
    }

    private String login(Optional<String> pattern) {
      return pattern
          .flatMap(known -> LoginWords.of(known, words))
          .orElseGet(() -> words.label(SheetText.AS_TOLD));
    }

    private List<String> notes() {
      List<String> notes = new ArrayList<>();
      if (sheet.services().isEmpty()) {
        notes.add(words.label(SheetText.NOTHING));
      }
      sheet
          .leftOut()
          .forEach(
              one ->
                  notes.add(
                      words.label(SheetText.LEFT_OUT, one.service(), one.host().orElse("?"))));
      sheet.preset().ifPresent(preset -> preset(preset, notes));
      if (sheet.preset().isEmpty() && uses(SignIn.OAUTH2)) {
        notes.add(words.label(SheetText.SIGN_IN_OAUTH2));
      }
      program(notes);
      notes.add(words.label(SheetText.NO_PASSWORD));
      notes.add(words.label(SheetText.CERTIFICATE_WARNING));
      return notes;
    }

    private void preset(ProviderPreset preset, List<String> notes) {
      notes.add(words.word(preset.signIn()));
      preset.notes().forEach(note -> notes.add(words.word(note)));
      notes.add(new PresetReport(words).origin(preset));
    }

    private void program(List<String> notes) {
      switch (sheet.program()) {
        case APPLE_MAIL -> {
          notes.add(words.label(SheetText.APPLE_AUTOMATIC));
          if (sheet.services().stream().anyMatch(one -> is(one, Channel.REQUIRED))) {
            notes.add(words.label(SheetText.APPLE_STARTTLS));
          }
        }
        case OUTLOOK -> notes.add(words.label(SheetText.OUTLOOK_SPA));
        case ANDROID_MAIL -> notes.add(words.label(SheetText.ANDROID_ACCEPT));
        default -> {}
      }
      boolean english =
          sheet.program() == ClientProgram.OUTLOOK || sheet.program() == ClientProgram.ANDROID_MAIL;
      if (english && words.language() != Language.EN) {
        notes.add(words.label(SheetText.LABELS_ENGLISH));
      }
    }

    private boolean uses(SignIn signIn) {
      return sheet.services().stream().anyMatch(one -> one.settings().signIn() == signIn);
    }

    private static boolean is(DiscoveredService one, Channel channel) {
      return one.settings().channel() == channel;
    }
  }
}
