// `npm start`: installs, builds and serves, each only where needed. Loads the rest once this Node is known to do.
import { requireNode } from "./support/node-version.mjs";

requireNode("20.9", "npm start");
void import("./support/serve.mjs");
