/**
 * `npm install` ends with this: builds the command line, and the page for `npm start`. npm runs it once more when `npx gouji`
 * is first called; there is nothing left to do then.
 */
const { build } = require("./build.js");

build("cli", "start").catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
