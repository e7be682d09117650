/**
 * The narrative of a child in strict order of time: sentences that know the answers behind them, for readers inside and
 * outside, what the publication guidelines ask of it, and two versions of it side by side.
 */
@NullMarked
package org.jmmlregistry.report.chronicle;

import org.jspecify.annotations.NullMarked;
