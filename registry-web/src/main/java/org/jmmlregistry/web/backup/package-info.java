/** Backups for the administrator, on a page and over REST. */
@NullMarked
package org.jmmlregistry.web.backup;

import org.jspecify.annotations.NullMarked;
