package org.newsgraph.query;

import java.math.BigInteger;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeFunctions;

/** Puts in the place of those expressions that can run or grow without end others that do the same and can be stopped. */
final class InterruptibleExpressions extends ExprTransformCopy {

    /** No text in a store is longer than an article. */
    static final int LONGEST_TEXT = 10_000_000;
    private static final int MOST_BITS = 100_000;

    private final AtomicBoolean signal;

    InterruptibleExpressions(AtomicBoolean signal) {
        this.signal = signal;
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
        if (function instanceof E_Regex) {
            return new Matching(arguments, signal);
        }
        if (function instanceof E_StrReplace) {
            return new Replacing(arguments, signal);
        }
        if (function instanceof E_StrConcat) {
            return new Joining(arguments);
        }
        return super.transform(function, arguments);
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr left, Expr right) {
        return function instanceof E_Multiply ? new Multiplying(left, right) : super.transform(function, left, right);
    }

    private static String text(String function, NodeValue value) {
        return literal(function, value).getLiteralLexicalForm();
    }

    private static Node literal(String function, NodeValue value) {
        Node node = value.asNode();
        if (!NodeFunctions.isLiteral(node) || !value.isString() && !value.isLangString()) {
            throw new ExprEvalException(function + " takes strings, not " + node);
        }
        return node;
    }

    /** A function of a pattern: compiled once where it is constant. */
    private abstract static class Patterned extends ExprFunctionN {
        final AtomicBoolean signal;
        private final int flags;
        private final Pattern constant;

        Patterned(String name, ExprList arguments, int flags, AtomicBoolean signal) {
            super(name, arguments);
            this.signal = signal;
            this.flags = flags;
            boolean fixed = arguments.get(1).isConstant() && (arguments.size() <= flags || arguments.get(flags).isConstant());
            this.constant = fixed ? compiled(arguments.get(1).getConstant(), arguments.size() <= flags ? null : arguments.get(flags).getConstant())
                    : null;
        }

        private Pattern compiled(NodeValue pattern, NodeValue options) {
            String letters = options == null ? null : text(getFunctionSymbol().getSymbol(), options);
            if (letters != null && !letters.chars().allMatch(letter -> "smixq".indexOf(letter) >= 0)) {
                throw new ExprEvalException("only the flags s, m, i, x and q are known, not \"" + letters + "\"");
            }
            return RegexEngine.makePattern(getFunctionSymbol().getSymbol(), text(getFunctionSymbol().getSymbol(), pattern), letters);
        }

        Matcher matcher(List<NodeValue> arguments) {
            Pattern pattern = constant != null ? constant : compiled(arguments.get(1), arguments.size() <= flags ? null : arguments.get(flags));
            return pattern.matcher(new InterruptibleText(text(getFunctionSymbol().getSymbol(), arguments.get(0)), signal));
        }

        @Override
        public final NodeValue eval(List<NodeValue> arguments) {
            try {
                return found(arguments);
            } catch (StackOverflowError e) {
                // groups that repeat are matched by recursion: "(a|b)*" on a text of ten thousand letters
                throw new ExprEvalException("the text is too long for this pattern", e);
            }
        }

        abstract NodeValue found(List<NodeValue> arguments);
    }

    private static final class Matching extends Patterned {
        Matching(ExprList arguments, AtomicBoolean signal) {
            super("regex", arguments, 2, signal);
        }

        @Override
        NodeValue found(List<NodeValue> arguments) {
            return NodeValue.booleanReturn(matcher(arguments).find());
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Matching(arguments, signal);
        }
    }

    private static final class Replacing extends Patterned {
        Replacing(ExprList arguments, AtomicBoolean signal) {
            super("replace", arguments, 3, signal);
        }

        @Override
        NodeValue found(List<NodeValue> arguments) {
            Matcher matcher = matcher(arguments);
            String replacement = text("replace", arguments.get(2));
            StringBuilder result = null;
            while (matcher.find()) {
                if (result == null) {
                    result = new StringBuilder();
                } else if (matcher.start() == matcher.end()) {
                    // an empty match counts once, at the start, as in ARQ
                    continue;
                }
                try {
                    matcher.appendReplacement(result, replacement);
                } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
                    throw new ExprEvalException("replace: " + e.getMessage(), e);
                }
                refuseLong(result.length());
                Interruption.check(signal);
            }
            if (result == null) {
                return arguments.get(0);
            }
            matcher.appendTail(result);
            refuseLong(result.length());
            Node old = arguments.get(0).asNode();
            return NodeValue.makeNode(old.getLiteralLanguage().isEmpty()
                    ? NodeFactory.createLiteralString(result.toString()) : NodeFactory.createLiteralLang(result.toString(), old.getLiteralLanguage()));
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Replacing(arguments, signal);
        }
    }

    private static final class Joining extends ExprFunctionN {
        Joining(ExprList arguments) {
            super("concat", arguments);
        }

        @Override
        public NodeValue eval(List<NodeValue> arguments) {
            refuseLong(arguments.stream().map(NodeValue::asNode).filter(Node::isLiteral).mapToLong(node -> node.getLiteralLexicalForm().length()).sum());
            return new E_StrConcat(new ExprList()).eval(arguments);
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Joining(arguments);
        }
    }

    private static final class Multiplying extends ExprFunction2 {
        Multiplying(Expr left, Expr right) {
            super(left, right, "multiply", "*");
        }

        @Override
        public NodeValue eval(NodeValue left, NodeValue right) {
            if (bits(left) + bits(right) > MOST_BITS) {
                throw new ExprEvalException("the product is too large");
            }
            return new E_Multiply(getArg1(), getArg2()).eval(left, right);
        }

        private static int bits(NodeValue value) {
            BigInteger digits = value.isInteger() ? value.getInteger() : value.isDecimal() ? value.getDecimal().unscaledValue() : BigInteger.ZERO;
            return digits.bitLength();
        }

        @Override
        public Expr copy(Expr left, Expr right) {
            return new Multiplying(left, right);
        }
    }

    private static void refuseLong(long length) {
        if (length > LONGEST_TEXT) {
            throw new ExprEvalException("a text of more than " + LONGEST_TEXT + " characters");
        }
    }
}
