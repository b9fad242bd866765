package mailpath.casefile;

import java.net.InetAddress;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mailpath.casefile.AddressMention.Reading;
import mailpath.network.AddressKind;
import mailpath.network.DomainName;
import mailpath.network.IpText;
import mailpath.network.LiveSettings;

/**
 * Goes through a case for all that tells who measured: what the caller knows, what was asked and
 * with which resolver, and what servers write down. An address that the evidence does not hold is
 * taken for ours: wrongly so here and there, which costs a version number, but never the other way.
 */
final class TraceSearch {
  private static final String AT = "(?:@|%40|=40)";

  private final CaseEvidence evidence;
  private final TraceBook book = new TraceBook();

  /** Every text once, with the addresses that it can hold. */
  private final Map<String, List<AddressMention>> texts = new LinkedHashMap<>();

  private final Set<String> resolvers = new LinkedHashSet<>();

  private TraceSearch(CaseEvidence evidence) {
    this.evidence = evidence;
  }

  /**
   * @param stays what is ours and part of the evidence, as a server tells
   */
  record Found(TraceBook book, StandIns standIns, List<Trace> stays) {}

  static Found in(Case recorded, OwnTraces own, CaseEvidence evidence) {
    TraceSearch search = new TraceSearch(evidence);
    search.read(recorded);
    search.known(own);
    switch (recorded.question()) {
      case DomainQuestion domain -> search.typed(domain.asked(), Optional.of(domain.domain()));
      case HostQuestion host -> search.typed(host.asked(), host.name());
      case ClientQuestion ignored -> {}
    }
    search.texts.forEach((text, mentions) -> search.addresses(text, mentions, false));
    search.texts.forEach((text, mentions) -> search.addresses(text, mentions, true));
    ToldNames names = new ToldNames(search.book, evidence);
    names.learn(CaseEvidence.observations(recorded).toList());
    search.texts.forEach(names::learn);
    return new Found(search.book, search.standIns(), names.stays());
  }

  private void read(Case recorded) {
    new CaseTexts(
            new CaseTexts.Change() {
              @Override
              public String text(String text) {
                return looked(text);
              }

              @Override
              public String resolver(String shown) {
                resolvers.add(shown);
                return looked(shown);
              }

              @Override
              public String asked(DomainQuestion question) {
                return question.asked();
              }
            })
        .of(recorded);
  }

  private String looked(String text) {
    texts.computeIfAbsent(text, AddressForms::in);
    return text;
  }

  private void known(OwnTraces own) {
    ResolverNames names = new ResolverNames(book);
    own.resolvers().forEach(shown -> names.learn(shown, true));
    resolvers.forEach(shown -> names.learn(shown, false));
    own.addresses().stream()
        .filter(address -> TraceBook.tells(address) || isExample(address))
        .forEach(address -> book.address(address, TraceKind.ADDRESS));
    own.hostNames().forEach(this::host);
    own.userNames().forEach(name -> book.word(name, book.trace(name, TraceKind.USER_NAME)));
    own.ehloNames().forEach(name -> book.name(name, TraceKind.EHLO_NAME));
  }

  /** A full name tells the short one too, unless the full one is that of a mail server. */
  private void host(String name) {
    book.host(name);
    if (name.contains(".") && !evidence.holds(name)) {
      book.host(name.substring(0, name.indexOf('.')));
    }
  }

  private static boolean isExample(InetAddress address) {
    return AddressKind.of(address) == AddressKind.DOCUMENTATION;
  }

  /** The local part counts as a word, unless many have it, and always before its domain. */
  private void typed(String asked, Optional<DomainName> domain) {
    TypedText typed = TypedText.of(asked);
    typed
        .localPart()
        .ifPresent(
            local -> {
              Trace trace = book.trace(local, TraceKind.MAIL_ADDRESS);
              book.word(local, trace);
              domain.ifPresent(
                  name -> book.wordBefore(local, trace, "\"?" + AT + WordForms.of(name)));
              typed.person().ifPresent(person -> book.word(person, trace));
            });
  }

  /**
   * @param inNames whether those that a name goes on behind are looked at, or the others: which way
   *     round the former are written can be told only when the latter are known
   */
  private void addresses(String text, List<AddressMention> mentions, boolean inNames) {
    for (AddressMention mention : mentions) {
      boolean known =
          mention.readings().stream()
              .map(Reading::address)
              .anyMatch(address -> evidence.holds(address) || book.address(address).isPresent());
      if (mention.sure() && !known && goesOn(text, mention) == inNames) {
        mention.readings().stream()
            .sorted(Comparator.comparing(reading -> reading.reversed() != inNames))
            .map(Reading::address)
            .limit(1)
            .filter(TraceBook::tells)
            .forEach(address -> book.address(address, TraceKind.ADDRESS));
      }
    }
  }

  private static boolean goesOn(String text, AddressMention mention) {
    int next = mention.end() + 1;
    return mention.readings().getFirst().reversed()
        || next < text.length()
            && text.charAt(next - 1) == '.'
            && (Character.isLetter(text.charAt(next)) || text.charAt(next) == '_');
  }

  private StandIns standIns() {
    Set<InetAddress> taken = new HashSet<>(evidence.addresses());
    taken.addAll(book.addresses());
    IpText.parse(LiveSettings.EHLO.replaceAll("[\\[\\]]", "")).ifPresent(taken::add);
    Set<String> names = new HashSet<>();
    texts.forEach(
        (text, mentions) -> {
          mentions.stream()
              .flatMap(mention -> mention.readings().stream())
              .map(Reading::address)
              .filter(TraceSearch::isExample)
              .forEach(taken::add);
          NameMention.in(text)
              .map(NameMention::name)
              .filter(name -> StandIns.isOne(name) && name.contains("."))
              .forEach(names::add);
        });
    return new StandIns(taken, names);
  }
}
