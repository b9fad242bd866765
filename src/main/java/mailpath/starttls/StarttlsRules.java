package mailpath.starttls;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import mailpath.fact.Finding;
import mailpath.fact.Rule;

/** The rules about STARTTLS, and all their findings about one mail host. */
public final class StarttlsRules {
  public static final Rule ST1 =
      new Rule(
          "ST1",
          "RFC 3207 4",
          "STARTTLS is offered by its keyword in the EHLO reply; after 220 comes only TLS",
          StarttlsAbsent.class);
  public static final Rule ST2 =
      new Rule(
          "ST2",
          "RFC 3207 4.2",
          "after the handshake all is forgotten, and STARTTLS is not offered again",
          StarttlsAgain.class);
  public static final Rule ST3 =
      new Rule(
          "ST3", "RFC 3207 4", "a relay on port 25 must not demand STARTTLS", DemandsTls.class);
  public static final Rule ST4 =
      new Rule(
          "ST4",
          "RFC 3207 6",
          "removing the keyword is the known attack, and a sender alone cannot notice it",
          StarttlsStripped.class);
  public static final Rule ST5 =
      new Rule(
          "ST5",
          "RFC 9051 6.2.1",
          "clear text around STARTTLS must not be carried over into TLS",
          TextInjected.class);
  public static final Rule ST6 =
      new Rule("ST6", "RFC 8314 3", "clients are better off with implicit TLS", AuthOnRelay.class);
  public static final Rule ST7 =
      new Rule(
          "ST7",
          "RFC 7672 9.2",
          "STARTTLS is not to be offered selectively",
          AddressesDiffer.class);
  public static final Rule Q1 =
      new Rule("Q1", "RFC 9325 3.1.1", "TLS 1.2 or later, 1.3 preferred", PostQuantum.class);
  public static final Rule Q2 =
      new Rule("Q2", "RFC 9325 4.1", "no suite below 112 bits, none dated", SuiteInsecure.class);
  public static final Rule Q4 =
      new Rule(
          "Q4",
          "RFC 9325 5.2",
          "a server with old TLS alone gets clear text from modern senders",
          OldTlsOnly.class);
  public static final Rule W4 =
      new Rule(
          "W4",
          "RFC 5321 5.1",
          "each address of a host is a server of its own",
          CertificatesDiffer.class);
  public static final Rule U2 =
      new Rule(
          "U2",
          "RFC 5321 3.1",
          "a server that was not talked to is unknown, never without TLS",
          ServerRefusesUs.class);

  public static final List<Rule> RULES =
      List.of(ST1, ST2, ST3, ST4, ST5, ST6, ST7, Q1, Q2, Q4, W4, U2);

  public static final List<Class<? extends Finding>> FINDINGS =
      List.of(
          StarttlsAbsent.class,
          StarttlsStripped.class,
          StarttlsMasked.class,
          StarttlsRefused.class,
          HandshakeAlert.class,
          HandshakeNotTls.class,
          HandshakeBroken.class,
          HandshakeClosed.class,
          HandshakeReset.class,
          StarttlsAgain.class,
          AuthBeforeTls.class,
          AuthOnRelay.class,
          OldTlsOnly.class,
          WeakTlsOnly.class,
          LargeHelloUnanswered.class,
          DemandsTls.class,
          TextInjected.class,
          PostQuantum.class,
          SuiteInsecure.class,
          SuiteDated.class,
          ExtensionsLost.class,
          AddressesDiffer.class,
          CertificatesDiffer.class,
          BlockListed.class,
          ServerRefusesUs.class,
          ServerSilent.class,
          ConnectTimedOut.class,
          ConnectRefused.class,
          HostUnreachable.class,
          ReplyMalformed.class);

  private static final List<Function<ProbedAddress, List<? extends Finding>>> ONE_ADDRESS =
      List.of(
          StarttlsMasked::check,
          StarttlsRefused::check,
          HandshakeAlert::check,
          HandshakeNotTls::check,
          HandshakeBroken::check,
          HandshakeClosed::check,
          HandshakeReset::check,
          StarttlsAgain::check,
          AuthBeforeTls::check,
          AuthOnRelay::check,
          OldTlsOnly::check,
          WeakTlsOnly::check,
          LargeHelloUnanswered::check,
          DemandsTls::check,
          TextInjected::check,
          PostQuantum::check,
          SuiteInsecure::check,
          SuiteDated::check,
          ExtensionsLost::check,
          BlockListed::check,
          ServerRefusesUs::check,
          ServerSilent::check,
          ConnectTimedOut::check,
          ConnectRefused::check,
          HostUnreachable::check,
          ReplyMalformed::check);

  private StarttlsRules() {}

  /**
   * @param all every probed address of one mail host
   */
  public static List<Finding> findings(List<ProbedAddress> all) {
    Stream<Finding> single = all.stream().flatMap(address -> about(address, all));
    Stream<Finding> joint =
        Stream.concat(AddressesDiffer.check(all).stream(), CertificatesDiffer.check(all).stream());
    return Stream.concat(single, joint).toList();
  }

  private static Stream<Finding> about(ProbedAddress address, List<ProbedAddress> all) {
    Stream<Finding> offer =
        Stream.concat(
            StarttlsAbsent.check(address, all).stream(),
            StarttlsStripped.check(address, all).stream());
    return Stream.concat(
        offer, ONE_ADDRESS.stream().flatMap(check -> check.apply(address).stream()));
  }
}
