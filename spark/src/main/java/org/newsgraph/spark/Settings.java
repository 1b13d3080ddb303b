package org.newsgraph.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.newsgraph.article.ReadingOptions;
import org.newsgraph.graph.ArticleGraphs;
import org.newsgraph.graph.Iris;
import org.newsgraph.identity.Correction;
import org.newsgraph.identity.Corrections;
import org.newsgraph.identity.CorrectionsFile;

/**
 * What decides the bytes of the output beside the articles and the program. Travels to every task.
 *
 * @param base         what every minted IRI begins with
 * @param withText     whether the articles' whole texts are written
 * @param fields       as {@link ReadingOptions#fields()}
 * @param corrections  the cells of {@code corrections.csv}, a list for each line
 * @param largestBlock so many names, events or texts that may be one are compared with each other and no more; a larger block
 *                     is left undecided and reported
 */
public record Settings(String base, boolean withText, LinkedHashMap<String, String> fields, ArrayList<ArrayList<String>> corrections, int largestBlock)
        implements Serializable {

    public static Settings of(String base, boolean withText, Map<String, String> fields, List<Correction> corrections, int largestBlock) {
        ArrayList<ArrayList<String>> lines = new ArrayList<>();
        for (Correction one : corrections) {
            lines.add(new ArrayList<>(List.of(one.kind().words(), one.subject(), one.object(), one.article().orElse(""), one.by(), one.date(), one.note())));
        }
        return new Settings(base, withText, new LinkedHashMap<>(fields), lines, largestBlock);
    }

    Iris iris() {
        return new Iris(base);
    }

    ArticleGraphs graphs() {
        return new ArticleGraphs(iris(), withText);
    }

    ReadingOptions reading() {
        return new ReadingOptions(fields, ReadingOptions.DEFAULT_MAX_ARTICLE_BYTES);
    }

    Corrections readersCorrections() {
        Iris iris = iris();
        return new Corrections(corrections.stream().map(cells -> CorrectionsFile.correction(cells.get(0), cells.get(1), cells.get(2), cells.get(3),
                cells.get(4), cells.get(5), cells.get(6), iris)).toList(), iris);
    }
}
