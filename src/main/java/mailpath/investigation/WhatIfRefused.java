package mailpath.investigation;

import mailpath.fact.Sentence;

/**
 * A line that makes no edit.
 *
 * @param line number of the line, from 1
 * @param part the piece of it that is at fault, as typed
 */
public record WhatIfRefused(int line, String part, Sentence why) implements Sentence {}
