/** Fluent's icons, each from its own module: the index of the package reads thousands of them, anew in every suite. */
const others = { ...require("@fluentui/react-icons/utils"), ...require("@fluentui/react-icons/providers") };

module.exports = new Proxy(others, {
  get(_, name) {
    const icon = /^([A-Z]\w*?)(?:\d\d)?(?:Regular|Filled|Color|Light)$/.exec(name)?.[1];
    if (icon === undefined) return others[name];
    const file = icon.replace(/(?<=[a-z\d])(?=[A-Z])/g, "-").toLowerCase();
    return require(`@fluentui/react-icons/svg/${file}`)[name];
  },
});
