/**
 * The registry as IT deploys it, seen from outside: the runnable bundle, Payara Micro and Payara Server.
 *
 * <p>Doors: {@link org.jmmlregistry.deployed.RunningRegistry} for a test that needs a server of its own, and {@link
 * org.jmmlregistry.deployed.SharedRegistry} for one that only looks at the demonstration.
 */
@NullMarked
package org.jmmlregistry.deployed;

import org.jspecify.annotations.NullMarked;
