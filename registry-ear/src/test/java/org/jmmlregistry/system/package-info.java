/**
 * The whole registry as its users meet it: a browser on its pages, a program at its REST interface, a power cut in the
 * middle of the work.
 *
 * <p>Doors: {@link org.jmmlregistry.system.Visit} for somebody at a browser, {@link org.jmmlregistry.system.Rest} for a
 * program.
 */
@NullMarked
package org.jmmlregistry.system;

import org.jspecify.annotations.NullMarked;
