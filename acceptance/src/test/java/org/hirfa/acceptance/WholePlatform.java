package org.hirfa.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

import org.hirfa.platform.Platform;
import org.hirfa.platform.demo.Gateway;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives a test the [Platform], the [Gateway], [Accounts] or [Tables] it asks for. The platform is started with fresh data
/// at the first test of the JVM and stopped after the last.
final class WholePlatform implements ParameterResolver {

    private static final Path HOME = Path.of("target/platform").toAbsolutePath();

    /// Everything that lives as long as the platform; the store closes it.
    private record Running(Platform platform, Gateway gateway, Accounts accounts, Tables tables) implements AutoCloseable {
        @Override
        public void close() {
            platform.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        var type = parameter.getParameter().getType();
        return type == Platform.class || type == Gateway.class || type == Accounts.class || type == Tables.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        var running = test.getRoot().getStore(Namespace.create(WholePlatform.class))
                .computeIfAbsent("running", _ -> start(), Running.class);
        var type = parameter.getParameter().getType();
        if (type == Platform.class) {
            return running.platform();
        }
        if (type == Gateway.class) {
            return running.gateway();
        }
        return type == Accounts.class ? running.accounts() : running.tables();
    }

    private static Running start() {
        delete(HOME);
        var platform = Platform.builder().home(HOME).freePorts().start();
        var gateway = new Gateway(platform.addresses());
        return new Running(platform, gateway, new Accounts(platform.addresses()), new Tables(platform.addresses()));
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
