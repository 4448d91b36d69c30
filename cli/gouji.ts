import { isMainThread } from "node:worker_threads";
import { nodeIo } from "./io";
import { run } from "./main";
import { serve } from "./threads";

// A reader that stops early (`gouji rules | head`) is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});
if (!isMainThread) serve(nodeIo);
else
  void run(process.argv.slice(2), nodeIo).then((status) => {
    process.exitCode = status;
  });
