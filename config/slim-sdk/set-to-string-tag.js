/**
 * Stands in for the package `es-set-tostringtag`, which form-data calls once, with a prototype of its own. What that
 * brings along for the engines of 2010 is 20 modules.
 */
'use strict';

module.exports = (object, value) => {
  Object.defineProperty(object, Symbol.toStringTag, { configurable: true, value });
};
