package org.newsgraph.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.eclipse.jetty.http.HttpException;

/**
 * Times for every request, and whole answers for those to the dataset: what Fuseki writes is kept until it is all there.
 */
final class RequestLimits implements Filter {

    private static final String EXPORT = "/export/";
    /** The whole store is sorted before its first byte leaves, and read in pieces. */
    private static final Duration EXPORT_BEGINS = Duration.ofMinutes(10);
    private static final Duration EXPORT_GOES_ON = Duration.ofMinutes(2);

    private final ServerLimits limits;
    private final Deadlines deadlines;

    RequestLimits(ServerLimits limits, Deadlines deadlines) {
        this.limits = limits;
        this.deadlines = deadlines;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse anyResponse, FilterChain chain) throws IOException, ServletException {
        HttpServletResponse response = (HttpServletResponse) anyResponse;
        int problem = parameterProblem(request);
        if (problem != 0) {
            response.setStatus(problem);
            return;
        }
        String path = ((HttpServletRequest) request).getRequestURI();
        // the longest way: a place in the queue, the query, and the thread noticing that its time is over
        Duration work = limits.patience().plus(limits.queryTime()).plus(limits.queryTime()).plus(limits.requestTime());
        boolean export = path.startsWith(EXPORT);
        try (Deadlines.Deadline deadline = deadlines.start(request, export ? EXPORT_BEGINS : work)) {
            HttpServletResponse paced = new Paced(response, () -> deadline.extend(export ? EXPORT_GOES_ON : limits.answerTime()));
            if (!path.startsWith(NewsgraphServer.DATASET)) {
                chain.doFilter(request, paced);
                return;
            }
            response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
            response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
            Spool spool = new Spool(paced, limits.bytes());
            try {
                chain.doFilter(request, spool);
                if (spool.overrun()) {
                    spool.reset();
                    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
                    spool.setContentType("text/plain;charset=utf-8");
                    spool.getOutputStream().print("The answer has more than " + limits.bytes()
                            + " bytes, which is all that this server gives at once. Ask for less, or take /export/.\n");
                }
                spool.send();
            } finally {
                spool.discard();
            }
        }
    }

    /** The status for parameters that can't be read, in the address or a form; 0 where they can. The body is here already. */
    private static int parameterProblem(ServletRequest request) {
        try {
            request.getParameterMap();
            return 0;
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof HttpException http && http.getCode() != HttpServletResponse.SC_BAD_REQUEST) {
                    return http.getCode();
                }
            }
            return HttpServletResponse.SC_BAD_REQUEST;
        }
    }

    /** Sends each piece within its time. */
    private static final class Paced extends HttpServletResponseWrapper {
        private final Runnable next;
        private ServletOutputStream body;

        Paced(HttpServletResponse response, Runnable next) {
            super(response);
            this.next = next;
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            if (body == null) {
                ServletOutputStream out = super.getOutputStream();
                OutputStream paced = Spool.paced(out, next);
                body = new ServletOutputStream() {
                    @Override
                    public void write(int one) throws IOException {
                        paced.write(one);
                    }

                    @Override
                    public void write(byte[] bytes, int offset, int count) throws IOException {
                        paced.write(bytes, offset, count);
                    }

                    @Override
                    public void flush() throws IOException {
                        out.flush();
                    }

                    @Override
                    public void close() throws IOException {
                        out.close();
                    }

                    @Override
                    public boolean isReady() {
                        return out.isReady();
                    }

                    @Override
                    public void setWriteListener(WriteListener listener) {
                        out.setWriteListener(listener);
                    }
                };
            }
            return body;
        }
    }
}
