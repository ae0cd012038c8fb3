package org.hirfa.platform;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A port that some part listens on, always on 127.0.0.1.
public enum Door {
    GATEWAY(8080), GATEWAY_MANAGEMENT(9080),
    REGISTRY(8081), REGISTRY_MANAGEMENT(9081),
    TRAINING(8082), TRAINING_MANAGEMENT(9082),
    FUNDING(8083), FUNDING_MANAGEMENT(9083),
    KEYCLOAK(8180), KEYCLOAK_MANAGEMENT(9180),
    KAFKA(19092), KAFKA_CONTROLLER(19093),
    POSTGRES(15432);

    private final int usual;

    Door(int usual) {
        this.usual = usual;
    }

    /// The port when nobody chose another.
    public int usual() {
        return usual;
    }

    /// As in `--port <label>=8090` and in `port.<label>` of the properties.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The environment variable that sets it.
    public String variable() {
        return "HIRFA_PORT_" + name();
    }

    static Optional<Door> of(String label) {
        return Arrays.stream(values()).filter(door -> door.label().equals(label)).findFirst();
    }
}
