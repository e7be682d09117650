/** The list of centres for the administrator, and the move of a case to another centre, on pages and over REST. */
@NullMarked
package org.jmmlregistry.web.centre;

import org.jspecify.annotations.NullMarked;
