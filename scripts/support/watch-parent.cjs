// Preloaded with --require: ends a Node process once the one that started it is gone, however that ended; so a command takes
// all that it started with it, one after the other. CommonJS, because --import keeps Node 20.9 from starting a file without an extension.
const { isMainThread } = require("node:worker_threads");

const parent = process.ppid;

if (isMainThread && process.platform !== "win32")
  setInterval(() => {
    if (process.ppid !== parent) process.exit(1);
  }, 250).unref();
