/**
 * What happens before the first request: the data source, the schema, and in the demonstration its cases.
 *
 * <p>Both the data source definition and the listener stand in the WAR: in an EAR's library the server sees neither.
 */
@NullMarked
package org.jmmlregistry.web.start;

import org.jspecify.annotations.NullMarked;
