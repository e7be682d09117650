/** The trail on a page: who did what, when and why, and whether the chain holds. */
@NullMarked
package org.jmmlregistry.web.trail;

import org.jspecify.annotations.NullMarked;
