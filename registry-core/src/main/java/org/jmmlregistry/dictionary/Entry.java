package org.jmmlregistry.dictionary;

/** One entry seen within its case: what conditions, checks and derivations look at. */
public record Entry(EntryKey key, Answers answers, CaseAnswers inCase) {}
