/**
 * The command line of the registry: backup, restore, check, move and verify, the last also of a file that was issued.
 *
 * <p>Only one process can have an embedded database open. While a registry runs, a command therefore leaves a request in the
 * data folder, which the registry carries out and answers; only the owner of the folder can do so.
 *
 * <p>Doors: {@link org.jmmlregistry.backup.command.Commands}, for the launcher, and {@link
 * org.jmmlregistry.backup.command.ControlDesk}, for the running registry.
 */
@NullMarked
package org.jmmlregistry.backup.command;

import org.jspecify.annotations.NullMarked;
