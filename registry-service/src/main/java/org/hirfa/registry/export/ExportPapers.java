package org.hirfa.registry.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;

/// Gives the files that a person has handed in.
public interface ExportPapers {

    List<Paper> papers(UUID personId);

    void write(Paper paper, OutputStream to) throws IOException;

    /// @param content where its bytes are
    /// @param name a file name, unique within the answer
    record Paper(UUID content, String name) {}
}
