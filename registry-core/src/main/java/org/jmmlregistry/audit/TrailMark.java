package org.jmmlregistry.audit;

/**
 * How far the chain had come at some time.
 *
 * @param entries how many entries there were
 * @param hash the last of their hashes
 * @param changes how many of the entries changed data; the others say who looked, signed in or took data out
 */
public record TrailMark(long entries, String hash, long changes) {}
