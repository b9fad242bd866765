package mailpath.mtasts;

/** A policy that an earlier case holds, with the id it came under (R4, R16). */
public record Remembered(String id, MtaStsPolicy policy) {}
