package org.jmmlregistry.dictionary;

/** A choice of a code list that no endpoint, report or rule needs by name. */
public record Code(String code, String english) implements Coded {}
