/** What every page has around its content: who visits, and what the frame may offer. */
@NullMarked
package org.jmmlregistry.web.page;

import org.jspecify.annotations.NullMarked;
