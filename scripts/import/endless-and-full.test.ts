import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { layOut, project, scratchFolder } from "@/lib/import/drawn-import";
import { drawnEdition, withFile } from "@/lib/import/knb-2024/drawn-edition";

const scratch = scratchFolder();

/** A command that does not end is killed and has no status. */
const LONGEST_MS = 50_000;

function run(command: string, ...given: string[]) {
  const options = { cwd: project, encoding: "utf8", timeout: LONGEST_MS } as const;
  const { status, stdout, stderr } = spawnSync(command, given, options);
  return { status, stdout, stderr };
}

const importing = (...given: string[]) =>
  run(process.execPath, "--import", "tsx", "scripts/import.ts", ...given);

function pipe(file: string): void {
  expect(run("mkfifo", file).status).toBe(0);
}

/** Whether a test may mount a small disk of its own. */
const canMount = run("unshare", "-rm", "mount", "-t", "tmpfs", "tmpfs", "/mnt").status === 0;
if (!canMount)
  console.warn("skipped: the full disk needs the right to mount one in a namespace (unshare -rm)");

describe("npm run import", { timeout: 60_000 }, () => {
  it("names each pipe, device and broken link among published results before it reads, and writes nothing", () => {
    const without = withFile(drawnEdition(), "canal/3/all.results", () => null);
    const source = layOut(path.join(scratch, "endless"), "results", without);
    const place = (name: string) => path.join(source, "results", name);
    pipe(place("canal/3/all.results"));
    symlinkSync("/dev/zero", place("canal/3/dtm-client.stdout"));
    symlinkSync("/nowhere/at/all", place("canal/3/dts-client.stdout"));
    const out = path.join(scratch, "out");
    const { status, stderr } = importing(source, "--out", out);
    expect(status).toBe(1);
    expect(stderr).toContain("canal/3/all.results: it cannot be read: it is neither a file nor a folder");
    expect(stderr).toContain(
      "canal/3/dtm-client.stdout: it cannot be read: it is neither a file nor a folder",
    );
    expect(stderr).toMatch(/canal\/3\/dts-client\.stdout: it cannot be read: ENOENT/);
    expect(stderr).toContain("nothing was written");
    expect(() => readdirSync(out)).toThrow();
  });

  it("names each pipe and device among own results, and reads the rest", () => {
    const folder = path.join(scratch, "own");
    mkdirSync(folder);
    pipe(path.join(folder, "pipe.json"));
    symlinkSync("/dev/zero", path.join(folder, "zeros.json"));
    const { status, stdout, stderr } = importing("--tidy", folder, "public/samples/iperf3-calico.json");
    expect(status).toBe(1);
    for (const name of ["pipe.json", "zeros.json"])
      expect(stderr).toContain(
        `${path.join(folder, name)}: It cannot be read: it is neither a file nor a folder.`,
      );
    expect(stdout.trim().split("\n")).toHaveLength(2);
  });

  it.skipIf(!canMount)("leaves what was there when the disk is full, and says so", () => {
    const source = layOut(path.join(scratch, "full"), "results", drawnEdition());
    const out = path.join(scratch, "small-disk");
    mkdirSync(out);
    writeFileSync(
      path.join(scratch, "full.sh"),
      `mount -t tmpfs -o size=128k tmpfs ${out}
echo old > ${out}/2024-01.csv
"${process.execPath}" --import tsx scripts/import.ts ${source} --out ${out}
echo "status $?"
ls -A ${out}
cat ${out}/2024-01.csv`,
    );
    const { stdout, stderr } = run("unshare", "-rm", "sh", path.join(scratch, "full.sh"));
    expect(stdout).toMatch(/status 1\n2024-01\.csv\nold\n$/);
    expect(stderr).toMatch(/ENOSPC.*\nnothing was written\n$/);
  });
});
