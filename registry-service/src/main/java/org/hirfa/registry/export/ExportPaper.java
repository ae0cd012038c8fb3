package org.hirfa.registry.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jakarta.enterprise.context.ApplicationScoped;

import org.hirfa.registry.paper.PdfPrinter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/// The answer as a paper in Arabic and French: every member on a line of its own.
@ApplicationScoped
class ExportPaper {

    /// Who has been read a thousand times finds all of it in the JSON; the paper says how many lines it left out.
    private static final int MOST_OF_A_LIST = 200;
    /// Vowel marks, which the printer misplaces.
    private static final Pattern MARKS = Pattern.compile("[\\u064B-\\u0652\\u0670]");
    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");

    private final ExportLabels labels;
    private final PdfPrinter printer;
    private final ObjectMapper json;

    ExportPaper(ExportLabels labels, PdfPrinter printer, ObjectMapper json) {
        this.labels = labels;
        this.printer = printer;
        this.json = json;
    }

    /// @param kind chapter, item or value
    public record Line(String kind, int depth, String arabic, String french, String value, boolean isArabicValue) {}

    @CheckedTemplate(basePath = "export")
    static class Templates {
        static native TemplateInstance paper(List<Line> lines, String madeAt);
    }

    byte[] print(Map<String, Object> data) {
        var tree = json.<JsonNode>valueToTree(data);
        var lines = new ArrayList<Line>();
        tree.properties().stream().filter(part -> part.getValue().isContainerNode()).forEach(part -> {
            lines.add(new Line("chapter", 0, label(part.getKey()), labels.french(part.getKey()), "", false));
            if (part.getValue().isEmpty()) {
                lines.add(new Line("value", 0, label("nothing"), labels.french("nothing"), "", false));
            }
            add(lines, part.getValue(), 0);
        });
        return printer.print(Templates.paper(lines, tree.path("madeAt").asText()).render());
    }

    private void add(List<Line> lines, JsonNode node, int depth) {
        if (node.isArray()) {
            for (var i = 0; i < Math.min(node.size(), MOST_OF_A_LIST); i++) {
                lines.add(new Line("item", depth, "", "", Integer.toString(i + 1), false));
                add(lines, node.get(i), depth);
            }
            if (node.size() > MOST_OF_A_LIST) {
                lines.add(value("more", Integer.toString(node.size() - MOST_OF_A_LIST), depth));
            }
        } else if (node.isObject()) {
            node.properties().forEach(member -> addMember(lines, member.getKey(), member.getValue(), depth));
        } else {
            lines.add(value("", node.asText(), depth));
        }
    }

    private void addMember(List<Line> lines, String name, JsonNode member, int depth) {
        if (member.isNull() || member.isContainerNode() && member.isEmpty()) {
            return;
        }
        if (isPlainList(member)) {
            var texts = new ArrayList<String>();
            member.forEach(element -> texts.add(element.asText()));
            lines.add(value(name, String.join(", ", texts), depth));
        } else if (member.isContainerNode()) {
            lines.add(value(name, "", depth));
            add(lines, member, depth + 1);
        } else {
            lines.add(value(name, member.asText(), depth));
        }
    }

    private Line value(String name, String text, int depth) {
        var bare = MARKS.matcher(text).replaceAll("");
        return new Line("value", depth, label(name), labels.french(name), bare, ARABIC.matcher(bare).find());
    }

    private String label(String name) {
        return MARKS.matcher(labels.arabic(name)).replaceAll("");
    }

    private static boolean isPlainList(JsonNode node) {
        if (!node.isArray()) {
            return false;
        }
        for (var element : node) {
            if (element.isContainerNode()) {
                return false;
            }
        }
        return true;
    }
}
