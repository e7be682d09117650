package org.jmmlregistry.language;

/** Something that has a name in words: an item, a form, a code. It can stand in a place of a message. */
public interface Worded {
    Message words();
}
