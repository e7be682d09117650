/** The administrator's page of backups. */
@NullMarked
package org.jmmlregistry.web.backup;

import org.jspecify.annotations.NullMarked;
