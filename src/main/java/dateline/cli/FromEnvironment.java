package dateline.cli;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Takes an option that is not given from the environment: {@code --base-url} from {@code DATELINE_BASE_URL}. An empty
 * variable counts as not set.
 */
final class FromEnvironment implements IDefaultValueProvider {
    private final Map<String, String> environment;

    FromEnvironment(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option) || option.arity().max() == 0) {
            return null;
        }
        String value = environment.get(variable(option.longestName()));
        return value == null || value.isBlank() ? null : value;
    }

    /** The variable that stands in for an option. */
    static String variable(String option) {
        return "DATELINE_" + option.substring(2).toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
