/** Snapshots on pages: freezing, what is in one, and what changed between two. */
@NullMarked
package org.jmmlregistry.web.snapshot;

import org.jspecify.annotations.NullMarked;
