/**
 * What somebody has to do: the home page, the matrix of children and forms with its file, and the entries that wait, one by one.
 */
@NullMarked
package org.jmmlregistry.web.worklist;

import org.jspecify.annotations.NullMarked;
