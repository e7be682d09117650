/**
 * The proof of methods: what the registry computes, held against what R computed on the same data. The references come with the
 * registry, so that each installation computes its deviations itself.
 */
@NullMarked
package org.jmmlregistry.dossier;

import org.jspecify.annotations.NullMarked;
