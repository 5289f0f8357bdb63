import { describe, expect, it } from "vitest";
import { publishedSeries } from "@/lib/dataset/published-series";
import { shippedEditions } from "@/lib/testing/shipped";
import { columns } from "./columns-2024-01";

describe("the column table", () => {
  it("has 74 columns: 6 for idle, 8 for a TCP test, 9 for a UDP test", () => {
    expect(columns).toHaveLength(74);
    expect(
      shippedEditions["2024-01"].testIds.map(
        (test) => columns.filter((column) => column.test === test).length,
      ),
    ).toEqual([6, 8, 8, 9, 9, 8, 8, 9, 9]);
  });

  it("declares the series that the dataset knows for each test, in the same order", () => {
    for (const test of shippedEditions["2024-01"].testIds) {
      const declared = columns.filter((column) => column.test === test).map(({ series }) => series);
      const known = publishedSeries(shippedEditions["2024-01"], test).map(({ key }) => key);
      expect(declared).toEqual(known.filter((key) => !key.startsWith("rtt")));
    }
  });

  it.each([
    [1, "idle", "client.cpu_system", "cores"],
    [13, "dts", "bandwidth", "bit/s"],
    [22, "dtm", "retransmits", "count"],
    [30, "dus", "jitter", "ms"],
    [74, "sum", "loss", "percent"],
  ])("has at position %i the column %s %s in %s", (position, test, series, unit) => {
    expect(columns[position - 1]).toMatchObject({ position, test, series, unit });
  });
});
