#!/usr/bin/env node
const needed = 24;
const version = process.versions.node;

// Imported only now: the commands import modules that an older Node lacks, and would fail before this message.
if (Number.parseInt(version, 10) < needed) {
  console.error(`Node ${needed} ou plus récent est nécessaire (ici ${version}).`);
  console.error(`This needs Node ${needed} or newer (here ${version}).`);
  process.exitCode = 2;
} else {
  const { runCommand } = await import("./cli/run-command.ts");
  process.exitCode = await runCommand(process.argv.slice(2), new URL(".", import.meta.url));
}
