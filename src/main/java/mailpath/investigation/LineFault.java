package mailpath.investigation;

import mailpath.dane.DaneRules;
import mailpath.dns.MxRules;
import mailpath.fact.JudgedText.Effect;
import mailpath.fact.JudgedText.Fault;
import mailpath.fact.Rule;

/** What is wrong with a record that somebody types, before anybody plays it. */
public enum LineFault {
  /** Neither an IPv4 nor an IPv6 address. */
  ADDRESS_FORM(Effect.INVALID, MxRules.MX3),
  /** No preference and name. */
  MX_FORM(Effect.INVALID, MxRules.MX1),
  /** An address where a name has to be. */
  MX_ADDRESS(Effect.INVALID, MxRules.MX3),
  /** The name is none that a host can have. */
  MX_NO_HOST_NAME(Effect.WARNING, MxRules.MX3),
  /** "." beside other hosts (RFC 7505 3). */
  MX_NULL_BESIDE(Effect.DEPENDS, MxRules.MX4),
  /** No three numbers and hexadecimal digits. */
  TLSA_FORM(Effect.INVALID, DaneRules.D6),
  /** The word in brackets behind it is no state. */
  STATE_UNKNOWN(Effect.INVALID, MxRules.MX1);

  private final Effect effect;
  private final Rule rule;

  LineFault(Effect effect, Rule rule) {
    this.effect = effect;
    this.rule = rule;
  }

  Fault fault() {
    return new Fault(this, "", effect, rule);
  }
}
