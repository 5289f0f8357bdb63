import { describe, expect, it } from "vitest";
import { cniColourName, cniColours, cniLabel, dataPlaneLabel } from "./dimensions";

describe("a word that nobody listed", () => {
  it.each(["acme-net", "constructor", "tostring", "hasownproperty"])(
    "%s has a name made of its letters and a spare colour",
    (word) => {
      const name = word
        .split("-")
        .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
        .join(" ");
      expect([cniLabel(word), dataPlaneLabel(word)]).toEqual([name, name]);
      expect(cniColours).toContain(cniColourName(word));
      expect(cniColourName(word)).toMatch(/^spare-/);
    },
  );
});
