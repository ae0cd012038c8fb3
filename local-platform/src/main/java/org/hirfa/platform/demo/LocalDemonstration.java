package org.hirfa.platform.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

import org.hirfa.platform.Addresses;
import org.hirfa.platform.Demonstration;

/// The demonstration of a local platform with the Algerian country pack.
public final class LocalDemonstration implements Demonstration {

    private static final String COUNTRY = "DZ";
    /// Legal days are counted there, wherever this machine stands.
    private static final ZoneId ALGIERS = ZoneId.of("Africa/Algiers");

    @Override
    public void load(Addresses addresses) {
        var out = System.out;
        if (!addresses.settings().country().equals(COUNTRY)) {
            out.println("    None: the set tells of Algeria.");
            return;
        }
        var marker = addresses.settings().home().resolve("demo-data-loaded");
        if (Files.exists(marker)) {
            out.println("    is there from an earlier start");
            return;
        }
        try {
            new DemoSet(new Gateway(addresses), today()).load(what -> out.println("    " + what));
            Files.createFile(marker);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (PathBroken | UncheckedIOException e) {
            out.println("    The demo data is not complete; the platform works without it. " + e.getMessage());
        }
    }

    @Override
    public int narrate(Addresses addresses, PrintStream out) {
        if (!addresses.settings().country().equals(COUNTRY)) {
            out.println("The path is told with the Algerian country pack; this platform runs with " + addresses.settings().country() + ".");
            return 1;
        }
        var gateway = new Gateway(addresses);
        var narration = new Narration(out);
        out.println("""
                The path of Khadidja Benyoucef, who makes pottery in Relizane, through the gateway at %s.
                Each step is a real request with a real token. Her account, artisan.relizane, holds one file: a path
                walked before is shown as it stands, a path broken off goes on.""".formatted(gateway.origin()));
        try {
            new ArtisanPath(gateway, narration, Visitor.ARTISAN, Applicant.named("potter")).walk("demo", today());
            out.println();
            out.println(narration.steps() + " steps, all as they should be. What she sees herself: /api/registry/v1/me/journey");
            return 0;
        } catch (PathBroken | UncheckedIOException e) {
            out.println();
            out.println("The path ends here: " + e.getMessage());
            return 1;
        }
    }

    private static LocalDate today() {
        return LocalDate.now(Clock.system(ALGIERS));
    }
}
