package mailpath.client;

import java.util.List;
import java.util.function.Function;

/**
 * What everything that can come of a service has in common, as a sentence.
 *
 * @param meetings everything that can come of it
 * @param expected the way that the port expects, where that is known
 */
record ServiceHeadlines(
    ClientProgram program,
    ServiceSettings settings,
    List<ServiceMeeting> meetings,
    Channel expected) {

  ServiceHeadline of(List<ClientWord> range, List<OpenPoint> open) {
    if (range.size() > 1) {
      return ServiceHeadline.NOTHING_LOST.containsAll(range)
          ? new ServiceHeadline.UnknownSafe(open)
          : new ServiceHeadline.Unknown(open, range);
    }
    return switch (range.getFirst()) {
      case SECURE -> new ServiceHeadline.Secure(host());
      case OPPORTUNISTIC -> opportunistic();
      case PLAINTEXT -> plaintext();
      case BROKEN -> broken();
      case UNKNOWN -> throw new IllegalStateException("a meeting has a word");
    };
  }

  private ServiceHeadline opportunistic() {
    if (has(ServiceMeeting::channel, Channel.IF_AVAILABLE)) {
      return new ServiceHeadline.IfAvailable();
    }
    return new ServiceHeadline.CertificateUnchecked(
        has(ServiceMeeting::check, CertificateCheck.OFF)
            ? ServiceHeadline.Unchecked.CHECK_OFF
            : has(ServiceMeeting::check, CertificateCheck.PINNED)
                ? ServiceHeadline.Unchecked.EXCEPTION
                : ServiceHeadline.Unchecked.USER_ASKED);
  }

  private ServiceHeadline plaintext() {
    if (settings.signIn() == SignIn.OAUTH2) {
      return new ServiceHeadline.PlaintextToken(host());
    }
    return switch (SignInFate.inClear(settings.signIn())) {
      case LOST -> new ServiceHeadline.Plaintext(host());
      case GUESSABLE -> new ServiceHeadline.PlaintextGuessable(host());
      case NOT_SENT, KEPT, DEPENDS, UNKNOWN -> new ServiceHeadline.PlaintextMail(host());
    };
  }

  private ServiceHeadline broken() {
    List<Contact.Cause> causes =
        meetings.stream().flatMap(one -> one.cause().stream()).distinct().toList();
    if (causes.size() > 1) {
      return new ServiceHeadline.NoContact(host());
    }
    return switch (causes.getFirst()) {
      case Contact.Cause.WrongPair ignored -> wrongPair();
      case Contact.Cause.NotOffered ignored -> new ServiceHeadline.NotOffered(host());
      case Contact.Cause.Refused ignored -> new ServiceHeadline.Refused(host());
      case Contact.Cause.SignedIn ignored -> new ServiceHeadline.SignedIn(host());
      case Contact.Cause.OldTls ignored -> new ServiceHeadline.OldTls(host());
      case Contact.Cause.HandshakeFails ignored -> new ServiceHeadline.HandshakeFails(host());
      case Contact.Cause.NoServer ignored -> new ServiceHeadline.NoServer(host());
      case Contact.Cause.BadCertificate(var faults) ->
          new ServiceHeadline.BadCertificate(host(), faults);
      case Contact.Cause.Asked(var faults) ->
          new ServiceHeadline.BadCertificateAsked(host(), faults);
    };
  }

  private ServiceHeadline wrongPair() {
    int port = settings.port().orElse(0);
    return ClientLabels.of(program, expected)
        .<ServiceHeadline>map(
            label -> new ServiceHeadline.WrongPairNamed(port, expected, settings.channel(), label))
        .orElseGet(() -> new ServiceHeadline.WrongPair(port, expected, settings.channel()));
  }

  private <T> boolean has(Function<ServiceMeeting, T> part, T value) {
    return meetings.stream().map(part).anyMatch(value::equals);
  }

  private String host() {
    return settings.host().orElse("?");
  }
}
