/**
 * A report is a text as received: its words, language, publisher and date.
 *
 * <p>Offsets are UTF-16 positions in the text as received, start included and end excluded. A report is known by the
 * SHA-256 of its normalised text (Unicode NFC, line ends as one line feed, outer white space trimmed). What the words
 * mean is decided in later packages.
 */
@NullMarked
package dateline.report;

import org.jspecify.annotations.NullMarked;
