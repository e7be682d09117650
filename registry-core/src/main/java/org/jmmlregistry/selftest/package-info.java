/** The installation tries itself: its database, its trail, its disk, and a backup that is taken and put back elsewhere. */
@NullMarked
package org.jmmlregistry.selftest;

import org.jspecify.annotations.NullMarked;
