package mailpath.investigation;

import java.util.List;
import mailpath.dane.TlsaRecord;
import mailpath.network.DomainName;
import mailpath.network.RecordType;

/**
 * Records of one name and type that a plan puts into a zone, or takes out of it.
 *
 * @param owner the end of an alias, where the name is one: that is where records can stand
 * @param zone the zone that the owner lies in
 * @param zoneSeen whether that was seen; otherwise it is a guess from the owner's name
 * @param ttl seconds; as the zone gives it, or an hour where that is not known
 */
public record RecordToPublish(
    DomainName owner, DomainName zone, boolean zoneSeen, long ttl, Doing doing, List<Data> data) {
  /** Seconds that new records are to be remembered. */
  public static final long NEW_TTL = 3600;

  public RecordToPublish {
    data = List.copyOf(data);
  }

  public enum Doing {
    /** Beside what is there. */
    ADD,
    /** In place of all records of the name and type. */
    REPLACE,
    REMOVE
  }

  /** What one record says. */
  public sealed interface Data {
    RecordType type();

    record Tlsa(TlsaRecord record) implements Data {
      @Override
      public RecordType type() {
        return RecordType.TLSA;
      }
    }

    /**
     * @param text one character an octet; in as many strings as it needs (RFC 1035 3.3.14)
     */
    record Text(String text) implements Data {
      @Override
      public RecordType type() {
        return RecordType.TXT;
      }
    }

    record Exchange(int preference, DomainName host) implements Data {
      @Override
      public RecordType type() {
        return RecordType.MX;
      }
    }
  }

  public RecordType type() {
    return data.getFirst().type();
  }
}
