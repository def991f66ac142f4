package dateline.cli;

/**
 * How {@code dateline copy} was started.
 *
 * @param from {@code sqlite:FILE} or {@code postgresql://user@host/name}
 * @param to as {@code from}; must hold nothing
 */
public record CopyOptions(String from, String to) {}
