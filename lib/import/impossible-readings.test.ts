import { expect, it } from "vitest";
import { impossibleReadings } from "./impossible-readings";

it("names each figure that the lab cannot have given, and no other", () => {
  const lab = { linkBitsPerSecond: 40e9, hardwareThreads: 32, memoryBytes: null, description: "A lab." };
  const reading = { variant: "calico", run: 2, test: "dtm", role: null, quantity: "bandwidth" } as const;
  const hole = { missing: "blank", reason: "Nothing." } as const;
  expect(
    impossibleReadings({ lab }, [
      { ...reading, reading: 40e9 },
      { ...reading, reading: 41e9 },
      { ...reading, reading: hole },
      { ...reading, role: "client", quantity: "cpu_user", reading: 32.5 },
    ]),
  ).toEqual([
    {
      file: "calico, run 2",
      column: "dtm bandwidth",
      text: "41000000000",
      message: "expected at most the lab's link of 40000000000 bit/s",
    },
    {
      file: "calico, run 2",
      column: "dtm client cpu_user",
      text: "32.5",
      message: "expected at most the 32 hardware threads of a node",
    },
  ]);
});
