package org.jmmlregistry.study;

import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/**
 * One of the groups that children are compared by.
 *
 * @param code its name for programs
 */
public record Group(String code, Message words) implements Worded {

    /** The one group of all children, where nothing divides them. */
    public static final Group ALL = new Group("all", Message.of("All children"));
}
