/** The import page, and the page of the forms with what can be had of them. */
@NullMarked
package org.jmmlregistry.web.exchange;

import org.jspecify.annotations.NullMarked;
