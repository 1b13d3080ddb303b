package org.newsgraph.query;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.text.TextIndex;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;

/**
 * Makes a query end when it is told to. ARQ looks at its cancel signal between rows; inside one row a regular expression
 * may backtrack for years, a path may walk the whole graph once for each node, and strings may double until memory is
 * full. What is put into the context of an execution here looks at the signal in these places too, and refuses the
 * searches of the text index that cost most.
 *
 * <p>Left alone: one step over all nodes at the start of a path without a fixed end, and one search of the text index.
 */
public final class Interruption {

    private Interruption() {
    }

    /** A context for one execution over a dataset. */
    public static Context of(DatasetGraph dataset) {
        Context context = Context.setupContextForDataset(null, dataset);
        prepare(context);
        return context;
    }

    /** Prepares the context of one execution, which no other execution may use. */
    public static void prepare(Context context) {
        AtomicBoolean signal = Context.getOrSetCancelSignal(context);
        RewriteFactory standard = Optimize.getFactory();
        // before the standard optimizer, which works out what is constant: REGEX("aaaa…", "(a+)+b")
        context.set(ARQConstants.sysOptimizerFactory, (RewriteFactory) cxt ->
                op -> standard.create(cxt).rewrite(Transformer.transform(new TransformCopy(), new InterruptibleExpressions(signal), op)));
        context.set(ARQConstants.registryPropertyFunctions, new InterruptiblePaths(signal));
        Object index = context.get(TextQuery.textIndex);
        if (index instanceof TextIndex textIndex && !(index instanceof FrugalTextIndex)) {
            context.set(TextQuery.textIndex, new FrugalTextIndex(textIndex));
        }
    }

    static void check(AtomicBoolean signal) {
        if (signal.get()) {
            throw new QueryCancelledException();
        }
    }
}
