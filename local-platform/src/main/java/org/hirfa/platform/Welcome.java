package org.hirfa.platform;

import java.time.Duration;

/// What a person sees when everything runs: where things are, who can come in, what to try.
final class Welcome {

    private static final String SCREEN = """

            Everything is ready after %s.

              gateway    %-24s  all of the API; its documents: %s/docs
              registry   %-24s  health: %s/q/health
              training   %-24s  health: %s/q/health
              funding    %-24s  health: %s/q/health
              keycloak   %-24s  its console: user keycloak, password hirfa
              kafka      %s
              postgres   127.0.0.1:%-13d   databases registry, training, funding; role and password alike

            Demo accounts, password hirfa:
              artisan.relizane                              an artisan
              agent.relizane     director.relizane          chamber of Relizane, CAM-48
              agent.tamanrasset  director.tamanrasset       chamber of Tamanrasset, CAM-11
              agent.algiers      director.algiers           chamber of Algiers, CAM-16
              trainer.relizane   officer.anade              training institution, funding agency
              association.algiers  supervisor  auditor  admin

            Try in another terminal:
              TOKEN=$(curl -s %s -d grant_type=password -d client_id=hirfa-dev -d username=agent.relizane -d password=hirfa | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')
              curl -s -H "Authorization: Bearer $TOKEN" '%s/api/registry/v1/applications?limit=5'
              curl -s %s/api/registry/v1/wilayas/48

            ./hirfa demo walks an artisan's whole path. ./hirfa status, ./hirfa logs NAME, ./hirfa down.""";

    private final Addresses addresses;

    Welcome(Addresses addresses) {
        this.addresses = addresses;
    }

    String text(Duration took) {
        return SCREEN.formatted(Times.seconds(took), addresses.gateway(), addresses.gateway(),
                addresses.service("registry"), addresses.management("registry"),
                addresses.service("training"), addresses.management("training"),
                addresses.service("funding"), addresses.management("funding"),
                addresses.realm().resolve("/admin"), addresses.kafka(), addresses.settings().port(Door.POSTGRES),
                addresses.token(), addresses.gateway(), addresses.gateway());
    }
}
