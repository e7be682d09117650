/** Codes of systems outside of the registry; the table under docs says of each how it was verified. */
package org.jmmlregistry.terminology;
