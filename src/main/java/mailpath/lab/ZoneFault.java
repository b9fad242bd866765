package mailpath.lab;

import mailpath.network.DomainName;
import mailpath.network.RecordType;

/** Trouble of a zone, at one of its names or with all of its signatures. */
public sealed interface ZoneFault {

  /** The signature over one RRset does not verify (RFC 4033 5 "bogus"). */
  record CorruptSignature(DomainName name, RecordType type) implements ZoneFault {}

  /** Nobody signed the zone again in time: every signature has expired (RFC 4035 5.3.1). */
  record ExpiredSignatures() implements ZoneFault {}

  /** The question is answered with SERVFAIL. */
  record ServerFailure(DomainName name, RecordType type) implements ZoneFault {}

  /** The question is never answered. */
  record Silence(DomainName name, RecordType type) implements ZoneFault {}
}
