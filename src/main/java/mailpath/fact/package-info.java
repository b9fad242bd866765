/**
 * The grammar of claims. A {@link mailpath.fact.Fact} is known, unknown for a {@link
 * mailpath.fact.Reason}, or depends on the reader; its {@link mailpath.fact.Evidence} names the
 * queries whose observations it was read from. A {@link mailpath.fact.Finding} is a {@link
 * mailpath.fact.Sentence} that one {@link mailpath.fact.Rule} makes; {@link mailpath.fact.Judged}
 * gives it the weight that it has for one verdict. Nothing here knows a protocol or a language.
 */
package mailpath.fact;
