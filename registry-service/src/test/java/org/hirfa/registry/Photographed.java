package org.hirfa.registry;

import java.util.UUID;

import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.as;

/// An artisan whose application brought a photograph, and what came after it.
///
/// @param first how large the kept photograph of the application is
public record Photographed(String token, String artisan, int first) {

    public static Photographed withApplication() {
        var token = Registry.artisan("photographed." + UUID.randomUUID());
        var application = Registry.underReview(token, Registry.application(Registry.newNationalId(), "48-relizane", "0590001", "DIPLOMA"));
        Registry.attach(token, application, UUID.randomUUID(), "QUALIFICATION", Papers.PDF).then().statusCode(201);
        int size = Registry.attach(token, application, UUID.randomUUID(), "PHOTO", Papers.PNG).then().statusCode(201).extract().path("size");
        return new Photographed(token, Registry.step(Registry.DIRECTOR, application, "accept", null).statusCode(200).extract().path("artisanId"), size);
    }

    public void sendsAnother() {
        attach(token, Papers.picture("png", 60, 80));
    }

    public void attachedAtTheCounter() {
        attach(Registry.AGENT, Papers.picture("png", 90, 120));
    }

    private void attach(String by, byte[] picture) {
        as(by).contentType("application/octet-stream").body(picture)
                .put(ROOT + "/artisans/{id}/documents/{document}?kind=PHOTO", artisan, UUID.randomUUID()).then().statusCode(201);
    }
}
