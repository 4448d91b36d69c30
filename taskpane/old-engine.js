/* global window */
/*
 * Excel 2016 and 2019 show their panes in engines of Internet Explorer and of the first Edge, which can run nothing of ours. They
 * are sent to a plain page. Written for those engines: nothing newer than 2009 may stand here.
 */
(function () {
  var modern = false;
  try {
    modern =
      typeof Promise === "function" &&
      typeof Promise.allSettled === "function" &&
      typeof globalThis === "object" &&
      typeof String.prototype.matchAll === "function";
  } catch (error) {
    modern = !error;
  }
  if (!modern) window.location.replace("old-engine.html#too-old");
})();
