/** Every report of the catalogue, from a snapshot, on a page and over REST. */
@NullMarked
package org.jmmlregistry.web.report;

import org.jspecify.annotations.NullMarked;
