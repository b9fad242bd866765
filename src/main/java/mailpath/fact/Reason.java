package mailpath.fact;

import mailpath.network.Failure;
import mailpath.network.Observation.WhyNot;

/**
 * Why a fact is not known.
 *
 * @param subject the host, address or name it is about, as shown
 */
public record Reason(Why why, String subject) {
  public enum Why {
    /** The run still goes on. */
    PENDING,
    /** The user stopped the run, or its deadline passed. */
    STOPPED,
    TIMED_OUT,
    /** Refused, unreachable or torn down. */
    NO_CONNECTION,
    /** This network blocks the port, as a control host shows. */
    BLOCKED_HERE,
    /** This network takes STARTTLS out of what servers say, as control hosts show. */
    STRIPPED_HERE,
    /** Somebody on the way from here opens encrypted connections. */
    INTERCEPTED_HERE,
    /** 4xx or 5xx greeting, or a block-list text. */
    REFUSES_US,
    /** What came breaks the protocol. */
    MALFORMED,
    OVER_LIMIT,
    /** Loopback, private or special address, not tried without consent. */
    SPECIAL_ADDRESS,
    /** A port that mail is not usual at, not tried unless it was typed (threat-L5). */
    ODD_PORT,
    /** The resolver says that it withholds or changes this answer on purpose (RFC 8914). */
    FILTERED_HERE,
    FAMILY_NOT_HERE,
    /** SERVFAIL, REFUSED and the like from the resolver. */
    SERVER_FAILURE,
    NO_RESOLVER,
    /** The resolver never gives signatures. */
    SIGNATURES_STRIPPED,
    /** No trust anchor fits: clock, anchors or a forged root. */
    NO_TRUST_ANCHOR,
    /** This program does not know how to check it, or does not take on as much (threat-X4). */
    NOT_CHECKABLE,
    /** The fact rests on another that is unknown. */
    FOLLOWS,
    NOT_RECORDED;

    /** The reason that follows from a question that was not asked. */
    public static Why of(WhyNot whyNot) {
      return switch (whyNot) {
        case SPECIAL_ADDRESS -> SPECIAL_ADDRESS;
        case ODD_PORT -> ODD_PORT;
        case FAMILY_NOT_HERE -> FAMILY_NOT_HERE;
        case OVER_LIMIT -> OVER_LIMIT;
        case PENDING -> PENDING;
        case STOPPED -> STOPPED;
        case NOT_RECORDED -> NOT_RECORDED;
      };
    }

    /**
     * The reason that follows from an exchange with a server that failed, where the failure by
     * itself says nothing about the server.
     */
    public static Why of(Failure failure) {
      return switch (failure) {
        case Failure.TimedOut ignored -> TIMED_OUT;
        case Failure.NoResolver ignored -> NO_RESOLVER;
        case Failure.Cancelled ignored -> STOPPED;
        case Failure.OverLimit ignored -> OVER_LIMIT;
        case Failure.Rejected ignored -> REFUSES_US;
        case Failure.ConnectionRefused ignored -> NO_CONNECTION;
        case Failure.Unreachable ignored -> NO_CONNECTION;
        case Failure.Closed ignored -> NO_CONNECTION;
        case Failure.Reset ignored -> NO_CONNECTION;
        case Failure.Malformed ignored -> MALFORMED;
        case Failure.InjectedText ignored -> MALFORMED;
        case Failure.NotTls ignored -> MALFORMED;
        case Failure.TlsAlert ignored -> MALFORMED;
      };
    }

    /**
     * Whether it can be a fault of the name servers asked: then it counts as a fact of their zone
     * if that zone answers for another name (U2).
     */
    public boolean isFailureOfServers() {
      return switch (this) {
        case TIMED_OUT, SERVER_FAILURE, MALFORMED -> true;
        default -> false;
      };
    }
  }
}
