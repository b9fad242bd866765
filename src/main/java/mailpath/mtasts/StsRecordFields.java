package mailpath.mtasts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mailpath.dns.FieldUnknown;
import mailpath.dns.TagFault;
import mailpath.dns.TagList;
import mailpath.fact.JudgedText;
import mailpath.fact.JudgedText.Effect;
import mailpath.fact.JudgedText.Fault;
import mailpath.fact.JudgedText.Part;
import mailpath.fact.Rule;
import mailpath.fact.Sentence;

/**
 * One TXT record of MTA-STS judged field by field (RFC 8461 3.1; R2 to R4). Valid exactly where
 * {@link StsRecord} finds one.
 */
public final class StsRecordFields {
  private static final String ID = "id";

  private StsRecordFields() {}

  /**
   * @param text the strings of the record joined, one character an octet
   */
  public static JudgedText judge(String text) {
    List<Part> parts = new ArrayList<>(List.of(version(text)));
    boolean id = false;
    for (TagList.Part part : TagList.parts(text)) {
      boolean isId = part.field().filter(field -> field.name().equals(ID)).isPresent();
      parts.add(field(parts.size() + 1, part, isId, id));
      id |= isId;
    }
    boolean tried =
        TagList.parts(text).stream().anyMatch(p -> p.text().matches("(?s)id[ \\t]*(=.*)?"));
    return new JudgedText(
        parts, tried ? List.of() : List.of(fault(TagFault.ID_MISSING, MtaStsRules.R3)));
  }

  /** The first fault of a record that is not well-formed. */
  static TagFault fault(String text) {
    return judge(text).faults().stream()
        .map(JudgedText.Placed::fault)
        .filter(fault -> fault.effect() == Effect.INVALID)
        .map(fault -> (TagFault) fault.what())
        .findFirst()
        .orElse(TagFault.NOT_A_FIELD);
  }

  private static Part version(String text) {
    String shown = text.split(";", -1)[0];
    List<Fault> faults = new ArrayList<>();
    if (!text.startsWith(StsRecord.BEGIN)) {
      faults.add(
          text.contains(";") && TagList.begins(StsRecord.VERSION, text)
              ? new Fault(TagFault.BLANK_AFTER_VERSION, "", Effect.DEPENDS, MtaStsRules.R2)
              : fault(TagFault.BEGINNING, MtaStsRules.R2));
    }
    return part(1, shown, new StsFieldMeaning.StsRecordBegins(), faults);
  }

  private static Part field(int number, TagList.Part part, boolean isId, boolean repeated) {
    List<Fault> faults = new ArrayList<>();
    Optional<TagFault> broken = part.fault(TagList.Field::hasPlainValue);
    String value = part.field().map(TagList.Field::value).orElse("");
    if (broken.isPresent()) {
      boolean form = isId && !repeated && broken.get() == TagFault.NOT_A_FIELD;
      faults.add(fault(form ? TagFault.ID_FORM : broken.get(), MtaStsRules.R3));
    } else if (isId && repeated) {
      faults.add(new Fault(TagFault.ID_REPEATED, "", Effect.WARNING, MtaStsRules.R4));
    } else if (isId && !value.matches(StsRecord.ID)) {
      faults.add(fault(TagFault.ID_FORM, MtaStsRules.R3));
    }
    return part(
        number,
        part.text(),
        isId
            ? new StsFieldMeaning.StsIdNames(value)
            : new FieldUnknown(part.field().map(TagList.Field::name).orElse("")),
        faults);
  }

  private static Part part(int number, String text, Sentence meaning, List<Fault> faults) {
    return new Part(
        number, text, faults.isEmpty() ? Optional.of(meaning) : Optional.empty(), faults);
  }

  private static Fault fault(TagFault what, Rule rule) {
    return new Fault(what, "", Effect.INVALID, rule);
  }
}
