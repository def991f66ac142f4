package dateline.evaluation;

/**
 * Something read wrongly.
 *
 * @param report the id of the report
 * @param stage what was wrong: {@code mention}, {@code place}, {@code time}, {@code incident}, {@code claim} …
 * @param expected what is right, empty where nothing should have been read
 * @param read what was read, empty where nothing was
 * @param sentence the sentence it is about
 */
public record Fault(String report, String stage, String expected, String read, String sentence) {}
