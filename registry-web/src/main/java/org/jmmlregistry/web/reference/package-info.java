/** The administrator's page of reference tables. */
@NullMarked
package org.jmmlregistry.web.reference;

import org.jspecify.annotations.NullMarked;
