// Exit code 0 while the server on this machine is ready, 1 otherwise: for a container's health check.
const port = process.argv[2] ?? "3000";

fetch(`http://127.0.0.1:${port}/readyz`).then(
  ({ ok }) => process.exit(ok ? 0 : 1),
  () => process.exit(1),
);
