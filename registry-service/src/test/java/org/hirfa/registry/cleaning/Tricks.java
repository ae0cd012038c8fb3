package org.hirfa.registry.cleaning;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.hirfa.registry.Papers;

/// Files that are made to do harm, as their makers make them.
final class Tricks {

    private Tricks() {}

    static byte[] concat(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] zip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("run.me"));
            zip.write(ascii("echo harm"));
        }
        return bytes.toByteArray();
    }

    /// A photograph with a place (36.7 north), an orientation, a comment, and a program on its end.
    static byte[] photograph(int orientation) {
        var tiff = ByteBuffer.allocate(80);
        tiff.put(ascii("MM")).putShort((short) 42).putInt(8).putShort((short) 2);
        tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38).putInt(0);
        tiff.putShort((short) 1).putShort((short) 1).putShort((short) 2).putInt(2).put(ascii("N\0\0\0")).putInt(0).put(ascii("36.7372 N HOME"));
        var exif = concat(ascii("Exif\0\0"), tiff.array());
        return concat(new byte[] {(byte) 0xff, (byte) 0xd8}, segment(0xe1, exif), segment(0xfe, ascii("<?php system($_GET[1]);")),
                Arrays.copyOfRange(Papers.JPEG, 2, Papers.JPEG.length), ascii("<?php system($_GET[0]); ?>"));
    }

    private static byte[] segment(int marker, byte[] content) {
        var length = content.length + 2;
        return concat(new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length}, content);
    }

    /// A few hundred bytes that say they are a picture of any size.
    static byte[] pngBomb(int width, int height) throws IOException {
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0}).array();
        return concat(Arrays.copyOf(Papers.PNG, 8), chunk("IHDR", header), chunk("IDAT", deflated(1000, (byte) 0)), chunk("IEND", new byte[0]));
    }

    static byte[] pngWithText(String text) {
        var end = Papers.PNG.length - 12;
        return concat(Arrays.copyOf(Papers.PNG, end), chunk("tEXt", ascii("Comment\0" + text)),
                Arrays.copyOfRange(Papers.PNG, end, Papers.PNG.length));
    }

    private static byte[] chunk(String type, byte[] content) {
        var checked = concat(ascii(type), content);
        var crc = new CRC32();
        crc.update(checked);
        return concat(ByteBuffer.allocate(4).putInt(content.length).array(), checked, ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    static byte[] deflated(long length, byte fill) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(bytes)) {
            var block = new byte[64 * 1024];
            Arrays.fill(block, fill);
            for (var left = length; left > 0; left -= block.length) {
                deflate.write(block, 0, (int) Math.min(left, block.length));
            }
        }
        return bytes.toByteArray();
    }

    /// Changes a document in whatever way and saves it.
    static byte[] pdf(Change change) throws IOException {
        try (var document = Loader.loadPDF(Papers.PDF)) {
            change.make(document);
            return Papers.saved(document);
        }
    }

    static COSDictionary action(String type, String key, String value) {
        var action = new COSDictionary();
        action.setName(COSName.S, type);
        action.setItem(COSName.getPDFName(key), new COSString(value));
        return action;
    }

    static byte[] pdfWithFile() throws IOException {
        return pdf(document -> {
            var file = new PDComplexFileSpecification();
            file.setFile("run.exe");
            file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(ascii("MZ"))));
            var tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of("run.exe", file));
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
        });
    }

    static byte[] pdfWithScriptByName() throws IOException {
        return pdf(document -> {
            var named = new COSArray(List.of(new COSString("start"), action("JavaScript", "JS", "app.alert(1)")));
            var tree = new COSDictionary();
            tree.setItem(COSName.NAMES, named);
            var names = new COSDictionary();
            names.setItem(COSName.getPDFName("JavaScript"), tree);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, names);
        });
    }

    static byte[] lockedPdf(String password) throws IOException {
        return pdf(document -> document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission())));
    }

    /// Its object stream says little and unpacks to a gigabyte.
    static byte[] pdfBomb() throws IOException {
        var bomb = deflated(1L << 30, (byte) '[');
        var body = new StringBuilder("%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
        var streamAt = body.length();
        body.append("3 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ").append(bomb.length).append(">>stream\n");
        var first = concat(ascii(body.toString()), bomb, ascii("\nendstream\nendobj\n"));
        var entries = ByteBuffer.allocate(5 * 7);
        entry(entries, 0, 0, 255);
        entry(entries, 1, 9, 0);
        entry(entries, 2, 3, 0);
        entry(entries, 1, streamAt, 0);
        entry(entries, 1, first.length, 0);
        return concat(first, ascii("4 0 obj<</Type/XRef/Size 5/W[1 4 2]/Root 1 0 R/Length 35>>stream\n"), entries.array(),
                ascii("\nendstream\nendobj\nstartxref\n" + first.length + "\n%%EOF\n"));
    }

    private static void entry(ByteBuffer table, int type, int second, int third) {
        table.put((byte) type).putInt(second).putShort((short) third);
    }

    interface Change {
        void make(PDDocument document) throws IOException;
    }
}
