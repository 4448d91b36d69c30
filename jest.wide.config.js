/** `npm run test:wide`: the generated tests with hundreds of new departments. */
const { projects } = require("./jest.config.js");

module.exports = {
  testTimeout: 1_800_000,
  projects: projects
    .filter(({ displayName }) => displayName === "unit")
    .map((project) => ({ ...project, globals: { WIDE: true } })),
};
