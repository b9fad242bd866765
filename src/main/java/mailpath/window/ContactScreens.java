package mailpath.window;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mailpath.network.Desk;
import mailpath.report.Words;

/** Makes the page about contacted hosts. */
final class ContactScreens {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final Words words;

  ContactScreens(Words words) {
    this.words = words;
  }

  ContactScreen screen(List<ContactedRun> runs, boolean open) {
    List<ContactScreen.Run> shown = runs.stream().map(this::run).toList();
    return new ContactScreen(
        words.label(ContactText.HEADING),
        summary(shown),
        notes(runs, open),
        List.of(
            words.label(ContactText.HOST),
            words.label(ContactText.ADDRESS),
            words.label(ContactText.PROTOCOL),
            words.label(ContactText.TIMES),
            words.label(ContactText.BETWEEN),
            words.label(ContactText.WHY)),
        shown);
  }

  private String summary(List<ContactScreen.Run> runs) {
    return switch (runs.size()) {
      case 0 -> words.label(ContactText.NONE);
      case 1 -> words.label(ContactText.SUMMARY_ONE);
      default -> words.label(ContactText.SUMMARY_MANY, runs.size());
    };
  }

  private List<String> notes(List<ContactedRun> runs, boolean open) {
    List<String> notes = new ArrayList<>();
    if (open) {
      notes.add(words.label(ContactText.CASE_OPEN));
    }
    if (!runs.isEmpty()) {
      notes.add(words.label(ContactText.COUNTED));
    }
    notes.add(words.label(ContactText.SESSION, ContactedRuns.MOST));
    return notes;
  }

  private ContactScreen.Run run(ContactedRun run) {
    List<Contact> contacts = Contacts.of(run);
    boolean lab = run.mode() == Desk.Mode.LAB;
    boolean idle = contacts.isEmpty() && run.state() != ContactedRun.State.RUNNING;
    return new ContactScreen.Run(
        words.label(title(run.kind()), run.about()),
        words.label(ContactText.RUN_WHEN, run.begun(), run.state()),
        words.label(idle ? ContactText.NOTHING : lab ? ContactText.LAB : ContactText.LIVE),
        Optional.of(run.resolver()).filter(named -> !named.isEmpty()).map(this::resolvers),
        contacts.stream().map(this::row).toList());
  }

  private String resolvers(String named) {
    return words.label(
        named.contains(",") ? ContactText.RESOLVER_LIST : ContactText.RESOLVER_ONE, named);
  }

  private static ContactText title(ContactedRun.Kind kind) {
    return switch (kind) {
      case DOMAIN -> ContactText.RUN_DOMAIN;
      case HOST -> ContactText.RUN_HOST;
      case DISCOVERY -> ContactText.RUN_DISCOVERY;
      case SERVERS -> ContactText.RUN_SERVERS;
    };
  }

  private ContactScreen.Row row(Contact contact) {
    Contact.Place place = contact.place();
    return new ContactScreen.Row(
        place.host().isEmpty() ? words.label(ContactText.RESOLVER) : place.host(),
        place.address(),
        words.word(place.way()),
        times(contact),
        between(contact.first(), contact.last()),
        reasons(contact.why()));
  }

  private String times(Contact contact) {
    return contact.unanswered() == 0
        ? words.show(contact.exchanges())
        : words.label(ContactText.UNANSWERED, contact.exchanges(), contact.unanswered());
  }

  private String between(Instant first, Instant last) {
    String begin = time(first);
    String end = time(last);
    return begin.equals(end) ? begin : words.label(ContactText.AT, begin, end);
  }

  private String time(Instant instant) {
    return TIME.format(instant.atZone(words.zone()));
  }

  private String reasons(Set<Contact.Reason> why) {
    return why.stream().sorted().map(words::word).collect(Collectors.joining(", "));
  }
}
