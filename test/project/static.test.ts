/** The server of `npm start` and of the browser tests: it lets read what is in its folder, and nothing else. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "../../scripts/static.js";

const PAGE = "<!doctype html><p>页";

let place: string;
let folder: string;
let server: Awaited<ReturnType<typeof serve>>;
let port: number;

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), "gouji-static-"));
  folder = join(place, "served");
  mkdirSync(join(folder, "page"), { recursive: true });
  writeFileSync(join(place, "outside.html"), "外");
  writeFileSync(join(folder, "index.html"), PAGE);
  writeFileSync(join(folder, "page/index.html"), "第二页");
  writeFileSync(join(folder, "page/page.js"), "const 一 = 1;");
  server = await serve(folder, 0);
  port = Number(new URL(server.address).port);
});

afterAll(async () => {
  await server.close();
  rmSync(place, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Asks as it stands: neither the path nor the host is tidied. */
function ask(path: string, { method = "GET", headers = {}, to = port } = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port: to, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts).toString("utf8"),
        }),
      );
    })
      .on("error", reject)
      .end();
  });
}

test("gives the files of its folder, and the index of a folder", async () => {
  const page = await ask("/");
  expect(page).toMatchObject({ status: 200, body: PAGE });
  expect(page.headers).toMatchObject({
    "content-type": "text/html;charset=utf-8",
    "cache-control": "no-cache",
    "x-content-type-options": "nosniff",
  });
  expect(await ask("/page/")).toMatchObject({ status: 200, body: "第二页" });
  const script = await ask("/page/page.js");
  expect(script).toMatchObject({ status: 200, body: "const 一 = 1;" });
  expect(script.headers["content-type"]).toContain("text/javascript");
});

test("HEAD says the same without the file", async () => {
  const head = await ask("/", { method: "HEAD" });
  expect(head).toMatchObject({ status: 200, body: "" });
  expect(head.headers["content-length"]).toBe(String(Buffer.byteLength(PAGE)));
});

test.each(["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])("%s is refused", async (method) => {
  const answer = await ask("/", { method });
  expect(answer.status).toBe(405);
  expect(answer.headers["allow"]).toBe("GET, HEAD");
  expect(answer.body).not.toContain(PAGE);
});

test("a name that is not this machine's is refused, and so is another port", async () => {
  for (const host of ["gouji.example", `gouji.example:${port}`, "127.0.0.1:1", "localhost"]) {
    expect([host, (await ask("/", { headers: { host } })).status]).toEqual([host, 421]);
  }
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`]) {
    expect([host, (await ask("/", { headers: { host } })).status]).toEqual([host, 200]);
  }
});

test("nothing outside the folder is given", async () => {
  for (const path of [
    "/../outside.html",
    "/%2e%2e/outside.html",
    "/..%2foutside.html",
    "/page/../../outside",
    "/..\\outside.html",
    "//outside.html",
    "/%",
    "/%00",
    "/missing",
  ]) {
    expect([path, (await ask(path)).status]).toEqual([path, 404]);
  }
});

test("a file that a build replaces is given as it is then", async () => {
  const before = await ask("/page/page.js");
  const built = join(place, "page.js");
  writeFileSync(built, "const 一二三 = 123;");
  renameSync(built, join(folder, "page/page.js"));
  expect((await ask("/page/page.js")).body).toBe("const 一二三 = 123;");
  const seen = { headers: { "if-none-match": String(before.headers["etag"]) } };
  expect((await ask("/page/page.js", seen)).status).toBe(200);
});

test("a busy port gives way to the next", async () => {
  const next = await serve(folder, port);
  try {
    const to = Number(new URL(next.address).port);
    expect(to).toBeGreaterThan(port);
    expect((await ask("/", { to, headers: { host: `127.0.0.1:${to}` } })).status).toBe(200);
  } finally {
    await next.close();
  }
});

test("it listens on its own address alone", async () => {
  // A server that listens on every address would answer here as well.
  const reached = await new Promise((resolve) => {
    const socket = connect({ host: "127.0.0.2", port }, () => resolve(true));
    socket.on("error", () => resolve(false));
    socket.on("connect", () => socket.destroy());
  });
  expect(reached).toBe(false);
});
