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

    /** To whom something has not happened, and to whom it has. */
    public static final Group BEFORE = new Group("not yet", Message.of("not yet"));

    public static final Group AFTER = new Group("happened", Message.of("happened"));
}
