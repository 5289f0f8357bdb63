// `npm run build`: builds the app, whether or not it was built before.
import { build } from "./support/build.mjs";
import { exitWith } from "./support/failure.mjs";
import { ensureInstalled } from "./support/install.mjs";
import { isStopping, stopWithChildren } from "./support/children.mjs";

stopWithChildren((signalNumber) => 128 + signalNumber);
ensureInstalled()
  .then(build)
  .catch((reason) => {
    if (!isStopping()) exitWith(reason);
  });
