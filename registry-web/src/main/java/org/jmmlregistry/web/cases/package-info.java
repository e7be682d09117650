/** The list of cases with its search, and one case with what is recorded of it, on pages and over REST. */
@NullMarked
package org.jmmlregistry.web.cases;

import org.jspecify.annotations.NullMarked;
