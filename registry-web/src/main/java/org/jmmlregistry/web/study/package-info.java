/** Questions to the data: asked on a page or over REST, answered with the same numbers on both. */
@NullMarked
package org.jmmlregistry.web.study;

import org.jspecify.annotations.NullMarked;
