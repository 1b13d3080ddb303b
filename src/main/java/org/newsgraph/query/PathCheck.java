package org.newsgraph.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.path.P_FixedLength;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Mod;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_OneOrMoreN;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.P_ReverseLink;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrMoreN;
import org.apache.jena.sparql.path.Path;

/**
 * What a property path must not do: run something by name, count its steps by the dozen, whose ways multiply, or repeat
 * {@code !(p)}, which ARQ walks without ever looking whether it should stop. Other paths, however nested, are stopped by
 * {@link InterruptiblePaths}.
 */
final class PathCheck {

    private static final long MOST_STEPS = 10;

    private final List<String> problems = new ArrayList<>();

    private PathCheck() {
    }

    static List<String> problems(Path path) {
        PathCheck check = new PathCheck();
        check.look(path, false);
        return check.problems;
    }

    private void look(Path path, boolean repeated) {
        if (path instanceof P_Link || path instanceof P_ReverseLink) {
            predicate(((P_Path0) path).getNode().toString());
        } else if (path instanceof P_NegPropSet excluded) {
            if (repeated) {
                problems.add("!(…) under * or + is refused: nothing can stop it on its way");
            }
            excluded.getNodes().forEach(node -> look(node, repeated));
        } else if (path instanceof P_Path2 two) {
            look(two.getLeft(), repeated);
            look(two.getRight(), repeated);
        } else if (path instanceof P_Path1 one) {
            if (one instanceof P_Mod mod) {
                steps(Math.max(mod.getMin(), mod.getMax()));
            } else if (one instanceof P_FixedLength fixed) {
                steps(fixed.getCount());
            }
            look(one.getSubPath(), repeated || repeats(one));
        }
    }

    private static boolean repeats(P_Path1 path) {
        return path instanceof P_ZeroOrMore1 || path instanceof P_ZeroOrMoreN || path instanceof P_OneOrMore1 || path instanceof P_OneOrMoreN
                || path instanceof P_Mod || path instanceof P_FixedLength;
    }

    private void steps(long count) {
        if (count > MOST_STEPS) {
            problems.add("a path of " + count + " counted steps is refused: " + MOST_STEPS + " at most (or * and +)");
        }
    }

    private void predicate(String iri) {
        if (Functions.isRefusedPredicate(iri)) {
            problems.add("<" + iri + "> in a path is refused: it is no property");
        }
    }
}
