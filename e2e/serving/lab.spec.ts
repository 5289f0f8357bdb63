/** A lab's own results, imported by a definition, served after adding them to the data folder: nothing else is changed. */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { drawnLab, drawnLabFiles } from "../../lib/testing/drawn-lab";
import { Explorer } from "../support/explorer";
import { expect, test } from "../support/test";

test.describe.configure({ mode: "serial" });

const port = Number(process.env.E2E_PORT ?? 3210) + 1;
const lab = `http://127.0.0.1:${port}`;
let folder: string;
let server: ChildProcess;

/** Imports the lab's results next to the shipped datasets. */
function importLab(): string {
  const [results, data] = [path.join(folder, "results"), path.join(folder, "data")];
  for (const { path: file, text } of drawnLabFiles()) {
    const target = path.join(results, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  const definition = path.join(folder, "acme.json");
  writeFileSync(definition, JSON.stringify(drawnLab));
  cpSync("data", data, { recursive: true });
  const given = ["--import", "tsx", "scripts/import.ts", results, "--definition", definition, "--out", data];
  const { status, stderr } = spawnSync(process.execPath, given, { encoding: "utf8" });
  expect([status, stderr]).toEqual([0, ""]);
  importTeam(data);
  return data;
}

/** Imports a team's own results, of any tool, next to the lab. */
function importTeam(data: string): void {
  const definition = path.join(folder, "team.json");
  const told = {
    id: "team-2026",
    name: "our clusters",
    title: "Our clusters",
    measuredBy: "the platform team",
    measured: "2026-11",
    lab: { linkBitsPerSecond: 10e9, hardwareThreads: 8, memoryBytes: null, description: "Two nodes." },
    licence: "Ours.",
  };
  writeFileSync(definition, JSON.stringify(told));
  const given = [
    "scripts/import.ts",
    "--tidy",
    "public/samples/iperf3-calico.json",
    "--definition",
    definition,
  ];
  const command = ["--import", "tsx", ...given, "--out", data];
  const { status, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
  expect([status, stderr]).toEqual([0, "1 runs of 1 files, 0 problems\n"]);
}

/** Waits until the server answers; it says so by a line, or ends. */
async function isReady(): Promise<void> {
  await expect
    .poll(
      () =>
        fetch(`${lab}/data/index.json`).then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 60_000 },
    )
    .toBe(200);
}

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "cni-lab-"));
  const env = { ...process.env, NODE_ENV: "production" as const, CNI_DATA_DIR: importLab() };
  const command = [
    "--require",
    "./scripts/support/watch-parent.cjs",
    "scripts/serve-app.mjs",
    "127.0.0.1",
    String(port),
  ];
  server = spawn(process.execPath, command, { env, stdio: "inherit" });
  await isReady();
});

test.afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
});

test.use({ baseURL: lab });

test("the explorer shows the lab's figures by its own link, runs and tests", async ({ page }) => {
  const explorer = new Explorer(page);
  await explorer.open("/explore?edition=acme-2026");
  await expect(explorer.query).toHaveText(
    "Bandwidth, TCP, 4 streams, pod to pod: all 4 variants, median of two runs, 25 Gbit/s lab, acme-2026",
  );
  await explorer.expectRows(4);
  await expect(explorer.rows.filter({ hasText: "Acme Net" })).toContainText("not measured");
  await page.getByRole("checkbox", { name: "Acme Net" }).check();
  await explorer.expectRows(1);
  await expect(page).toHaveURL(/cni=acme-net/);
  await page.goto("/explore?edition=acme-2026&metric=cpu");
  await expect(explorer.query).toContainText("CPU (system + user, softirq excluded), client, TCP");
});

test("the edition links lead from the lab to the shipped datasets and back", async ({ page }) => {
  await page.goto("/explore?edition=acme-2026&encryption=none");
  const editions = page.getByRole("navigation", { name: "Editions" });
  await editions.getByRole("link", { name: "2024-01", exact: true }).click();
  await expect(page).toHaveURL("/explore?encryption=none&v=1");
  await editions.getByRole("link", { name: "acme-2026" }).click();
  await expect(page).toHaveURL("/explore?edition=acme-2026&encryption=none&v=1");
});

test("the recommendation ranks the lab's variants and says what it did not measure", async ({ page }) => {
  await page.goto("/recommend?edition=acme-2026&streams=single&path=service");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    "About the same: Cilium, Calico and Acme Net. Choose by features (figures of acme-2026)",
  );
  await expect(
    page
      .getByRole("listitem")
      .filter({ hasText: "The nearest test is used: TCP, 4 streams, through a Service." }),
  ).toBeVisible();
  await expect(page.getByRole("table", { name: "Per node at your peak" })).toContainText("Acme Net");
  await expect(page.getByText("of the client only").first()).toBeVisible();
});

test("compare, variant and findings pages work on the lab", async ({ page }) => {
  await page.goto("/compare?edition=acme-2026&variant=cilium,acme");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Cilium and Acme Net side by side");
  await page.getByRole("link", { name: "Acme Net", exact: true }).first().click();
  await expect(page).toHaveURL("/variants/acme?edition=acme-2026&v=1");
  await expect(page.getByText("Tubes")).toBeVisible();
  await page.goto("/variants/cilium?edition=acme-2026");
  await expect(page.getByText("1.18.0", { exact: true })).toBeVisible();
  await page.goto("/variants/cilium");
  await expect(page.getByText("1.15.2", { exact: true })).toBeVisible();
  await page.goto("/findings?edition=acme-2026");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("with the figures of acme-2026");
});

test("the lab's files, API, pictures and method are served", async ({ page, request }) => {
  for (const address of [
    "/data/acme-2026.readings.json",
    "/data/acme-2026.definition.json",
    "/api/results?edition=acme-2026",
    "/api/recommend?edition=acme-2026",
    "/api/findings?edition=acme-2026",
    "/picture/explorer/light.svg?edition=acme-2026",
    "/picture/variants/acme/dark.svg?edition=acme-2026",
    "/embed?edition=acme-2026&chart=heat",
  ])
    expect((await request.get(address)).status(), address).toBe(200);
  await page.goto("/method#acme-2026");
  await expect(page.getByRole("heading", { name: "The dataset acme-2026" })).toBeVisible();
  await expect(page.getByText("Two drawn servers on one 25 Gbit/s switch.")).toBeVisible();
});

test("a team's own results are a dataset of its instance, by the name that it gave them", async ({
  page,
}) => {
  const explorer = new Explorer(page);
  await explorer.open("/explore?edition=team-2026&v=1");
  await expect(page.locator("tbody tr")).toContainText(["iperf3-calico"]);
  await expect(page.getByRole("main")).toContainText("10 Gbit/s lab, our clusters");
});
