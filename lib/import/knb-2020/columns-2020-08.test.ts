import { describe, expect, it } from "vitest";
import { shippedEditions } from "@/lib/testing/shipped";
import { publishedSeries } from "@/lib/dataset/published-series";
import { fields, readingsOf } from "./columns-2020-08";

const { testIds: tests } = shippedEditions["2020-08"];

describe("the field table", () => {
  it("has 26 fields: MTU, an empty one, 4 for idle, 5 for a test with traffic", () => {
    expect(fields).toHaveLength(26);
    expect(tests.map((test) => fields.filter((field) => field.test === test).length)).toEqual([
      4, 5, 5, 5, 5,
    ]);
  });

  it("gives the series that the dataset knows for each test, each once", () => {
    for (const test of tests) {
      const given = fields
        .filter((field) => field.test === test)
        .flatMap(readingsOf)
        .map(({ series }) => series);
      expect([...given].sort()).toEqual(
        publishedSeries(shippedEditions["2020-08"], test)
          .map(({ key }) => key)
          .sort(),
      );
    }
  });

  it.each([
    [1, "1 mtu"],
    [2, "2 nothing"],
    [3, "3 idle server.memory"],
    [7, "7 dt bandwidth"],
    [11, "11 dt client.cpu"],
    [17, "17 st bandwidth"],
    [26, "26 su client.cpu"],
  ])("has at position %i the field %s", (position, name) => {
    expect(fields[position - 1]).toMatchObject({ position, name });
  });
});
