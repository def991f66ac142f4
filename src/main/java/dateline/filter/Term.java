package dateline.filter;

/** A part of a filter: what has a value, or what holds or does not. */
sealed interface Term permits Operand, Condition {}
