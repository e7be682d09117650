/** The language in which pages, messages over REST and printed reports speak to whoever asks. */
@NullMarked
package org.jmmlregistry.web.language;

import org.jspecify.annotations.NullMarked;
