#!/bin/sh
# Measures the network between two nodes of a Kubernetes cluster as the CNI benchmark of 2024 did, and leaves one archive to drop on /import.
#
#   IMAGE=<image with sh, iperf3 and cat, by digest> sh cni-measure.sh [options]
#
#   --server-node N   node of the server (default: the first ready node)
#   --client-node N   node of the client (default: the second ready node)
#   --runs N          runs of each test (default 3)
#   --seconds N       length of a test (default 60)
#   --host            node to node as well, without the pod network: the baseline
#   --name NAME       what the results are called (default: the name of the cluster's context)
#   --yes             do not ask
#
# It needs kubectl and the right to create a namespace. It makes the namespace cni-measure and deletes it at the end.
set -eu

NAMESPACE=cni-measure
RUNS=3
SECONDS_EACH=60
STREAMS=8
HOST=
YES=
NAME=
SERVER_NODE=
CLIENT_NODE=

say() { printf '%s\n' "$*" >&2; }
fail() { say "cni-measure: $*"; exit 1; }

# --- The measuring part: it knows nothing of Kubernetes. on_client and on_server run a command where client and server are. ---

# cpu_and_memory SIDE FILE: the counters of a node, as the kernel has them.
cpu_and_memory() {
  "on_$1" cat /proc/stat /proc/meminfo > "$2" || : > "$2"
}

# telemetry BEFORE AFTER SIDE ID RUN: mean cores in use by mode, and bytes in use, in the format of statexec's summary. A mode's share of all
# ticks between the two, times the number of CPUs: no clock of another machine is needed.
telemetry() {
  awk -v side="$3" -v id="$4" -v run="$5" '
    BEGIN { split("user nice system idle iowait irq softirq steal", modes, " ") }
    FNR == 1 { part++ }
    /^cpu / { for (at = 1; at <= 8; at++) { value[part, at] = $(at + 1); all[part] += $(at + 1) } }
    /^cpu[0-9]/ { cpus[part]++ }
    /^MemTotal:/ { total[part] = $2 } /^MemAvailable:/ { free[part] = $2 }
    END {
      ticks = all[2] - all[1]
      if (part < 2 || ticks <= 0) exit
      label = "role=\"" side "\",id=\"" id "\",run=\"" run "\""
      for (at = 1; at <= 8; at++)
        printf "statexec_summary_cpu_mean_seconds{%s,mode=\"%s\"} %.6f 0\n", label, modes[at], (value[2, at] - value[1, at]) / ticks * cpus[2]
      printf "statexec_summary_memory_used_bytes{%s} %d 0\n", label, (total[2] - free[2]) * 1024
    }' "$1" "$2"
}

# one_test TEST RUN ADDRESS OPTIONS...: one execution of iperf3, with the load of both nodes around it.
one_test() {
  test_id=$1 run=$2 address=$3
  shift 3
  mkdir -p "$OUT/$NAME/$run"
  base="$OUT/$NAME/$run/$test_id"
  for side in client server; do cpu_and_memory "$side" "$WORK/$side.before"; done
  if [ "$test_id" = idle ]; then
    sleep "$SECONDS_EACH"
  else
    on_client iperf3 -c "$address" -p "$PORT" -t "$SECONDS_EACH" -O 1 -Z -J "$@" > "$base-client.stdout" || say "  $test_id run $run: iperf3 failed; its message is in $base-client.stdout"
  fi
  for side in client server; do
    cpu_and_memory "$side" "$WORK/$side.after"
    telemetry "$WORK/$side.before" "$WORK/$side.after" "$side" "$NAME" "$run" > "$base-$side.prom"
  done
}

# measure DIRECT SERVICE: every test of every run; without a Service address its tests are left out.
measure() {
  for run in $(seq 1 "$RUNS"); do
    say "run $run of $RUNS"
    one_test idle "$run" -
    for path in d s; do
      address=$1
      [ "$path" = s ] && address=$2
      [ -z "$address" ] && continue
      one_test "${path}ts" "$run" "$address" -P 1
      one_test "${path}tm" "$run" "$address" -P "$STREAMS"
      one_test "${path}us" "$run" "$address" -u -b 0 -P 1
      one_test "${path}um" "$run" "$address" -u -b 0 -P "$STREAMS"
    done
  done
  for side in client server; do
    "on_$side" cat /proc/version > "$OUT/$NAME/1/info-$side.kernel" || :
    interfaces "$side" > "$OUT/$NAME/1/info-$side.interfaces"
  done
}

# interfaces SIDE: the MTUs in the form of ip addr, also for images without it; first that of the default route, where traffic leaves.
interfaces() {
  "on_$1" sh -c '
    n=1
    for i in $(while read -r name to rest; do [ "$to" = 00000000 ] && echo "$name"; done < /proc/net/route) $(ls /sys/class/net); do
      printf "%d: %s: <UP> mtu %s\n" "$n" "$i" "$(cat "/sys/class/net/$i/mtu")"
      n=$((n+1))
    done'
}

# --- The cluster part. ---

