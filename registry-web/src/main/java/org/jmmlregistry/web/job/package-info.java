/** Long work in the background: its page, its REST resources, and the runner within the server. */
@NullMarked
package org.jmmlregistry.web.job;

import org.jspecify.annotations.NullMarked;
