/** The dossier on a page and over REST: computed when somebody asks, behind the pages. */
@NullMarked
package org.jmmlregistry.web.dossier;

import org.jspecify.annotations.NullMarked;
