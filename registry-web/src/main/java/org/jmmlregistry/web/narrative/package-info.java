/** The narrative of a child, on a page and over REST: its sentences with the answers behind them, and two versions of it. */
@NullMarked
package org.jmmlregistry.web.narrative;

import org.jspecify.annotations.NullMarked;
