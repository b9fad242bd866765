package mailpath.window;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mailpath.certificate.Certificate;
import mailpath.certificate.KeyStrength;
import mailpath.certificate.PeerName;
import mailpath.investigation.ServerChain.Showing;
import mailpath.network.Approach;
import mailpath.network.IpText;
import mailpath.report.Words;
import mailpath.window.CertificateScreen.Chooser;
import mailpath.window.CertificateScreen.Looking;
import mailpath.window.CertificateScreen.Option;
import mailpath.window.ChainSubject.Source;

/** Makes the choice of servers and files, and of the chains that one server shows. */
final class CertificateChooserScreens {
  private final List<ChainSubject> subjects;
  private final Words words;

  CertificateChooserScreens(List<ChainSubject> subjects, Words words) {
    this.subjects = subjects;
    this.words = words;
  }

  Chooser chooser(Optional<HeldChain> held, Looking looking) {
    Optional<ChainSubject> chosen = held.map(HeldChain::subject);
    List<Option> sets = chosen.map(this::sets).filter(all -> all.size() > 1).orElseGet(List::of);
    String expected = held.flatMap(one -> one.view().expected()).map(PeerName::text).orElse("");
    return new Chooser(servers(chosen), sets, expected, looking);
  }

  private List<Option> servers(Optional<ChainSubject> chosen) {
    Map<String, ChainSubject> first = new LinkedHashMap<>();
    subjects.forEach(subject -> first.putIfAbsent(subject.server(), subject));
    return first.values().stream()
        .map(
            subject -> {
              Optional<ChainSubject> same =
                  chosen.filter(one -> one.server().equals(subject.server()));
              return new Option(same.orElse(subject).id(), server(subject), same.isPresent());
            })
        .toList();
  }

  /** {@code mx.example, both addresses}. */
  String server(ChainSubject subject) {
    return switch (subject.source()) {
      case Source.Filed(String name, var ignored) -> words.show(name);
      case Source.Pasted ignored -> words.label(CertificateTabText.CLIPBOARD);
      case Source.Served ignored ->
          server(words.show(subject.server()), addresses(subject.server()));
    };
  }

  private String server(String name, Set<InetAddress> addresses) {
    return switch (addresses.size()) {
      case 0 -> name;
      case 1 ->
          words.label(
              CertificateTabText.ONE_ADDRESS, name, IpText.show(addresses.iterator().next()));
      case 2 -> words.label(CertificateTabText.BOTH_ADDRESSES, name);
      default -> words.label(CertificateTabText.ALL_ADDRESSES, name, addresses.size());
    };
  }

  private List<Option> sets(ChainSubject chosen) {
    return ofServer(chosen.server())
        .map(
            one ->
                new Option(
                    one.id(),
                    words.label(CertificateTabText.SET, key(one), who(one)),
                    one.id().equals(chosen.id())))
        .toList();
  }

  private Stream<ChainSubject> ofServer(String server) {
    return subjects.stream().filter(subject -> subject.server().equals(server));
  }

  private String key(ChainSubject subject) {
    return subject
        .chain()
        .endEntity()
        .flatMap(Certificate::key)
        .map(KeyStrength::text)
        .orElseGet(() -> words.label(CertificateTabText.UNREADABLE));
  }

  /** Who is shown exactly this: addresses, and visitors who differ from a sender of today. */
  String who(ChainSubject subject) {
    Set<InetAddress> all = addresses(subject.server());
    Set<InetAddress> own = addresses(showings(subject));
    Set<String> visitors = visitors(showings(subject));
    Set<String> every = visitors(showings(subject.server()));
    List<String> parts = new ArrayList<>();
    parts.add(
        own.equals(all) && all.size() > 1
            ? words.label(CertificateTabText.EVERY_ADDRESS)
            : own.stream().map(IpText::show).collect(Collectors.joining(", ")));
    if (!visitors.equals(every)) {
      parts.addAll(visitors);
    }
    return String.join(", ", parts);
  }

  private Set<String> visitors(Stream<Showing> showings) {
    return showings.map(this::visitor).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private String visitor(Showing showing) {
    boolean usual = showing.approach() == Approach.STANDARD;
    return switch (showing.approach()) {
      case WITHOUT_NAME -> words.label(CertificateTabText.VISITOR_NAMELESS);
      case RSA -> words.label(CertificateTabText.VISITOR_RSA);
      case ECDSA -> words.label(CertificateTabText.VISITOR_ECDSA);
      case OLD_TLS -> words.label(CertificateTabText.VISITOR_OLD);
      case STANDARD, SMALL_HELLO, INJECTION, MAIL_FROM, SECOND_VISIT, PATIENT ->
          showing
              .serverName()
              .map(name -> words.label(CertificateTabText.VISITOR_NAMED, name))
              .orElseGet(
                  () ->
                      words.label(
                          usual
                              ? CertificateTabText.VISITOR_USUAL
                              : CertificateTabText.VISITOR_OTHER));
    };
  }

  private Stream<Showing> showings(String server) {
    return ofServer(server).flatMap(CertificateChooserScreens::showings);
  }

  private static Stream<Showing> showings(ChainSubject subject) {
    return subject.source() instanceof Source.Served served
        ? served.sent().showings().stream()
        : Stream.empty();
  }

  private Set<InetAddress> addresses(String server) {
    return addresses(showings(server));
  }

  private static Set<InetAddress> addresses(Stream<Showing> showings) {
    return showings.map(Showing::address).collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
