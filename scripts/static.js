/** Serves a folder on the loopback address, for `npm start` and for the browser tests: the files by sirv, who may ask here. */
const { createServer } = require("node:http");
const sirv = require("sirv");

const LOOPBACK = "127.0.0.1";

/** A page elsewhere may let its own name point here (DNS rebinding), and then read what is served: only these names count. */
const NAMES = [LOOPBACK, "localhost"];

/**
 * Serves a folder on 127.0.0.1, to who asks for that address and only wants to read.
 *
 * @param {string} folder
 * @param {number} port 0 takes any; a busy one gives way to the next
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
async function serve(folder, port) {
  const files = sirv(folder, {
    // Files are looked up when they are asked for: a build may replace them while they are served.
    dev: true,
    etag: true,
    setHeaders: (response) => {
      response.setHeader("Cache-Control", "no-cache");
      response.setHeader("X-Content-Type-Options", "nosniff");
    },
    onNoMatch: (_, response) => refuse(response, 404, "没有这个文件"),
  });
  const server = createServer((request, response) => {
    if (!NAMES.some((name) => request.headers.host === `${name}:${server.address().port}`)) {
      refuse(response, 421, "这里只用本机的地址打开");
    } else if (request.method !== "GET" && request.method !== "HEAD") {
      refuse(response.setHeader("Allow", "GET, HEAD"), 405, "这里只能读取");
    } else files(request, response);
  });
  const used = await listen(server, port, port === 0 ? 0 : port + 50);
  return {
    address: `http://${LOOPBACK}:${used}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function refuse(response, status, reason) {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(reason);
}

function listen(server, port, last) {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      if (error.code === "EADDRINUSE" && port < last) listen(server, port + 1, last).then(resolve, reject);
      else reject(error);
    });
    server.listen(port, LOOPBACK, () => resolve(server.address().port));
  });
}

module.exports = { serve };