on_client() { kubectl -n "$NAMESPACE" exec "$CLIENT_POD" -- "$@"; }
on_server() { kubectl -n "$NAMESPACE" exec "$SERVER_POD" -- "$@"; }

pod() { # pod NAME NODE HOSTNETWORK COMMAND
  cat <<YAML
---
apiVersion: v1
kind: Pod
metadata: { name: $1, namespace: $NAMESPACE, labels: { app: $1 } }
spec:
  nodeName: $2
  hostNetwork: $3
  restartPolicy: Never
  terminationGracePeriodSeconds: 1
  containers:
    - name: iperf3
      image: $IMAGE
      command: ["sh", "-c", "$4"]
      resources: { requests: { cpu: 100m, memory: 64Mi } }
      securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: [ALL] } }
YAML
}

manifest() { # manifest HOSTNETWORK
  cat <<YAML
apiVersion: v1
kind: Namespace
metadata: { name: $NAMESPACE }
---
apiVersion: v1
kind: Service
metadata: { name: server, namespace: $NAMESPACE }
spec:
  selector: { app: server }
  ports: [{ name: tcp, port: $PORT, protocol: TCP }, { name: udp, port: $PORT, protocol: UDP }]
YAML
  pod server "$SERVER_NODE" "$1" "while true; do iperf3 -s -p $PORT; done"
  pod client "$CLIENT_NODE" "$1" "sleep 86400"
}

clean_up() {
  kubectl delete namespace "$NAMESPACE" --ignore-not-found --wait=true >/dev/null 2>&1 || :
}

measure_cluster() { # measure_cluster HOSTNETWORK
  clean_up
  manifest "$1" | kubectl apply -f - >/dev/null
  kubectl -n "$NAMESPACE" wait --for=condition=Ready pod/server pod/client --timeout=180s >/dev/null || fail "the pods did not start: kubectl -n $NAMESPACE describe pods"
  direct=$(kubectl -n "$NAMESPACE" get pod server -o jsonpath='{.status.podIP}')
  service=$(kubectl -n "$NAMESPACE" get service server -o jsonpath='{.spec.clusterIP}')
  [ "$1" = true ] && service=
  measure "$direct" "$service"
  clean_up
}

ready_node() { kubectl get nodes --no-headers | awk '$2 ~ /^Ready$/ {print $1}' | sed -n "$1p"; }

found_cni() { kubectl -n kube-system get daemonsets -o name 2>/dev/null | grep -oiE 'calico|cilium|antrea|canal|flannel|kube-ovn|kube-router|weave' | head -1 || :; }

main() {
  while [ $# -gt 0 ]; do
    case $1 in
      --server-node) SERVER_NODE=$2; shift ;;
      --client-node) CLIENT_NODE=$2; shift ;;
      --runs) RUNS=$2; shift ;;
      --seconds) SECONDS_EACH=$2; shift ;;
      --name) NAME=$2; shift ;;
      --host) HOST=yes ;;
      --yes) YES=yes ;;
      *) fail "there is no option $1" ;;
    esac
    shift
  done
  [ -n "${IMAGE:-}" ] || fail "set IMAGE to an image with sh, iperf3 and cat, by its digest"
  command -v kubectl >/dev/null || fail "kubectl is not installed"
  SERVER_POD=server CLIENT_POD=client
  SERVER_NODE=${SERVER_NODE:-$(ready_node 1)}
  CLIENT_NODE=${CLIENT_NODE:-$(ready_node 2)}
  [ -n "$SERVER_NODE" ] && [ -n "$CLIENT_NODE" ] || fail "two ready nodes are needed; name them with --server-node and --client-node"
  [ "$SERVER_NODE" != "$CLIENT_NODE" ] || fail "server and client must be on different nodes"
  CLUSTER_NAME=${NAME:-$(found_cni)}
  CLUSTER_NAME=${CLUSTER_NAME:-own}
  NAME=$CLUSTER_NAME
  minutes=$((RUNS * 9 * SECONDS_EACH / 60 + 2))
  say "This fills the network between $SERVER_NODE and $CLIENT_NODE for about $minutes minutes (${HOST:+twice: pods and hosts, }$RUNS runs of 9 tests of $SECONDS_EACH s). UDP is sent as fast as possible: other traffic suffers."
  if [ -z "$YES" ]; then
    printf 'Start? [y/N] ' >&2
    read -r answer
    [ "$answer" = y ] || fail "stopped before anything was made"
  fi
  trap clean_up EXIT INT TERM
  measure_cluster false
  if [ -n "$HOST" ]; then NAME="$CLUSTER_NAME-host"; measure_cluster true; fi
  pack
}

pack() {
  archive="cni-measure-$(date +%Y%m%d-%H%M%S).tar.gz"
  tar -czf "$archive" -C "$OUT" .
  say "Done: $archive. Drop it on the page /import."
}

PORT=5201
OUT=$(mktemp -d)
WORK=$(mktemp -d)

# Sourced by a test, it only defines.
[ "${CNI_MEASURE_SOURCED:-}" = yes ] || main "$@"
