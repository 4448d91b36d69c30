/** Runs when the faces are built, and what it exports takes its place: see scripts/build-time.js. */
module.exports = require("../scripts/notices.js").notices();
