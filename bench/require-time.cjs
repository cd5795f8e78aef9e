/** Prints the milliseconds that `require` of a built function takes, by the clock and of the processor. */
'use strict';

const usedBefore = process.cpuUsage();
const startedAt = process.hrtime.bigint();
require(process.argv[2]);
const wall = Number(process.hrtime.bigint() - startedAt) / 1e6;
const { user, system } = process.cpuUsage(usedBefore);
process.stdout.write(JSON.stringify({ wall, cpu: (user + system) / 1000 }));
// The SDK has set timers, which would keep the process.
process.exit();
