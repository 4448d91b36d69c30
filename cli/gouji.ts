import { nodeIo } from "./io";
import { run } from "./main";

// A reader that stops early (`gouji rules | head`) is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});
void run(process.argv.slice(2), nodeIo).then((status) => {
  process.exitCode = status;
});
