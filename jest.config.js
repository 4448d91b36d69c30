/** Two projects: `unit` runs in Node alone, `browser` drives the built page in a real Chromium. */

// Every suite makes its world anew and throws it away: workers have room for more of it before they tidy up.
const ROOM = "--max-semi-space-size";
if (process.allowedNodeEnvironmentFlags.has(ROOM))
  process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ""} ${ROOM}=64`;

const shared = {
  testEnvironment: "<rootDir>/test/one-realm/environment.js",
  runtime: "<rootDir>/test/one-realm/runtime.js",
  // Packages are loaded where they are first used: most suites that read a workbook never read an .xls.
  transform: {
    "^.+(?:\\.tsx?|/@fluentui/react-components/lib/index\\.js)$": [
      "@swc/jest",
      { sourceMaps: true, module: { type: "commonjs", lazy: true } },
    ],
  },
};

module.exports = {
  testTimeout: 20_000,
  projects: [
    {
      ...shared,
      displayName: "unit",
      testMatch: ["<rootDir>/test/**/*.test.ts", "<rootDir>/test/**/*.test.tsx"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/browser/"],
      transformIgnorePatterns: ["/node_modules/(?!@fluentui/react-components/lib/index\\.js$)"],
      moduleNameMapper: {
        // Its list of everything, in the form that is loaded where it is used.
        "^@fluentui/react-components$": "<rootDir>/node_modules/@fluentui/react-components/lib/index.js",
        "^@fluentui/react-icons$": "<rootDir>/test/fluent-icons.js",
        // That for development takes the stack of every element.
        "^react/jsx-runtime$": "<rootDir>/node_modules/react/cjs/react-jsx-runtime.production.js",
      },
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
