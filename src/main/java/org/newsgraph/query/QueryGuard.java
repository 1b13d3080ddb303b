package org.newsgraph.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.aggregate.AggCustom;

/**
 * Refuses what a query must not do on a server that strangers can reach through a browser: call another server
 * ({@code SERVICE}, also where the address is a variable or errors are to be kept silent), run a class of this program
 * by name ({@code java:} functions, and {@code CALL}, which computes a function's name), call functions that nobody needs
 * and that harm ({@link Functions}), and walk paths that nothing can stop ({@link PathCheck}).
 */
public final class QueryGuard {

    private QueryGuard() {
    }

    /** What is wrong with a query; empty for one that may run. */
    public static List<String> problems(Query query) {
        List<String> problems = new ArrayList<>();
        if (query.getQueryPattern() == null) {
            return problems;
        }
        Op algebra = Algebra.compile(query);
        ExpressionCheck expressions = new ExpressionCheck(problems);
        Walker.walk(algebra, new PatternCheck(problems, expressions), expressions);
        return problems.stream().distinct().toList();
    }

    private static String refused(String iri) {
        return "<" + iri + "> is refused: " + (Functions.isProgram(iri) ? "java: functions are switched off"
                : "only SPARQL's functions, casts, math: and some of fn: and afn: may be called");
    }

    private static final class PatternCheck extends OpVisitorBase {
        private final List<String> problems;
        private final ExpressionCheck expressions;

        PatternCheck(List<String> problems, ExpressionCheck expressions) {
            this.problems = problems;
            this.expressions = expressions;
        }

        @Override
        public void visit(OpService service) {
            problems.add("SERVICE is refused: this server calls no other");
        }

        /** A pattern's predicate may name a property function. */
        @Override
        public void visit(OpBGP pattern) {
            pattern.getPattern().forEach(triple -> predicate(triple.getPredicate()));
        }

        @Override
        public void visit(OpPath path) {
            predicate(path.getTriplePath().getPredicate());
            if (path.getTriplePath().getPath() != null) {
                problems.addAll(PathCheck.problems(path.getTriplePath().getPath()));
            }
        }

        /** The walk doesn't look into what is sorted by … */
        @Override
        public void visit(OpOrder order) {
            for (SortCondition condition : order.getConditions()) {
                Walker.walk(condition.getExpression(), this, expressions);
            }
        }

        /** … nor into the arguments of aggregates. */
        @Override
        public void visit(OpGroup group) {
            for (ExprAggregator aggregator : group.getAggregators()) {
                if (aggregator.getAggregator() instanceof AggCustom custom) {
                    expressions.function(custom.getIRI());
                }
                if (aggregator.getAggregator().getExprList() != null) {
                    for (Expr argument : aggregator.getAggregator().getExprList()) {
                        Walker.walk(argument, this, expressions);
                    }
                }
            }
            for (Expr key : group.getGroupVars().getExprs().values()) {
                Walker.walk(key, this, expressions);
            }
        }

        private void predicate(Node predicate) {
            if (predicate != null && predicate.isURI() && Functions.isRefusedPredicate(predicate.getURI())) {
                problems.add(refused(predicate.getURI()));
            }
        }
    }

    private static final class ExpressionCheck extends ExprVisitorBase {
        private final List<String> problems;

        ExpressionCheck(List<String> problems) {
            this.problems = problems;
        }

        @Override
        public void visit(ExprFunctionN function) {
            if (function instanceof E_Function) {
                function(function.getFunctionIRI());
            } else if (function instanceof E_Call) {
                problems.add("CALL is refused: write the function's name");
            }
        }

        void function(String iri) {
            if (iri != null && !Functions.mayBeCalled(iri)) {
                problems.add(refused(iri));
            }
        }
    }
}
