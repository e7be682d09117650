package org.jmmlregistry.dictionary;

import java.util.Optional;

/** One item of an entry, before and after; empty where nothing was said. */
public record Change(Item<?> item, Optional<Answer> before, Optional<Answer> after) {}
