/**
 * Accidents that are rehearsed: clients save while a process is killed or a disk fills up, and what was confirmed to them is
 * held against what is stored.
 */
@NullMarked
package org.jmmlregistry.drill;

import org.jspecify.annotations.NullMarked;
