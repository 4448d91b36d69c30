/**
 * What the suites look at is loaded once by each worker, as it is once by who uses it, and not anew by every suite: only the suites
 * themselves and what they share are. A suite that puts something in the place of a module says `@jest-environment node`, or jsdom.
 */
const { AsyncLocalStorage } = require("node:async_hooks");
const Module = require("node:module");
const { join, sep } = require("node:path");
const { compileFunction } = require("node:vm");
const { default: Runtime } = require("jest-runtime");

const TESTS = join(__dirname, "..") + sep;

/** Where the lines of what was compiled stand in its source: all that this worker has loaded. */
const maps = new Map();

/** Every storage that there ever was is looked at for every promise: the one of Jest's test runner is of all suites. */
const storage = new AsyncLocalStorage();
const asyncHooks = {
  AsyncLocalStorage: class {
    constructor() {
      return storage;
    }
  },
};

/** The compiler of the suite that is running compiles for all. */
let compiler;

for (const extension of [".ts", ".tsx"])
  Module._extensions[extension] = (module, file) => module._compile(compiler.transform(file), file);

module.exports = class OneRealm extends Runtime {
  constructor(...given) {
    super(...given);
    const [, environment] = given;
    this.inOneRealm = environment.global === globalThis;
    if (!this.inOneRealm) return;
    const { executor } = this;
    compiler = this.transformCache;
    compiler.sourceMaps = maps;
    executor.compile = (source, filename) =>
      compileFunction(source, executor.injectedModuleParameters, { filename });
  }

  requireModuleOrMock(from, name) {
    if (!this.inOneRealm) return super.requireModuleOrMock(from, name);
    if (Module.isBuiltin(name)) return require(name);
    const file = this._resolution.resolveCjs(from, name);
    return file.startsWith(TESTS) ? super.requireModuleOrMock(from, name) : require(file);
  }

  /** Jest's test runner itself is of its suite; what it is made of is loaded once. */
  requireInternalModule(from, name) {
    if (!this.inOneRealm || name === undefined) return super.requireInternalModule(from, name);
    return name === "node:async_hooks" ? asyncHooks : Module.createRequire(from)(name);
  }

  setMock(from, name, ...rest) {
    if (this.inOneRealm)
      throw new Error(
        `${name} is of all suites: one that puts another in its place begins with @jest-environment node`,
      );
    super.setMock(from, name, ...rest);
  }
};
