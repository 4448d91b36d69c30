/** File names are kebab-case; a .tsx that holds one component bears its name. */
const { posix } = require("node:path");

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)*\.(?:tsx?|m?js)$/;
const COMPONENT = /^[A-Z][A-Za-z0-9]*\.tsx$/;

module.exports = {
  meta: {
    type: "suggestion",
    schema: [],
    messages: { name: "File names are kebab-case, of components PascalCase: {{name}}." },
  },
  create(context) {
    const name = posix.basename(context.filename.replaceAll("\\", "/"));
    return {
      Program(node) {
        if (KEBAB.test(name) || COMPONENT.test(name)) return;
        context.report({ node, loc: { line: 1, column: 0 }, messageId: "name", data: { name } });
      },
    };
  },
};
