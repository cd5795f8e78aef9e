/**
 * The process in which a cloud function runs: loads its built index.js, then serves one invocation at a time over IPC.
 * Plain JavaScript without dependencies, so that it runs on every Node that the platform offers (16 and later).
 */
'use strict';

const { standStill } = require('./standing-clock.cjs');

const [, , entry, ...options] = process.argv;
const moveClock = options.includes('--standing-clock') ? standStill() : undefined;

/** Marks the end of an invocation's output, so that all lines are read before its answer is handed on. */
function markEnd(requestId) {
  for (const stream of [process.stdout, process.stderr]) stream.write(`\n\u0001${requestId}\n`);
}

function describe(error) {
  return error instanceof Error ? error.stack || String(error) : String(error);
}

/** The keys of the last invocation's context: an invocation without OPENID must not see the one before it. */
let contextKeys = [];

function enter(env) {
  for (const key of contextKeys) delete process.env[key];
  contextKeys = Object.keys(env);
  Object.assign(process.env, env);
}

async function invoke(main, { requestId, event, context, env }) {
  enter(env);
  let answer;
  try {
    const result = await main(event, context);
    answer = { kind: 'result', requestId, json: JSON.stringify(result) };
  } catch (error) {
    answer = { kind: 'failed', requestId, message: describe(error) };
  }
  markEnd(requestId);
  process.send(answer);
}

const { main } = require(entry);
if (typeof main !== 'function') throw new Error('The function exports no main.');
process.on('message', (message) => {
  if (message.kind === 'move_clock') moveClock(message.leastMs);
  else invoke(main, message);
});
process.on('disconnect', () => {
  // The sandbox is gone; the SDK's connections would keep this process.
  process.exit();
});
process.send({ kind: 'ready' });
