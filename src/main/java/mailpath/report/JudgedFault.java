package mailpath.report;

import mailpath.fact.JudgedText.Effect;
import mailpath.fact.JudgedText.Fault;

/** A fault of a judged text in words, with its rule. */
public final class JudgedFault {
  private JudgedFault() {}

  public static String text(Fault fault, Words words) {
    String what =
        fault.about().isEmpty()
            ? words.word(fault.what())
            : words.label(PublishedLabel.ABOUT, fault.what(), fault.about());
    return words.label(
        fault.effect() == Effect.DEPENDS ? PublishedLabel.FAULT_DEPENDS : PublishedLabel.FAULT,
        what,
        RuleName.of(fault.rule()));
  }
}
