package mailpath.starttls;

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
import mailpath.fact.Sentence;

/**
 * One TLS-RPT record judged field by field (RFC 8460 3; T1). Valid exactly where it begins as it
 * must and {@link TlsRptRecord} can be read.
 */
public final class TlsRptFields {
  private TlsRptFields() {}

  /**
   * @param text the strings of the record joined, one character an octet
   */
  public static JudgedText judge(String text) {
    List<Part> parts = new ArrayList<>(List.of(version(text)));
    boolean rua = false;
    for (TagList.Part part : TagList.parts(text)) {
      parts.add(field(parts.size() + 1, part, rua));
      rua |= isRua(part);
    }
    boolean tried =
        TagList.parts(text).stream().anyMatch(p -> p.text().matches("(?s)rua[ \\t]*(=.*)?"));
    return new JudgedText(
        parts, tried ? List.of() : List.of(fault(TagFault.DESTINATION_MISSING, Effect.INVALID)));
  }

  private static boolean isRua(TagList.Part part) {
    return part.field().filter(field -> field.name().equals(TlsRptRecord.RUA)).isPresent();
  }

  private static Part version(String text) {
    List<Fault> faults = new ArrayList<>();
    if (!text.startsWith(TlsRptRecord.BEGIN)) {
      // The grammar has the blank, but of several records one that begins so is discarded.
      faults.add(
          text.contains(";") && TagList.begins(TlsRptRecord.VERSION, text)
              ? fault(TagFault.BLANK_AFTER_VERSION, Effect.DEPENDS)
              : fault(TagFault.BEGINNING, Effect.INVALID));
    }
    return part(1, text.split(";", -1)[0], new TlsRptFieldMeaning.TlsRptRecordBegins(), faults);
  }

  private static Part field(int number, TagList.Part part, boolean repeated) {
    Optional<Fault> fault = part.fault(TlsRptRecord::wellFormed).map(what -> broken(part, what));
    if (fault.isEmpty() && isRua(part) && repeated) {
      fault = Optional.of(fault(TagFault.DESTINATION_REPEATED, Effect.WARNING));
    }
    TagList.Field field = part.field().orElse(new TagList.Field("", ""));
    Sentence meaning =
        isRua(part)
            ? new TlsRptFieldMeaning.TlsRptReportsGo(TlsRptRecord.uris(field.value()))
            : new FieldUnknown(field.name());
    return part(number, part.text(), meaning, fault.stream().toList());
  }

  private static Fault broken(TagList.Part part, TagFault what) {
    if (what != TagFault.NOT_A_FIELD || !isRua(part)) {
      return fault(what, Effect.INVALID);
    }
    List<String> uris =
        part.field().map(field -> TlsRptRecord.uris(field.value())).orElse(List.of());
    // The grammar takes any URI, and does not say what one of another scheme does to the others.
    boolean open =
        uris.stream().allMatch(TlsRptRecord::isUri)
            && uris.stream().anyMatch(TlsRptRecord::isDestination);
    return fault(TagFault.DESTINATION_FORM, open ? Effect.DEPENDS : Effect.INVALID);
  }

  private static Part part(int number, String text, Sentence meaning, List<Fault> faults) {
    return new Part(
        number, text, faults.isEmpty() ? Optional.of(meaning) : Optional.empty(), faults);
  }

  private static Fault fault(TagFault what, Effect effect) {
    return new Fault(what, "", effect, TlsRptRules.T1);
  }
}
