package org.hirfa.acceptance;

import java.awt.image.BufferedImage;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.hirfa.platform.demo.ChamberCounter;
import org.hirfa.platform.demo.Gateway;
import org.hirfa.platform.demo.Visitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;

import static org.assertj.core.api.Assertions.assertThat;

/// The card in somebody's hand: what a stranger can learn from it, with and without the platform.
@ExtendWith(WholePlatform.class)
class CardIT {

    private static ChamberCounter chamber;
    private static String artisan;
    private static String card;

    @BeforeAll
    static void deliverOne(Gateway gateway, Accounts accounts) {
        chamber = new ChamberCounter(gateway, Visitor.AGENT, Visitor.DIRECTOR);
        artisan = chamber.register(accounts.walkIn("coppersmith"));
        card = chamber.deliverCard(artisan);
    }

    @Test
    void pictureOnThePrintedCardLeadsToTheVerification(Gateway gateway) throws Exception {
        var address = gateway.get(Visitor.AGENT, card).at("/verification");
        var pdf = gateway.get(Visitor.AGENT, card + "/card.pdf");

        assertThat(pdf.status()).isEqualTo(200);
        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(address).startsWith(gateway.origin() + "/verify/");
        var read = pictureIn(pdf.body());
        // Signed anew each time; what is signed stays the same.
        assertThat(unsigned(read)).isEqualTo(unsigned(address));
        assertThat(gateway.get(Visitor.ANYBODY, read.substring(gateway.origin().toString().length())).at("/result")).isEqualTo("VALID");
    }

    @Test
    void anybodyVerifiesOnlineAndLearnsTheMinimum(Gateway gateway) {
        var answer = gateway.get(Visitor.ANYBODY, "/verify/" + tokenOf(gateway, card));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/result")).isEqualTo("VALID");
        assertThat(answer.at("/name")).isEqualTo("قادري محمد");
        assertThat(answer.at("/registrationNumber")).isEqualTo(gateway.get(Visitor.AGENT, artisan).at("/registrationNumber"));
        assertThat(answer.json().properties()).extracting(Map.Entry::getKey).containsExactlyInAnyOrder("valid", "result",
                "message", "name", "latinName", "registrationNumber", "activity", "chamber", "validUntil");
        assertThat(answer.text()).doesNotContain("1983", "0661");
    }

    @Test
    void pageForPeopleReadsFromRightToLeftInArabic(Gateway gateway) {
        var page = gateway.send(gateway.request(Visitor.ANYBODY, "/verify/" + tokenOf(gateway, card))
                .setHeader("Accept", "text/html").setHeader("Accept-Language", "ar").GET());

        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.text()).contains("dir=\"rtl\"", "lang=\"ar\"", "قادري محمد");
    }

    @Test
    void anybodyVerifiesOfflineWithThePublishedKey(Gateway gateway) throws Exception {
        var keys = JWKSet.parse(gateway.get(Visitor.ANYBODY, "/.well-known/hirfa/jwks.json").text());
        var token = SignedJWT.parse(tokenOf(gateway, card));
        var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toECKey();

        assertThat(keys.getKeys()).allSatisfy(published -> assertThat(published.isPrivate()).isFalse());
        assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
        assertThat(token.verify(new ECDSAVerifier(key))).isTrue();
        assertThat(token.getJWTClaimsSet().getExpirationTime()).isInTheFuture();
        assertThat(token.getJWTClaimsSet().toString()).doesNotContain("1983", "0661", "119830211");
        assertThat(SignedJWT.parse(altered(token.serialize())).verify(new ECDSAVerifier(key))).isFalse();
    }

    @Test
    void alteredTokenIsNotGenuine(Gateway gateway) {
        var answer = gateway.get(Visitor.ANYBODY, "/verify/" + altered(tokenOf(gateway, card)));

        assertThat(answer.at("/result")).isEqualTo("NOT_GENUINE");
        assertThat(answer.json().path("valid").asBoolean(true)).isFalse();
        assertThat(answer.json().path("name").isNull()).isTrue();
    }

    @Test
    void revokedCardVerifiesNoMore(Gateway gateway, Accounts accounts) {
        var other = chamber.deliverCard(chamber.register(accounts.walkIn("mechanic")));
        var token = tokenOf(gateway, other);

        gateway.act(Visitor.DIRECTOR, other, "revoke", Map.of("reason", "Perdue par le titulaire")).required();

        assertThat(gateway.get(Visitor.ANYBODY, "/verify/" + token).at("/result")).isEqualTo("REVOKED");
    }

    @Test
    void agentMayNotRevoke(Gateway gateway) {
        var answer = gateway.act(Visitor.AGENT, card, "revoke", Map.of("reason", "Perdue"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("forbidden");
    }

    private static String tokenOf(Gateway gateway, String card) {
        var address = gateway.get(Visitor.AGENT, card).required().at("/verification");
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static String unsigned(String token) {
        return token.substring(0, token.lastIndexOf('.'));
    }

    /// Changes one letter of what is signed.
    private static String altered(String token) {
        var dot = token.indexOf('.');
        var letter = token.charAt(dot + 12);
        return token.substring(0, dot + 12) + (letter == 'A' ? 'B' : 'A') + token.substring(dot + 13);
    }

    private static String pictureIn(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                try {
                    return decode(renderer.renderImageWithDPI(page, 300));
                } catch (NotFoundException e) {
                    assertThat(page).as("the QR is on one of the pages").isLessThan(document.getNumberOfPages() - 1);
                }
            }
        }
        throw new AssertionError("the card has no page");
    }

    private static String decode(BufferedImage page) throws Exception {
        var pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels)));
        return new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)).getText();
    }
}
