package mailpath.certificate;

/**
 * One certificate of a chain as sent, with what became of it on the path (RFC 8446 4.4.2).
 *
 * @param place in the chain as sent, 0 for the first
 * @param outOfOrder whether one that belongs above it on the path was sent before it
 */
public record SentCertificate(
    int place, CertificateChain.Entry entry, Role role, boolean outOfOrder) {

  public sealed interface Role {
    /** The first, which stands for the server whatever it is. */
    record EndEntity() implements Role {}

    /**
     * @param pathPlace on the path, 1 for the issuer of the end entity
     */
    record Intermediate(int pathPlace) implements Role {}

    /**
     * Clients have the roots that they trust; only DANE-TA needs one sent.
     *
     * @param known whether it is one of the store, not merely an authority that signed itself
     */
    record Root(boolean known) implements Role {}

    /** It is on no path that was built. */
    record NotUsed() implements Role {}

    /**
     * @param of the place where it was sent before
     */
    record Duplicate(int of) implements Role {}

    record Unreadable() implements Role {}

    /** Its word for JSON and for the word files. */
    default RoleWord word() {
      return switch (this) {
        case EndEntity ignored -> RoleWord.END_ENTITY;
        case Intermediate ignored -> RoleWord.INTERMEDIATE;
        case Root ignored -> RoleWord.ROOT;
        case NotUsed ignored -> RoleWord.NOT_USED;
        case Duplicate ignored -> RoleWord.DUPLICATE;
        case Unreadable ignored -> RoleWord.UNREADABLE;
      };
    }
  }

  public enum RoleWord {
    END_ENTITY,
    INTERMEDIATE,
    ROOT,
    NOT_USED,
    DUPLICATE,
    UNREADABLE
  }
}
