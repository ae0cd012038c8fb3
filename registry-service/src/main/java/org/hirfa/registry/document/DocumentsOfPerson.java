package org.hirfa.registry.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hirfa.registry.export.ExportPapers;
import org.hirfa.registry.export.ExportPart;

import io.quarkus.arc.All;

/// The papers in a person's file, whatever they belong to: told of with everything else that is kept, and given with it.
@ApplicationScoped
class DocumentsOfPerson implements ExportPart, ExportPapers {

    private final List<DocumentSubjects> kinds;
    private final Documents documents;
    private final Uploads uploads;

    DocumentsOfPerson(@All List<DocumentSubjects> kinds, Documents documents, Uploads uploads) {
        this.kinds = kinds;
        this.documents = documents;
        this.uploads = uploads;
    }

    @Override
    public String name() {
        return "documents";
    }

    @Override
    public Object of(UUID personId) {
        return held(personId).stream().map(Document::view).toList();
    }

    @Override
    @Transactional
    public List<Paper> papers(UUID personId) {
        return held(personId).stream().map(document -> new Paper(document.upload(), document.fileName())).toList();
    }

    @Override
    public void write(Paper paper, OutputStream to) throws IOException {
        uploads.send(paper.content(), to);
    }

    private List<Document> held(UUID person) {
        return kinds.stream().flatMap(kind -> kind.ofPerson(person).stream().map(id -> new Subject(kind.kind(), id)))
                .flatMap(subject -> documents.of(subject).stream()).toList();
    }
}
