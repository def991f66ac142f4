package dateline.store.sql;

import dateline.store.StoreException;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the tables of a database up to date; they move forward only. */
public final class Migrations {
    private Migrations() {}

    /** Where to look for steps: {@code db/sqlite} and so on. */
    public static FluentConfiguration in(String folder) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .locations("classpath:" + folder)
                .cleanDisabled(true);
    }

    /**
     * Takes all steps that were not taken yet. Of a store that has content, each is said in the log before and after:
     * some take minutes where there is much.
     *
     * @param name the database as a person knows it
     * @throws StoreException if steps were taken that this Dateline does not know
     * @throws org.flywaydb.core.api.FlywayException if a step fails
     */
    public static void migrate(FluentConfiguration steps, String name) {
        MigrationInfo[] all = steps.load().info().all();
        for (MigrationInfo step : all) {
            if (step.getState().isApplied() && !step.getState().isResolved()) {
                throw new StoreException(
                        name + " was written by a newer Dateline (schema " + step.getVersion() + "); start that one");
            }
        }
        boolean isOld = Arrays.stream(all).anyMatch(step -> step.getState().isApplied());
        (isOld ? steps.callbacks(new Saying(name)) : steps).load().migrate();
    }

    /** Says in the log which step is taken. */
    private static final class Saying extends BaseCallback {
        private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

        private final String name;
        private long begun;

        Saying(String name) {
            this.name = name;
        }

        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_EACH_MIGRATE;
        }

        @Override
        public void handle(Event event, Context context) {
            MigrationInfo step = context.getMigrationInfo();
            String words = step.getVersion() + " (" + step.getDescription() + ")";
            if (event == Event.BEFORE_EACH_MIGRATE) {
                begun = System.nanoTime();
                LOG.info("{} is brought to schema {}; with much in it this takes minutes", name, words);
            } else {
                LOG.info("{} has schema {}, after {} s", name, words, (System.nanoTime() - begun) / 1_000_000_000);
            }
        }
    }
}
