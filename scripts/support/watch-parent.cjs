// Preloaded into a child with --require: the child's process group ends when the process that started it is gone,
// however that ended. WATCHED_PARENT names that process; without it, it is the one that started this one, and only
// this process ends. CommonJS, because --import keeps Node 20.9 from starting a file without an extension.
const { isMainThread } = require("node:worker_threads");

const pollMs = 250;
const parent = Number(process.env.WATCHED_PARENT) || process.ppid;
const ownsGroup = Boolean(process.env.WATCHED_PARENT);
delete process.env.WATCHED_PARENT;

function end() {
  if (ownsGroup) process.kill(-process.pid, "SIGKILL");
  process.exit(1);
}

if (isMainThread && process.platform !== "win32") {
  setInterval(() => {
    if (process.ppid !== parent) end();
  }, pollMs).unref();
}
