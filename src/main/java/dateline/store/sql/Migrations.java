package dateline.store.sql;

import dateline.store.StoreException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;

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
     * Takes all steps that were not taken yet.
     *
     * @param name the database as a person knows it
     * @throws StoreException if steps were taken that this Dateline does not know
     * @throws org.flywaydb.core.api.FlywayException if a step fails
     */
    public static void migrate(FluentConfiguration steps, String name) {
        Flyway flyway = steps.load();
        for (MigrationInfo step : flyway.info().all()) {
            if (step.getState().isApplied() && !step.getState().isResolved()) {
                throw new StoreException(
                        name + " was written by a newer Dateline (schema " + step.getVersion() + "); start that one");
            }
        }
        flyway.migrate();
    }
}
