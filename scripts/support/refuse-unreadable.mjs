import { STATUS_CODES } from "node:http";

/** What Node calls what is no request, and the status that says so. @type {Readonly<Record<string, number>>} */
const statuses = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/**
 * Answers what cannot be read as a request with the headers that every answer has: Node's own answer has none.
 * @param {import("node:http").Server} server @param {readonly (readonly [string, string])[]} headers
 */
export function refuseUnreadable(server, headers) {
  server.on("clientError", (/** @type {NodeJS.ErrnoException} */ error, socket) => {
    if (error.code === "ECONNRESET" || !socket.writable) return socket.destroy();
    const status = statuses[error.code ?? ""] ?? 400;
    const lines = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      "connection: close",
      "content-length: 0",
      ...headers.map(([name, value]) => `${name}: ${value}`),
    ];
    socket.end(`${lines.join("\r\n")}\r\n\r\n`);
  });
}
