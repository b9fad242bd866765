package mailpath.investigation;

import mailpath.fact.Sentence;
import mailpath.network.DomainName;
import mailpath.network.InputFault;

/** Why a line of {@link WhatIf} makes no edit, where the reason lies in the line or the case. */
public sealed interface WhatIfFault extends Sentence {

  /** None of the forms that a line can have. */
  record WhatIfNotUnderstood() implements WhatIfFault {}

  record WhatIfNameWrong(InputFault fault) implements WhatIfFault {}

  record WhatIfTypeUnknown() implements WhatIfFault {}

  /** The word in brackets is none of the states. */
  record WhatIfStateUnknown() implements WhatIfFault {}

  /** The word in brackets is none of the kinds of a chain. */
  record WhatIfKindUnknown() implements WhatIfFault {}

  /** Nothing near the name was answered, so it has to be said how the records are to count. */
  record WhatIfStateMissing(DomainName name) implements WhatIfFault {}

  /** Lines of one name and type that do not make one set. */
  record WhatIfSetContradicts(DomainName name, String type) implements WhatIfFault {}

  /** There is no answer that could count otherwise. */
  record WhatIfNothingRecorded(DomainName name, String type) implements WhatIfFault {}

  /** There is no answer at all about a name or what lies below it. */
  record WhatIfNoAnswersBelow(DomainName name) implements WhatIfFault {}

  /** Mail for the domain does not go there, with the DNS lines taken in. */
  record WhatIfHostElsewhere(DomainName domain) implements WhatIfFault {}

  /** No address is known where the server could be reached. */
  record WhatIfHostWithoutAddress(DomainName host) implements WhatIfFault {}

  /** No TLS came up in which a certificate could have been sent. */
  record WhatIfWithoutTls() implements WhatIfFault {}

  record WhatIfFileUnread(String file) implements WhatIfFault {}
}
