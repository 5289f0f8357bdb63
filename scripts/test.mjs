// `npm test`: every check of the project, or those named: `npm test -- lint unit`.
import { requireNode } from "./support/node-version.mjs";

requireNode("20.19", "npm test");
void import("./support/checks.mjs").then(({ runChecks }) => runChecks(process.argv.slice(2)));
