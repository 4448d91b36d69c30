/** A loader of webpack for `*.build.js`: runs the module and puts what it exports in its place, as data. */
module.exports = function buildTime() {
  // What the module reads stands beside it or here.
  this.addContextDependency(__dirname);
  this.addContextDependency(this.context);
  return `export default ${JSON.stringify(require(this.resourcePath))};`;
};
