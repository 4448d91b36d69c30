/** Two projects: `unit` runs in Node alone, `browser` drives the built page in a real Chromium. */
const shared = {
  transform: { "^.+\\.tsx?$": ["@swc/jest", { sourceMaps: true, module: { type: "commonjs" } }] },
  extensionsToTreatAsEsm: [],
};

module.exports = {
  testTimeout: 20_000,
  projects: [
    {
      ...shared,
      displayName: "unit",
      testMatch: ["<rootDir>/test/**/*.test.ts", "<rootDir>/test/**/*.test.tsx"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/browser/"],
      moduleNameMapper: { "^@fluentui/react-icons$": "<rootDir>/test/fluent-icons.js" },
    },
    {
      ...shared,
      displayName: "browser",
      testMatch: ["<rootDir>/test/browser/**/*.test.ts"],
      globalSetup: "<rootDir>/test/browser/setup.ts",
      globalTeardown: "<rootDir>/test/browser/teardown.ts",
    },
  ],
};
