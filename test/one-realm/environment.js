/** A suite in the realm of its worker: no global of it goes through the interceptors of a context of its own. */
const { TestEnvironment: NodeEnvironment } = require("jest-environment-node");

/** What a suite leaves among the globals: names, and what Jest's test runner knows of it. Packages, loaded once, keep their symbols. */
const isOfSuite = (key) =>
  typeof key === "string" || /^(?:EVENT_HANDLERS|JEST_STATE_SYMBOL)$/.test(key.description);

module.exports = class OneRealm extends NodeEnvironment {
  constructor(config, context) {
    super(config, context);
    const { projectConfig } = config;
    const { moduleMocker, fakeTimersModern } = this;
    this.global = globalThis;
    this.moduleMocker = new moduleMocker.constructor(globalThis);
    this.fakeTimersModern = new fakeTimersModern.constructor({ config: projectConfig, global: globalThis });
    this.before = {
      globals: Object.getOwnPropertyDescriptors(globalThis),
      env: { ...process.env },
      exit: process.exit,
      exitCode: process.exitCode,
    };
    Object.assign(globalThis, projectConfig.globals);
  }

  /** Nothing that the suite left behind is there for the next one. */
  async teardown() {
    const { globals, env, exit, exitCode } = this.before;
    for (const key of Reflect.ownKeys(globalThis))
      if (!(key in globals) && isOfSuite(key)) delete globalThis[key];
    for (const [name, { value, writable }] of Object.entries(globals))
      if (writable && globalThis[name] !== value) globalThis[name] = value;
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
    Object.assign(process, { exit, exitCode });
    await super.teardown();
  }
};
