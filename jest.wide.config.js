/** `npm run test:wide`: the generated tests with hundreds of new departments. */
const { projects } = require("./jest.config.js");

module.exports = {
  projects: projects
    .filter(({ displayName }) => displayName === "unit")
    .map((project) => ({ ...project, globals: { WIDE: true }, testTimeout: 1_800_000 })),
};
