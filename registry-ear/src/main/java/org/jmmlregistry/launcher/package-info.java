/**
 * The start of the runnable bundle: checks what can go wrong, then boots Payara Micro in the same JVM, so that one process
 * is the whole registry.
 */
@NullMarked
package org.jmmlregistry.launcher;

import org.jspecify.annotations.NullMarked;
