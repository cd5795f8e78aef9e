/** Wraps a built function: the action `measure` returns figures of the process, all other events go to the function. */
'use strict';

const { setFlagsFromString } = require('node:v8');
const { runInNewContext } = require('node:vm');
const inner = require('./function.js');

setFlagsFromString('--expose_gc');
const collectGarbage = runInNewContext('gc');

let since = process.cpuUsage();

module.exports.main = (event, context) => {
  if (event.action !== 'measure') return inner.main(event, context);
  const { user, system } = process.cpuUsage(since);
  collectGarbage();
  const { rss, heapUsed } = process.memoryUsage();
  since = process.cpuUsage();
  return Promise.resolve({ rss, heapUsed, cpuMs: (user + system) / 1000 });
};
