package mailpath.fact;

/** A finding with the weight that it has for this verdict. */
public record Judged(Finding finding, Severity severity) {}
