/** The import page. */
@NullMarked
package org.jmmlregistry.web.exchange;

import org.jspecify.annotations.NullMarked;
