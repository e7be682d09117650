/** The work that computes the dossier, and where the last one lies. */
@NullMarked
package org.jmmlregistry.web.selftest;

import org.jspecify.annotations.NullMarked;
