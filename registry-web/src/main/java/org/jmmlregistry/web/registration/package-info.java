/**
 * What was said of a case when it was registered, and how it is changed: its kind by an identity custodian, its label by whoever
 * writes cases.
 */
@NullMarked
package org.jmmlregistry.web.registration;

import org.jspecify.annotations.NullMarked;
