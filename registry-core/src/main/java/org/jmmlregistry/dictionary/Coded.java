package org.jmmlregistry.dictionary;

/** One choice of a code list: the code that is stored for ever, and the words that people read. */
public interface Coded {
    String code();

    String label();
}
