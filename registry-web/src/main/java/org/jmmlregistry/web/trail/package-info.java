/** The trail: who did what, when and why, and whether the chain holds, on a page and over REST. */
@NullMarked
package org.jmmlregistry.web.trail;

import org.jspecify.annotations.NullMarked;
