#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { setFlagsFromString } from "node:v8";
import { exitCodes } from "./exit-codes.ts";
import { terminalLanguage } from "./language.ts";

/** Three folders above, in the sources as in the published package. */
const packageFile = new URL("../../../package.json", import.meta.url);
const { version, engines } = JSON.parse(readFileSync(packageFile, "utf8")) as {
  version: string;
  engines: { node: string };
};
const needed = engines.node.replaceAll(/[^\d.]/g, "");
const found = process.versions.node;

// Only this file runs on an older Node.js, which lacks what the others need.
if (Number.parseInt(found, 10) < Number.parseInt(needed, 10)) {
  const { oldNode } = terminalLanguage(process.env).texts;
  console.error(oldNode.replace("{needed}", needed).replace("{found}", found));
  process.exitCode = exitCodes.wrong;
} else {
  // The memory for new objects: V8 would let it grow until it is a third of all, without being faster (measured).
  setFlagsFromString("--semi-space-growth-factor=1");
  const { runCommand } = await import("./run-command.ts");
  process.exitCode = await runCommand(process.argv.slice(2), version);
}
