import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDataset, loadFolder } from "@/lib/dataset/files/load-dataset";
import { measureTest } from "@/lib/statistics/measure-test";
import { initialRole } from "@/lib/dataset/definition";
import { present } from "@/lib/testing/drawn-dataset";
import { toShown } from "@/lib/units";
import { fields } from "@/lib/view/link/view-fields";
import { matrixOf } from "./matrix";
import { matrixColumnIds } from "./matrix-columns";
import {
  decodeMatrix,
  encodeMatrix,
  matrixGroups,
  matrixParameterNames,
  type MatrixGroup,
  type MatrixOrder,
  type MatrixView,
} from "./matrix-link";
import { drawnRows, groupOf, matrixRows } from "./matrix-rows";

const { dataset } = loadDataset();
const { definition } = dataset;
const matrix = matrixOf(dataset);
const first = decodeMatrix("", definition).state;
const names = (view: Partial<MatrixView>) => matrixRows(matrix, { ...first, ...view }).map(({ id }) => id);

const views: fc.Arbitrary<MatrixView> = fc.record({
  order: fc.constantFrom<MatrixOrder>(
    "published",
    "name",
    ...matrixColumnIds,
    ...matrixColumnIds.map((id) => `-${id}` as const),
  ),
  group: fc.constantFrom(...(Object.keys(matrixGroups) as MatrixGroup[])),
  find: fc.constantFrom("", "cilium", "wireguard 1.15", "ebpf"),
  tick: fc.shuffledSubarray(
    dataset.variants.map(({ id }) => id),
    { maxLength: 4 },
  ),
});

describe("a link of the front page", () => {
  it("decodes to the view that it was written from, without problems", () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(decodeMatrix(encodeMatrix(view, definition), definition)).toEqual({
          state: view,
          problems: [],
        });
      }),
    );
  });

  it("is a valid view with problems, whatever its text", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { state } = decodeMatrix(text, definition);
        expect(decodeMatrix(encodeMatrix(state, definition), definition).state).toEqual(state);
      }),
    );
    const told = decodeMatrix("order=speed&group=colour&tick=clium&hue=1", definition).problems;
    expect(told.map(({ parameter }) => parameter).sort()).toEqual(["group", "hue", "order", "tick"]);
  });

  it("shares no parameter with the explorer, which was at the same address", () => {
    const explorer = new Set<string>(fields.map(({ name }) => name));
    expect(matrixParameterNames.filter((name) => explorer.has(name))).toEqual([]);
  });
});

describe("the matrix", () => {
  it("has the medians that are measured, in every dataset, and a reason in the place of each hole", () => {
    for (const { dataset: of } of loadFolder().datasets) {
      const { columns, rows } = matrixOf(of);
      for (const [at, column] of columns.entries()) {
        const role = initialRole(of.definition);
        const measured = measureTest(of, column.test, { metric: column.metric, role, stat: "median" });
        for (const { id, cells, name } of rows) {
          const cell = present(cells[at]);
          if (column.of === "encrypted") continue;
          const row = measured.get(id);
          if (cell.value !== undefined)
            expect(cell.value).toBeCloseTo(toShown(row?.figure ?? NaN, column.unit), 3);
          else if (row && id !== "baremetal") expect(cell.text, name).not.toBe("");
        }
      }
    }
  });

  it("shows of a plain install the encrypted one that received most, and says which encryption it is", () => {
    const at = matrix.columns.findIndex(({ id }) => id === "encrypted");
    const cell = present(matrix.rows.find(({ id }) => id === "cilium")?.cells[at]);
    // cilium-wg and cilium-ipsec, dtm: 8.47 and 5.31 Gbit/s.
    expect([cell.text, cell.note?.split(",")[0]]).toEqual(["8.47", "WireGuard"]);
  });

  it("compares no CPU of IPsec without softirq", () => {
    const at = matrix.columns.findIndex(({ id }) => id === "cpu");
    expect(matrix.rows.find(({ id }) => id === "cilium-ipsec")?.cells[at]?.text).toBe("not comparable");
  });
});

describe("the rows", () => {
  it("are the same rows with the same figures in any order and group", () => {
    fc.assert(
      fc.property(views, (view) => {
        const rows = matrixRows(matrix, { ...view, find: "" });
        expect(rows.map(({ id }) => id).sort()).toEqual(matrix.rows.map(({ id }) => id).sort());
        for (const row of rows) expect(matrix.rows).toContain(row);
      }),
    );
  });

  it("are sorted from the best on in the metric's direction, without a value last both ways", () => {
    expect(names({ order: "memory" })[0]).toBe("flannel");
    expect(names({ order: "-memory" })[0]).toBe("calico-vpp-ipsec");
    expect(names({ order: "single" })[0]).toBe("baremetal");
    for (const order of ["memory", "-memory"] as const) expect(names({ order }).at(-1)).toBe("baremetal");
  });

  it("stand together by group", () => {
    fc.assert(
      fc.property(views, (view) => {
        const groups = matrixRows(matrix, view).map((row) => groupOf(view.group, row));
        const changes = groups.filter((group, at) => at > 0 && group !== groups[at - 1]).length;
        expect(changes).toBeLessThanOrEqual(Math.max(0, new Set(groups).size - 1));
      }),
    );
  });

  it("are those that have every word of the search", () => {
    expect(names({ find: "cilium wireguard" })).toEqual(["cilium-wg"]);
    expect(names({ find: "no such thing" })).toEqual([]);
  });

  it("shows the same rows in the same order and groups where those that are not found are hidden as where they are left out", () => {
    fc.assert(
      fc.property(views, (view) => {
        const shown = matrixRows(matrix, view);
        const all = drawnRows(matrixRows(matrix, { ...view, find: "" }), shown, view.group);
        expect(all).toHaveLength(matrix.rows.length);
        expect(all.filter(({ isShown }) => isShown)).toEqual(drawnRows(shown, shown, view.group));
        expect(all.filter(({ isShown, group }) => !isShown && group !== null)).toEqual([]);
        const headings = all.flatMap(({ group }) => group ?? []);
        const groups = new Set(shown.map((row) => groupOf(view.group, row)));
        expect(headings).toEqual(view.group === "none" ? [] : [...groups]);
      }),
    );
  });
});
