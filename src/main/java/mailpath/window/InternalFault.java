package mailpath.window;

import mailpath.fact.Sentence;
import mailpath.report.FaultCode;

/**
 * The program itself has failed: what is shown may be incomplete and nothing newer comes.
 *
 * @param code to quote when it is reported
 */
public record InternalFault(String code) implements Sentence {
  public static InternalFault of(Throwable fault) {
    return new InternalFault(FaultCode.of(fault));
  }
}
