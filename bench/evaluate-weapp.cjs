/**
 * Prints the milliseconds that evaluating a built mini-program takes, by the clock and of the processor: `app.js`, all
 * that it requires, and its pages, those of subpackages too.
 */
'use strict';

const { readFileSync } = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');

const folder = process.argv[2];
const app = JSON.parse(readFileSync(path.join(folder, 'app.json'), 'utf8'));
const ofSubpackage = ({ root, pages }) => pages.map((page) => `${root}/${page}`);
const pages = [...app.pages, ...(app.subPackages ?? []).flatMap(ofSubpackage)];

/** Only those parts of `wx` that the scripts use while they are being evaluated. */
const wx = new Proxy(
  { canIUse: () => true, webpackJsonp: undefined },
  { get: (own, key) => (key in own ? own[key] : () => ({})) },
);
const host = { wx, App() {}, Page() {}, Component() {}, Behavior: () => ({}), getApp() {}, getCurrentPages: () => [] };

const loaded = new Map();
function load(file) {
  const known = loaded.get(file);
  if (known !== undefined) return known.exports;
  const module = { exports: {} };
  loaded.set(file, module);
  const names = [...Object.keys(host), 'require', 'module', 'exports'];
  const run = vm.compileFunction(readFileSync(file, 'utf8'), names, { filename: file });
  const require = (request) => load(`${path.resolve(path.dirname(file), request.replace(/\.js$/, ''))}.js`);
  run(...Object.values(host), require, module, module.exports);
  return module.exports;
}

// Node loads what is behind some of them (undici) when a script first asks whether they are there, as no phone does.
for (const name of Object.getOwnPropertyNames(globalThis)) void globalThis[name];

const usedBefore = process.cpuUsage();
const startedAt = process.hrtime.bigint();
load(path.join(folder, 'app.js'));
for (const page of pages) load(path.join(folder, `${page}.js`));
const wall = Number(process.hrtime.bigint() - startedAt) / 1e6;
const { user, system } = process.cpuUsage(usedBefore);
process.stdout.write(JSON.stringify({ wall, cpu: (user + system) / 1000 }));
// What was loaded has set timers, which would keep the process.
process.exit();
