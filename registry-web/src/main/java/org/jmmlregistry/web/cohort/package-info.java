/** Children after a second HSCT, from a snapshot, on a page and over REST. */
@NullMarked
package org.jmmlregistry.web.cohort;

import org.jspecify.annotations.NullMarked;
