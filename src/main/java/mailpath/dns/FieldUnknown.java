package mailpath.dns;

import mailpath.fact.JudgedText.PassedOver;

/** A well-formed field that no reader of today looks at (R4, T1). */
public record FieldUnknown(String name) implements PassedOver {}
