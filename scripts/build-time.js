/** A loader of webpack for `*.build.js`: runs the module and puts what it exports in its place, as data. */
module.exports = function buildTime() {
  this.addContextDependency(__dirname);
  return `export default ${JSON.stringify(require(this.resourcePath))};`;
};
