package org.newsgraph.query;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;

/**
 * The property functions that a query may use. A property path asks here at each of its steps whether the predicate is one,
 * which is the one place where a path can be stopped on its way.
 */
final class InterruptiblePaths extends PropertyFunctionRegistry {

    private final PropertyFunctionRegistry all = PropertyFunctionRegistry.get();
    private final AtomicBoolean signal;

    InterruptiblePaths(AtomicBoolean signal) {
        this.signal = signal;
    }

    @Override
    public PropertyFunctionFactory get(String iri) {
        Interruption.check(signal);
        return Functions.mayBePredicate(iri) ? all.get(iri) : null;
    }

    @Override
    public boolean manages(String iri) {
        return Functions.mayBePredicate(iri) && all.manages(iri);
    }

    @Override
    public boolean isRegistered(String iri) {
        return Functions.mayBePredicate(iri) && all.isRegistered(iri);
    }
}
