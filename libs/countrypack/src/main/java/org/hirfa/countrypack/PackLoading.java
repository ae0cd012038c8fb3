package org.hirfa.countrypack;

import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;

/// Loads files of the pack into the database when they are new or have changed.
@ApplicationScoped
public class PackLoading {

    private final CountryPack pack;
    private final AgroalDataSource database;
    private final Clock clock;

    PackLoading(CountryPack pack, AgroalDataSource database, Clock clock) {
        this.pack = pack;
        this.database = database;
        this.clock = clock;
    }

    /// Runs `load` in one transaction unless these very files were loaded before. A second replica waits for the first
    /// and then finds nothing to do.
    ///
    /// @param name stable name of the load, e.g. `territory`
    /// @param load writes the rows so that a changed file corrects earlier rows (insert, or update on conflict)
    /// @return whether anything was loaded
    @Transactional
    public boolean loadIfChanged(String name, List<String> files, Runnable load) {
        var checksum = pack.checksum(files);
        try (var connection = database.getConnection()) {
            try (var lock = connection.prepareStatement("select pg_advisory_xact_lock(hashtext('reference data'), hashtext(?))")) {
                lock.setString(1, name);
                lock.execute();
            }
            try (var known = connection.prepareStatement(
                    "select 1 from reference_data_load where name = ? and country = ? and checksum = ?")) {
                known.setString(1, name);
                known.setString(2, pack.code());
                known.setString(3, checksum);
                if (known.executeQuery().next()) {
                    return false;
                }
            }
            load.run();
            try (var keep = connection.prepareStatement("""
                    insert into reference_data_load (name, country, checksum, loaded_at) values (?, ?, ?, ?)
                    on conflict (name) do update set country = excluded.country, checksum = excluded.checksum,
                        loaded_at = excluded.loaded_at
                    """)) {
                keep.setString(1, name);
                keep.setString(2, pack.code());
                keep.setString(3, checksum);
                keep.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
                keep.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("reference data " + name + " not loaded", e);
        }
        Log.infof("reference data loaded: %s of pack %s", name, pack.code());
        return true;
    }
}
