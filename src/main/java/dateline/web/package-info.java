/**
 * Answers HTTP requests by calling the packages before it.
 *
 * <p>One class per noun registers its own routes. A handler parses the request into a value, asks, shapes and writes;
 * it decides nothing about incidents, and nothing about who may see what: that is {@code dateline.layer}'s. Every error
 * leaves as problem details (RFC 9457). Parameters that are not known, or given twice, are refused by name.
 */
@NullMarked
package dateline.web;

import org.jspecify.annotations.NullMarked;
