import type { ToolName } from "../../rig/tools/find-tools.ts";

/** The programs that `npm start` needs beside Node: a browser, and a virtual screen for the tour if there is no real one. */
export function toolsForStart(options: { hasDisplay: boolean; hasTour: boolean }): ToolName[] {
  if (options.hasDisplay) return ["chromium"];
  return options.hasTour ? ["chromium", "xvfb", "openbox", "xdotool"] : [];
}
