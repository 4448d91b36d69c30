/**
 * Recordings of a real Excel are played to the local one. Until somebody with an Excel has made some (docs/recorder.md), one
 * that the local Excel made itself shows that the playing works: it agrees with itself, and a changed answer is noticed.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ExcelHost } from "../../hosts/excel/host";
import { listenIn, type RichApi } from "../../hosts/excel/recorder/executor";
import type { Pair, Recording } from "../../hosts/excel/recorder/recording";
import { stepsWith } from "../../hosts/excel/recorder/steps";
import { sample } from "../../samples/load";
import { bookOf } from "./load-workbook";
import { connect, LocalExcel } from ".";
import { replay } from "./replay";

const FOLDER = join(__dirname, "recordings");

/** Made by the local Excel itself, through the same library. */
async function ownRecording(): Promise<Recording> {
  const workbook = sample("henan-2022");
  const excel = new LocalExcel(bookOf(workbook), { apiVersion: "1.15" });
  Object.assign(globalThis, connect(excel));
  const pairs: Pair[] = [];
  const original = excel.request.bind(excel);
  excel.request = async (text, flags) => {
    const reply = await original(text, flags);
    pairs.push({
      flags,
      request: JSON.parse(text),
      ...(reply.kind === "response" ? { response: reply.body } : { refusal: 1 }),
    });
    return reply;
  };
  const wanted = [
    "读取",
    "查看标记",
    "标出",
    "重新标出",
    "清除标记",
    "定位",
    "写入并撤销",
    "核对底稿",
    "情况说明",
    "记在工作簿里",
  ];
  const steps = [];
  for (const { name, run } of stepsWith(new ExcelHost()).filter((step) => wanted.includes(step.name))) {
    await run(workbook);
    await new Promise((resolve) => setTimeout(resolve, 10));
    steps.push({ name, pairs: pairs.splice(0) });
  }
  expect(steps).toHaveLength(wanted.length);
  expect(excel.faults).toEqual([]);
  const recording: Recording = {
    version: 1,
    excel: { platform: "PC", version: "16", api: "1.15" },
    workbook,
    steps,
  };
  return JSON.parse(JSON.stringify(recording)) as Recording;
}

test("a recording agrees with the Excel that made it", async () => {
  expect(await replay(await ownRecording())).toEqual([]);
});

test("another answer is noticed, and where", async () => {
  const recording = await ownRecording();
  const text = JSON.stringify(recording).replace('"Name":"公开02表"', '"Name":"公开20表"');
  const differences = await replay(JSON.parse(text) as Recording);
  expect(differences).toEqual([
    expect.objectContaining({
      step: "读取",
      recorded: "公开20表",
      local: "公开02表",
      place: expect.stringMatching(/Value\._Items\.1\.Name$/) as string,
    }),
  ]);
});

test("the recorder hears requests and answers, and refusals", () => {
  const heard: Pair[] = [];
  const answers = [
    { status: "succeeded", value: { data: [200, [], ['{"Results":', "[]}"]] } },
    { status: "failed", error: { code: 5004 } },
  ];
  const original: RichApi["executeRichApiRequestAsync"] = (_message, callback) => callback(answers.shift()!);
  const api: RichApi = { executeRichApiRequestAsync: original };
  const stop = listenIn(api, (pair) => heard.push(pair));
  const message = ["", "POST", "ProcessQuery", [], '{"Actions":[]}', 0, 64];
  let results = 0;
  api.executeRichApiRequestAsync(message, () => results++);
  api.executeRichApiRequestAsync(message, () => results++);
  stop();
  expect(api.executeRichApiRequestAsync).toBe(original);
  expect(results).toBe(2);
  expect(heard).toEqual([
    { flags: 64, request: { Actions: [] }, response: { Results: [] } },
    { flags: 64, request: { Actions: [] }, refusal: 5004 },
  ]);
});

const files = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith(".json")) : [];

test(`${String(files.length)} recordings of real Excels agree`, async () => {
  for (const name of files) {
    const recording = JSON.parse(readFileSync(join(FOLDER, name), "utf8")) as Recording;
    expect({ name, differences: await replay(recording) }).toEqual({ name, differences: [] });
  }
});
