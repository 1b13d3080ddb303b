#!/bin/bash
# Reads the same articles by the program and by the job, one after the other in one process on this machine: seconds of the processor and
# by the clock, memory, bytes shuffled, and whether the bytes are the same (exit code 1 where not).
#
#   mvn install -DskipTests       # later changes of the program need no more than mvn compile
#   spark/bench/compare.sh ARTICLES FOLDER [THREADS [job-first]]
#
# Who comes second finds what both need compiled by Java already: with job-first that is the program. FOLDER must be new. HEAP (1800m) is that of the process. 10,000 short articles take two idle cores about six minutes.
set -eu
articles=$(realpath "$1") folder=$(realpath -m "$2")
shift; shift
cd "$(dirname "$0")/.."
[ ! -e "$folder" ] || { echo "$folder is there already: an output is not made again, so nothing would be measured" >&2; exit 2; }
mvn -o -q -B test-compile dependency:build-classpath -DincludeScope=test -Dmdep.outputFile=target/test-class-path >/dev/null
opens=$(sed -n 's:.*<spark.opens>\(.*\)</spark.opens>.*:\1:p' pom.xml)
exec java -Xmx"${HEAP:-1800m}" $opens -cp "target/test-classes:target/classes:../target/classes:$(cat target/test-class-path)" org.newsgraph.spark.Compare "$articles" "$folder" "$@"
