/** Consents on pages: whose falls due. */
@NullMarked
package org.jmmlregistry.web.consent;

import org.jspecify.annotations.NullMarked;
