package mailpath.window;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import mailpath.client.CertificateCheck;
import mailpath.client.Channel;
import mailpath.client.MailService;
import mailpath.client.SignIn;

/** One service: host, port, channel, check of certificates and sign-in. */
final class ClientTypedLine {
  /** What the fields are, from left to right. */
  static final List<ClientTabText> FIELDS =
      List.of(
          ClientTabText.SERVICE,
          ClientTabText.HOST,
          ClientTabText.PORT_FIELD,
          ClientTabText.CHANNEL,
          ClientTabText.CHECK,
          ClientTabText.SIGN_IN);

  private static final double HOST = 224;
  private static final double PORT = 64;

  /** The usual case first; nothing is taken for granted that was not chosen. */
  private static final List<Channel> CHANNELS =
      List.of(
          Channel.UNKNOWN, Channel.IMPLICIT, Channel.REQUIRED, Channel.IF_AVAILABLE, Channel.NONE);

  private static final List<CertificateCheck> CHECKS =
      List.of(
          CertificateCheck.UNKNOWN,
          CertificateCheck.FULL,
          CertificateCheck.ASK,
          CertificateCheck.PINNED,
          CertificateCheck.OFF);

  private static final List<SignIn> SIGN_INS =
      List.of(
          SignIn.UNKNOWN,
          SignIn.PASSWORD,
          SignIn.OAUTH2,
          SignIn.CHALLENGE,
          SignIn.SCRAM,
          SignIn.GSSAPI,
          SignIn.NTLM,
          SignIn.CLIENT_CERTIFICATE,
          SignIn.NONE);

  private final String id;
  private final Look look;
  private final String name;
  private final WordBox<MailService> service;
  private final TextField host;
  private final TextField port;
  private final WordBox<Channel> channel;
  private final WordBox<CertificateCheck> check;
  private final WordBox<SignIn> signIn;
  private final Region kind;

  /**
   * @param named what a channel is called
   * @param judge runs on Enter
   */
  ClientTypedLine(
      String id,
      Look look,
      ClientTabText name,
      List<MailService> services,
      Function<Channel, String> named,
      Runnable judge) {
    this.id = id;
    this.look = look;
    this.name = look.words().label(name);
    this.service = box("service", ClientTabText.SERVICE, services, ClientTypedLine::protocol);
    this.host = field("host", ClientTabText.HOST, ClientTabText.HOST_PROMPT, HOST, judge);
    this.port = field("port", ClientTabText.PORT_FIELD, ClientTabText.PORT_PROMPT, PORT, judge);
    this.channel = box("channel", ClientTabText.CHANNEL, CHANNELS, named);
    this.check = box("check", ClientTabText.CHECK, CHECKS, this::check);
    this.signIn = box("sign-in", ClientTabText.SIGN_IN, SIGN_INS, this::shown);
    this.kind =
        services.size() > 1
            ? service
            : Nodes.label(service.getConverter().toString(services.getFirst()), "muted");
    service.setMinWidth(Region.USE_PREF_SIZE);
    port.setMinWidth(Region.USE_PREF_SIZE);
  }

  private static String protocol(MailService service) {
    return switch (service) {
      case IMAP -> "IMAP";
      case POP3 -> "POP3";
      case SUBMISSION -> "SMTP";
      case SIEVE -> "ManageSieve";
    };
  }

  private String said(ClientTabText field) {
    return look.words().label(ClientTabText.FIELD_OF, name, look.words().label(field));
  }

  private String check(CertificateCheck value) {
    return value == CertificateCheck.UNKNOWN ? notKnown() : shown(value);
  }

  private String shown(Enum<?> value) {
    return Capital.of(look.words().word(value), look.words());
  }

  private String notKnown() {
    return shown(Channel.UNKNOWN);
  }

  private <T> WordBox<T> box(
      String part, ClientTabText field, List<T> values, Function<T, String> words) {
    return new WordBox<>("client-" + id + "-" + part, said(field), values, words);
  }

  private TextField field(
      String part, ClientTabText field, ClientTabText prompt, double width, Runnable judge) {
    TextField made = new TextField();
    made.setId("client-" + id + "-" + part);
    made.setPromptText(look.words().label(prompt));
    made.setAccessibleText(said(field));
    made.setPrefWidth(width * look.unit());
    made.setMinWidth(0);
    made.setOnAction(ignored -> judge.run());
    return made;
  }

  /** What the line is about. */
  String name() {
    return name;
  }

  /** Its fields in the order of {@link #FIELDS}. */
  List<Region> fields() {
    return List.of(kind, host, port, channel, check, signIn);
  }

  /** Another program has other names for the channels. */
  void nameAgain() {
    channel.nameAgain();
  }

  ClientActions.Typed typed() {
    return new ClientActions.Typed(
        service.chosen(),
        host.getText(),
        port.getText(),
        channel.chosen(),
        check.chosen(),
        signIn.chosen());
  }

  void keep(ClientTypedLine old) {
    service.choose(old.service.chosen());
    host.setText(old.host.getText());
    port.setText(old.port.getText());
    channel.choose(old.channel.chosen());
    check.choose(old.check.chosen());
    signIn.choose(old.signIn.chosen());
  }
}
