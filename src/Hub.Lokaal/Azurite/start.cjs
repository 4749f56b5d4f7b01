// Runs Azurite for as long as our parent holds our stdin open. A pipe closes however its owner ends, so Azurite closes
// properly, and writes what it holds in memory to disk, even when the parent is killed.
'use strict';
const fs = require('node:fs');
const [pidbestand, azurite, ...opties] = process.argv.slice(2);
const geduld = 15_000; // ms for a graceful stop

// The parent alone decides when to stop: Ctrl+C in a terminal reaches us too, while the hub is still writing its last rows.
const once = process.once;
process.once = (naam, doe) => (naam.startsWith('SIG') ? process : once.call(process, naam, doe));
for (const signaal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signaal, () => {});

// Whoever read our output may be gone; that must not stop us from saving.
for (const uit of [process.stdout, process.stderr]) uit.on('error', () => {});

// The next Azurite on this folder waits for this file to go, and fails when it exists: two at once would destroy the data.
if (pidbestand) {
  fs.writeFileSync(pidbestand, String(process.pid), { flag: 'wx' });
  process.on('exit', () => fs.rmSync(pidbestand, { force: true }));
}

// 'shutdown' is Azurite's own message for a graceful stop. While nobody listens to it, Azurite is still starting.
function stop() {
  if (!process.emit('message', 'shutdown')) setTimeout(stop, 50);
}
process.stdin.resume().once('close', () => {
  stop();
  setTimeout(() => process.exit(1), geduld).unref();
});

process.argv = [process.execPath, azurite, ...opties];
require(azurite);
