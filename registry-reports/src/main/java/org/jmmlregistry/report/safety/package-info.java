/** What befell children after HSCT, counted and child by child, and how each child came to die. */
@NullMarked
package org.jmmlregistry.report.safety;

import org.jspecify.annotations.NullMarked;
