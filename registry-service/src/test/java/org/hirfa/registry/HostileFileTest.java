package org.hirfa.registry;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import jakarta.inject.Inject;

import org.apache.pdfbox.Loader;
import org.hirfa.testing.PlatformServers;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hirfa.registry.Registry.ROOT;
import static org.hirfa.registry.Registry.as;
import static org.hirfa.registry.Registry.attach;

/// What the files themselves may do is tried in the cleaning's own test; here, that nothing of it is kept and how they are sent.
@QuarkusTest
@QuarkusTestResource(value = PlatformServers.class, restrictToAnnotatedClass = false)
class HostileFileTest {

    @Inject
    AgroalDataSource database;

    @TestHTTPResource
    java.net.URI address;

    @Test
    void isRefusedInWordsAndNotKept() throws Exception {
        var token = Registry.artisan("hostile.refused");
        var application = Registry.submitted(token);

        refused(token, application, "GIF89a<script>alert(1)</script>", 415, "document-type");
        refused(token, application, "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", 415, "document-type");
        refused(token, application, "PK\u0003\u0004%PDF-1.7", 415, "document-type");
        refused(token, application, "\n%PDF-1.7\n%%EOF", 415, "document-type");
        refused(token, application, "%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF", 400, "document-unreadable");
        refused(token, application, "\u00ff\u00d8\u00ff<?php echo 1; ?>", 400, "document-unreadable");
        refused(token, application, "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(x)>>>>endobj\n"
                + "2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n"
                + "trailer<</Root 1 0 R/Size 4>>\nstartxref\n0\n%%EOF\n", 400, "document-active");
        attach(token, application, UUID.randomUUID(), "PHOTO", Papers.pdf(201)).then().statusCode(400)
                .body("type", equalTo("/problems/document-excessive"));

        as(token).get(ROOT + "/applications/" + application + "/documents").then().body("items", hasSize(0));
        assertThat(loose()).isZero();
    }

    @Test
    void losesItsTail() throws Exception {
        var token = Registry.artisan("hostile.tail");
        var application = Registry.submitted(token);
        var id = UUID.randomUUID();
        var sent = new java.io.ByteArrayOutputStream();
        sent.writeBytes(Papers.PDF);
        sent.writeBytes("<?php system($_GET[0]); ?>".getBytes(StandardCharsets.US_ASCII));

        attach(token, application, id, "PHOTO", sent.toByteArray()).then().statusCode(201);

        var kept = as(token).get(ROOT + "/applications/" + application + "/documents/" + id).asByteArray();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("php");
        try (var pdf = Loader.loadPDF(kept)) {
            assertThat(pdf.getNumberOfPages()).isOne();
        }
        // Sent again, it is the same file, whatever was left of it.
        attach(token, application, id, "PHOTO", sent.toByteArray()).then().statusCode(200);
        attach(token, application, id, "PHOTO", kept).then().statusCode(409);
        assertThat(loose()).isZero();
    }

    @Test
    void aTerabyteIsRefusedByItsAnnouncement() throws Exception {
        var token = Registry.artisan("hostile.terabyte");
        var application = Registry.submitted(token);

        var began = System.nanoTime();
        assertThat(send(token, application, "Content-Length: 1099511627776", _ -> { })).contains(" 413 ", "problems/too-large");
        assertThat(send(token, application, "Content-Length: 99999999999999999999999999", _ -> { })).containsPattern(" 4\\d\\d ");
        assertThat(send(token, application, "Content-Length: " + (10 * 1024 * 1024 + 1), _ -> { })).contains(" 413 ", "problems/too-large");
        assertThat(java.time.Duration.ofNanos(System.nanoTime() - began)).isLessThan(java.time.Duration.ofSeconds(15));
        assertThat(loose()).isZero();
    }

    @Test
    void whatNeverEndsIsStoppedAtTheBound() throws Exception {
        var token = Registry.artisan("hostile.endless");
        var application = Registry.submitted(token);
        var sent = new long[1];

        var answer = send(token, application, "Transfer-Encoding: chunked", to -> {
            var piece = new byte[64 * 1024];
            System.arraycopy(Papers.JPEG, 0, piece, 0, Papers.JPEG.length);
            try {
                while (sent[0] < 200L * 1024 * 1024) {
                    to.write("10000\r\n".getBytes(StandardCharsets.US_ASCII));
                    to.write(piece);
                    to.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                    sent[0] += piece.length;
                }
            } catch (IOException _) {
                // The server has hung up, as it should.
            }
        });

        assertThat(answer.isEmpty() || answer.contains(" 413 ")).as(answer).isTrue();
        assertThat(sent[0]).isLessThan(150L * 1024 * 1024);
        as(token).get(ROOT + "/applications/" + application + "/documents").then().body("items", hasSize(0));
        org.awaitility.Awaitility.await().atMost(java.time.Duration.ofSeconds(10)).until(() -> loose() == 0);
    }

    private void refused(String token, String application, String file, int status, String problem) {
        attach(token, application, UUID.randomUUID(), "PHOTO", file.getBytes(StandardCharsets.ISO_8859_1)).then().statusCode(status)
                .contentType("application/problem+json").body("type", equalTo("/problems/" + problem));
    }

    private String send(String token, String application, String header, Body body) throws IOException {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            var to = socket.getOutputStream();
            to.write(("PUT " + ROOT + "/applications/" + application + "/documents/" + UUID.randomUUID() + "?kind=PHOTO HTTP/1.1\r\n"
                    + "Host: localhost\r\nAuthorization: Bearer " + token + "\r\nContent-Type: image/jpeg\r\nConnection: close\r\n"
                    + "Accept-Language: en\r\n" + header + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            to.flush();
            body.writeTo(to);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.net.SocketException _) {
            return "";
        }
    }

    private interface Body {
        void writeTo(OutputStream to) throws IOException;
    }

    private long loose() throws SQLException {
        try (var connection = database.getConnection(); var rows = connection.createStatement().executeQuery(
                "select count(*) from document_chunk c where not exists (select 1 from document d where d.upload = c.upload)")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
