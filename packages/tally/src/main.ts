#!/usr/bin/env node
const needed = 24;
const version = process.versions.node;

// The commands import what an older Node does not have: it would fail before it could say why.
if (Number.parseInt(version, 10) < needed) {
  console.error(`Node ${needed} ou plus récent est nécessaire (ici ${version}).`);
  console.error(`This needs Node ${needed} or newer (here ${version}).`);
  process.exitCode = 2;
} else {
  const { runCommand } = await import("./cli/run-command.ts");
  process.exitCode = await runCommand(process.argv.slice(2), new URL("client/", import.meta.url));
}
