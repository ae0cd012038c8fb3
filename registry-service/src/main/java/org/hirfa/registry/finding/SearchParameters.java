package org.hirfa.registry.finding;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hirfa.registry.artisan.ArtisanStatus;
import org.hirfa.registry.artisan.Form;
import org.hirfa.registry.artisan.Title;
import org.jspecify.annotations.Nullable;

/// The parameters of a search as they come. Text, because JAX-RS answers 404 to a value that an enum does not have.
public class SearchParameters {

    @QueryParam("search")
    @Schema(maxLength = 100)
    @Nullable String search;

    @QueryParam("registrationNumber")
    @Nullable String registrationNumber;

    @QueryParam("activity")
    @Nullable String activity;

    @QueryParam("commune")
    @Nullable String commune;

    @QueryParam("status")
    @Schema(implementation = ArtisanStatus.class)
    @Nullable String status;

    @QueryParam("title")
    @Schema(implementation = Title.class)
    @Nullable String title;

    @QueryParam("form")
    @Schema(implementation = Form.class)
    @Nullable String form;
}
