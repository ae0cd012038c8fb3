package org.hirfa.registry.document;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FileTypeTest {

    @Test
    void isToldByTheFirstBytes() {
        assertThat(FileType.of("%PDF-1.4".getBytes(StandardCharsets.US_ASCII))).contains(FileType.PDF);
        assertThat(FileType.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 0, 0, 0})).contains(FileType.JPEG);
        assertThat(FileType.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})).contains(FileType.PNG);
    }

    @Test
    void isUnknownForAnythingElse() {
        assertThat(FileType.of(new byte[] {})).isEmpty();
        assertThat(FileType.of("%PD".getBytes(StandardCharsets.US_ASCII))).isEmpty();
        assertThat(FileType.of("<html>%P".getBytes(StandardCharsets.US_ASCII))).isEmpty();
        assertThat(FileType.of("GIF89a  ".getBytes(StandardCharsets.US_ASCII))).isEmpty();
    }
}
