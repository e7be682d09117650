/** The REST resources under {@code /api}: the doors of the core over HTTP, with answers by item code. */
@NullMarked
package org.jmmlregistry.web.rest;

import org.jspecify.annotations.NullMarked;
