/**
 * Files of tables as programs write them: CSV with any of the usual separators and characters, and Excel workbooks. Whatever
 * the file was, it comes out as {@link org.jmmlregistry.exchange.table.Table}s of cells; what the cells mean is nothing to
 * this package.
 *
 * <p>Door: {@link org.jmmlregistry.exchange.table.TableFile}.
 */
@NullMarked
package org.jmmlregistry.exchange.table;

import org.jspecify.annotations.NullMarked;
