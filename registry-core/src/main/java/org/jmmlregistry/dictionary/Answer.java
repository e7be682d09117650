package org.jmmlregistry.dictionary;

/** What was answered: a value, or the reason why there is none. */
public sealed interface Answer {

    /** A value of the item's own type. */
    record Given(Object value) implements Answer {}

    /** No value, and why. */
    record Missing(Absence why) implements Answer {}
}
