#!/bin/bash
# A cluster of one master and two workers on this machine, started from the Maven jars, reads articles; executors are killed at
# random meanwhile. Prints what came out and how many were killed; compare with: newsgraph build, newsgraph export --format nq.
#
#   mvn install && mvn -f spark/pom.xml package
#   spark/bench/cluster.sh ARTICLES OUTPUT [KILLS]
#
# Options for the job after KILLS. HEAP (1g) is an executor's, CORES (1) a worker's, SECONDS_BETWEEN (20) two kills'.
set -eu
input=$1 output=$2 kills=${3:-0}
shift; shift; [ $# = 0 ] || shift
heap=${HEAP:-1g} cores=${CORES:-1} between=${SECONDS_BETWEEN:-20}
module=$(cd "$(dirname "$0")/.." && pwd)
home=$module/target/spark-home
port=$((20000 + RANDOM % 20000))
export SPARK_HOME=$home SPARK_LOCAL_IP=127.0.0.1 SPARK_SCALA_VERSION=2.13

if [ ! -d "$home/jars" ]; then
    mvn -o -q -B -f "$module/pom.xml" dependency:build-classpath -DincludeScope=compile -Dmdep.outputFile="$module/target/class-path" >/dev/null
    mkdir -p "$home/jars.incomplete"
    # what a Spark distribution has in it: no jar of the program's own
    tr ':' '\n' <"$module/target/class-path" | grep -v -E '/org/(newsgraph|apache/jena|apache/lucene|apache/opennlp)/|/(onnxruntime|picocli)/' \
        | while read -r jar; do ln -s "$jar" "$home/jars.incomplete/"; done
    mv "$home/jars.incomplete" "$home/jars"
fi
log=$output.log
mkdir -p "$log"
opens=$(sed -n 's:.*<spark.opens>\(.*\)</spark.opens>.*:\1:p' "$module/pom.xml")
started=()
stop() { kill "${started[@]}" 2>/dev/null || true; wait "${started[@]}" 2>/dev/null || true; }
trap stop EXIT

java -Xmx256m $opens -cp "$home/jars/*" org.apache.spark.deploy.master.Master --host 127.0.0.1 --port $port --webui-port 0 >"$log/master" 2>&1 &
started+=($!)
for worker in 1 2; do
    java -Xmx256m $opens -cp "$home/jars/*" org.apache.spark.deploy.worker.Worker --host 127.0.0.1 --webui-port 0 --cores "$cores" --memory "$heap" \
        --work-dir "$log/worker-$worker" spark://127.0.0.1:$port >"$log/worker-$worker.log" 2>&1 &
    started+=($!)
done
workers=("${started[1]}" "${started[2]}")
sleep 5
java -Xmx1g $opens -cp "$home/jars/*" org.apache.spark.deploy.SparkSubmit --master spark://127.0.0.1:$port --class org.newsgraph.spark.SparkBuild \
    --conf spark.executor.memory="$heap" --conf spark.ui.enabled=false --conf spark.driver.host=127.0.0.1 --conf spark.task.maxFailures=20 \
    --conf spark.deploy.maxExecutorRetries=-1 --conf spark.executor.extraJavaOptions=-XX:+UseSerialGC --conf spark.eventLog.enabled=true \
    --conf spark.eventLog.dir="file:$log" --conf spark.eventLog.compress=false "$module/target/newsgraph-spark.jar" \
    --input "$input" --output "$output" "$@" >"$log/driver" 2>&1 &
driver=$!
started+=($driver)
killed=0 resident=0
next=0
while kill -0 $driver 2>/dev/null; do
    sleep 1 &
    wait -n $! $driver || true
    # an executor is a child of its worker
    for executor in $(pgrep -P "${workers[0]}" || true) $(pgrep -P "${workers[1]}" || true); do
        most=$(sed -n 's/^VmHWM:[[:space:]]*\([0-9]*\) kB/\1/p' "/proc/$executor/status" 2>/dev/null || true)
        [ "${most:-0}" -le $resident ] || resident=$most
    done
    # an executor that has nothing to do yet would be no loss
    if [ $next = 0 ] && [ -e "$output/work/articles" ]; then
        next=$((SECONDS + between / 2 + RANDOM % between))
    fi
    if [ $killed -lt "$kills" ] && [ $next -gt 0 ] && [ $SECONDS -ge $next ]; then
        victims=($(pgrep -P "${workers[RANDOM % 2]}" || true))
        if [ ${#victims[@]} -gt 0 ]; then
            kill -9 "${victims[0]}"
            killed=$((killed + 1))
        fi
        next=$((SECONDS + between / 2 + RANDOM % between))
    fi
done
code=0
wait $driver || code=$?
grep -E '^[0-9]+ articles' "$log/driver" || tail -30 "$log/driver"
echo "$killed executors killed; most resident memory of an executor $((resident / 1024)) MB; exit code $code; logs in $log"
exit $code
