package org.newsgraph.query;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;

/** How an answer is written. Rows and yes-or-no come in all forms but {@code ttl}, graphs in {@code ttl} and {@code json} (JSON-LD). */
public enum ResultFormat {
    /** Columns for a reader, names shortened by the query's prefixes. */
    table(null, RDFFormat.TURTLE),
    json(ResultSetLang.RS_JSON, RDFFormat.JSONLD11),
    csv(ResultSetLang.RS_CSV, null),
    tsv(ResultSetLang.RS_TSV, null),
    xml(ResultSetLang.RS_XML, RDFFormat.RDFXML),
    ttl(null, RDFFormat.TURTLE);

    private final Lang rows;
    private final RDFFormat graph;

    ResultFormat(Lang rows, RDFFormat graph) {
        this.rows = rows;
        this.graph = graph;
    }

    /** Whether an answer of this query can be written so: asked before the query is run. */
    public boolean fits(Query query) {
        return query.isConstructType() || query.isDescribeType() ? graph != null : this != ttl;
    }

    /** Runs a query and writes the answer, rows as they come. Returns the number of rows or triples. */
    public long write(QueryExec execution, Query query, OutputStream out) {
        if (query.isAskType()) {
            boolean answer = execution.ask();
            if (rows == null) {
                new PrintStream(out, true, StandardCharsets.UTF_8).println(answer ? "yes" : "no");
            } else {
                RowSetWriter writer = org.apache.jena.riot.rowset.RowSetWriterRegistry.getFactory(rows).create(rows);
                writer.write(out, answer, Context.emptyContext());
            }
            return 1;
        }
        if (!query.isSelectType()) {
            Graph answer = query.isConstructType() ? execution.construct() : execution.describe();
            answer.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
            RDFDataMgr.write(out, answer, graph);
            return answer.size();
        }
        RowSet answer = execution.select();
        if (rows == null) {
            new ResultTable(query.getPrefixMapping()).write(answer, new PrintStream(out, true, StandardCharsets.UTF_8));
        } else {
            RowSetWriter writer = org.apache.jena.riot.rowset.RowSetWriterRegistry.getFactory(rows).create(rows);
            writer.write(out, answer, Context.emptyContext());
        }
        return answer.getRowNumber();
    }
}
