/** Snapshots: freezing, what is in one, and what changed between two, on pages and over REST. */
@NullMarked
package org.jmmlregistry.web.snapshot;

import org.jspecify.annotations.NullMarked;
