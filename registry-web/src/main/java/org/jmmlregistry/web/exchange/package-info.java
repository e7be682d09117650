/** Import and export, and the forms with what can be had of them: codebook, form on paper, questionnaire. */
@NullMarked
package org.jmmlregistry.web.exchange;

import org.jspecify.annotations.NullMarked;
