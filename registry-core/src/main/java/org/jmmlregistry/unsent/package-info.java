/**
 * What was typed into a form and reached the registry after the session of whoever typed it had ended.
 *
 * <p>Door: {@link org.jmmlregistry.unsent.UnsentForms}.
 */
@NullMarked
package org.jmmlregistry.unsent;

import org.jspecify.annotations.NullMarked;
