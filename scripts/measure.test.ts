import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readOwn } from "@/lib/own/door";

const script = path.resolve("public/measure/cni-measure.sh");

/** Whether this machine may make network namespaces and has iperf3: the measuring part runs between two of them. */
const can = spawnSync("sh", ["-c", "command -v iperf3 && command -v ip && unshare -rn true"]).status === 0;
if (!can)
  console.log("Skipped: measuring between two network namespaces needs iperf3, ip and the right to unshare.");

/** Two namespaces with a cable between them, an iperf3 server in one, and the script's own functions around them. */
const harness = (seconds: number) => `
set -eu
A=cni-a-$$ B=cni-b-$$
export CNI_MEASURE_SOURCED=yes
. ${script}
ip netns add $A; ip netns add $B
trap 'ip netns pids $A | xargs -r kill; ip netns del $A; ip netns del $B' EXIT
ip link add veth-a netns $A type veth peer name veth-b netns $B
ip -n $A addr add 10.99.0.1/24 dev veth-a; ip -n $B addr add 10.99.0.2/24 dev veth-b
ip -n $A link set veth-a mtu 1400 up; ip -n $B link set veth-b mtu 1400 up
ip netns exec $A iperf3 -s -p 5201 >/dev/null 2>&1 &
on_server() { ip netns exec $A "$@"; }
on_client() { ip netns exec $B "$@"; }
until ip netns exec $B sh -c 'iperf3 -c 10.99.0.1 -n 1K >/dev/null 2>&1'; do :; done
NAME=own-calico RUNS=1 SECONDS_EACH=${seconds}
measure 10.99.0.1 "" >&2
printf '%s' "$OUT"
`;

describe("cni-measure.sh", () => {
  it.skipIf(!can)(
    "measures between two namespaces, and the importer reads iperf3's own figures with CPU, memory and MTU",
    async () => {
      const scratch = mkdtempSync(path.join(tmpdir(), "cni-measure-"));
      const out = execFileSync("sh", ["-c", harness(2)], {
        encoding: "utf8",
        env: { ...process.env, TMPDIR: scratch },
        timeout: 110_000,
      });
      const folder = path.join(out, "own-calico/1");
      const names = readdirSync(folder);
      expect(names.filter((name) => name.endsWith(".stdout"))).toHaveLength(4);
      const given = names.map((name) => ({
        name: `own-calico/1/${name}`,
        bytes: new Uint8Array(readFileSync(path.join(folder, name))),
      }));
      const { runs } = await readOwn(given);
      const [tcp] = runs.filter(({ protocol, streams }) => protocol === "tcp" && streams === 8);
      const printed = JSON.parse(readFileSync(path.join(folder, "dtm-client.stdout"), "utf8")) as {
        end: { sum_received: { bits_per_second: number } };
      };
      expect(tcp).toMatchObject({ name: "own-calico", cni: "calico", path: "direct", run: 1, mtu: 1400 });
      expect(tcp?.values.bandwidth).toBe(printed.end.sum_received.bits_per_second);
      expect(Object.keys(tcp?.values.clientCpu ?? {})).toEqual(
        expect.arrayContaining(["user", "system", "softirq"]),
      );
      expect(tcp?.values.serverMemory).toBeGreaterThan(1e6);
      expect(runs.filter(({ protocol }) => protocol === null)).toHaveLength(1);
    },
    120_000,
  );

  it("asks for an image and refuses an unknown option, before it makes anything", () => {
    const run = (args: string[], env: Record<string, string> = {}) =>
      spawnSync("sh", [script, ...args], { encoding: "utf8", env: { ...process.env, IMAGE: "", ...env } });
    expect(run([]).stderr).toContain("set IMAGE to an image");
    expect(run(["--fast"]).stderr).toContain("there is no option --fast");
    expect([run([]).status, run(["--fast"]).status]).toEqual([1, 1]);
  });

  it.each(["false", "true"])(
    "writes manifests with namespace, Service and two pods (host network %s)",
    (host) => {
      const text = execFileSync(
        "sh",
        [
          "-c",
          `export CNI_MEASURE_SOURCED=yes IMAGE=example/iperf3@sha256:0 SERVER_NODE=a CLIENT_NODE=b; . ${script}; manifest ${host}`,
        ],
        { encoding: "utf8" },
      );
      const documents = text.split("---\n").map((document) => /kind: (\w+)/.exec(document)?.[1]);
      expect(documents).toEqual(["Namespace", "Service", "Pod", "Pod"]);
      expect(text).toContain(`hostNetwork: ${host}`);
    },
  );
});
