package org.jmmlregistry.study;

import org.jmmlregistry.language.Message;

/** The group that a child belongs to. */
public sealed interface Membership {

    /** It belongs to this group. */
    record In(Group group) implements Membership {}

    /** It is not known to which; such children stand in no curve and are counted. */
    record NotKnown(Message reason) implements Membership {}
}
