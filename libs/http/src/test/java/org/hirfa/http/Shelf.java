package org.hirfa.http;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestQuery;

import io.agroal.api.AgroalDataSource;

/// A small resource that uses every convention, so that each can be tried without a service.
@Path("/shelf")
@Singleton
public class Shelf {

    static final AtomicInteger MADE = new AtomicInteger();

    @Inject
    AgroalDataSource database;

    public enum Colour { RED, BLUE }

    public record Pot(@NotNull @Size(min = 2, max = 10) String name, int litres, Colour colour, @Valid Lid lid, LocalDate fired) {}

    public record Lid(@NotNull String shape) {}

    @POST
    @PermitAll
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    public Response make(@Valid Pot pot) throws InterruptedException {
        var made = MADE.incrementAndGet();
        Thread.sleep(100); // Long enough for a second request with the same key to arrive meanwhile.
        if (pot.name().equals("broken")) {
            throw new IllegalStateException("secret detail of " + Shelf.class);
        }
        return Response.created(URI.create("/shelf/" + made)).tag(Versions.tag(0)).entity(pot).build();
    }

    @POST
    @Path("versioned")
    @PermitAll
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    public Response makeVersioned(@HeaderParam("If-Match") String ifMatch, @Valid Pot pot) {
        return Response.created(URI.create("/shelf/" + MADE.incrementAndGet())).entity(pot).build();
    }

    @GET
    @Path("away")
    @PermitAll
    public String away() {
        throw new IllegalStateException(new java.sql.SQLException("terminating connection", "57P01"));
    }

    /// Waits for a connection that the pool does not have: the test holds them all.
    @GET
    @Path("needs-connection")
    @PermitAll
    public String needsConnection() throws java.sql.SQLException {
        try (var connection = database.getConnection()) {
            return connection.getCatalog();
        }
    }

    @GET
    @Path("odd-value")
    @PermitAll
    public String oddValue() {
        throw new IllegalStateException(new java.sql.SQLException("invalid byte sequence", "22021"));
    }

    @PUT
    @Path("{id}")
    @PermitAll
    public Pot change(int id, @HeaderParam("If-Match") String ifMatch, @Valid Pot pot) {
        Versions.requireMatch(ifMatch, 7);
        return pot;
    }

    @GET
    @PermitAll
    public Page<Integer> list(@BeanParam Paging paging, @RestQuery String glaze) {
        var after = paging.after(1);
        var from = after.isEmpty() ? 0 : Integer.parseInt(after.getFirst());
        var fetched = java.util.stream.IntStream.rangeClosed(from + 1, 7).limit(paging.limit() + 1L).boxed().toList();
        return Page.of(fetched, paging.limit(), row -> List.of(row.toString()), row -> row);
    }

    @GET
    @Path("locked")
    @RolesAllowed("nobody")
    public String locked() {
        return "";
    }
}
