import { accessSync, constants } from "node:fs";
import path from "node:path";

/** Programs that the tests and the tour start, beside Node. */
export type ToolName =
  | "chromium"
  | "firefox"
  | "thunderbird"
  | "xvfb"
  | "openbox"
  | "xdotool"
  | "strace"
  | "jdupes"
  | "fdupes"
  | "rmlint";
export type Tools = Partial<Record<ToolName, string>>;

const programs: Record<ToolName, string[]> = {
  chromium: [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
  ],
  firefox: ["firefox-esr", "firefox"],
  thunderbird: ["thunderbird"],
  xvfb: ["Xvfb"],
  openbox: ["openbox"],
  xdotool: ["xdotool"],
  strace: ["strace"],
  jdupes: ["jdupes"],
  fdupes: ["fdupes"],
  rmlint: ["rmlint"],
};

const macApplication = (name: string) => `/Applications/${name}.app/Contents/MacOS/${name}`;
const elsewhere: Partial<Record<ToolName, string[]>> = {
  chromium: [
    ...["Chromium", "Google Chrome", "Microsoft Edge"].map(macApplication),
    ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((variable) => {
      const folder = process.env[variable];
      if (!folder) return [];
      return [
        "Chromium/Application/chrome.exe",
        "Google/Chrome/Application/chrome.exe",
        "Microsoft/Edge/Application/msedge.exe",
      ].map((file) => path.join(folder, file));
    }),
  ],
  firefox: [
    "/Applications/Firefox.app/Contents/MacOS/firefox",
    "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
  ],
  thunderbird: [
    "/Applications/Thunderbird.app/Contents/MacOS/thunderbird",
    "C:\\Program Files\\Mozilla Thunderbird\\thunderbird.exe",
  ],
};

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    // Absent, or not executable by this user: try the next place.
    return false;
  }
};

const placesInPath = (program: string): string[] =>
  (process.env.PATH ?? "")
    .split(path.delimiter)
    .filter(Boolean)
    .map((folder) => path.join(folder, program));

export const isInPath = (program: string): boolean => placesInPath(program).some(isExecutable);

/**
 * The path of a program: the environment (`CHROMIUM`, `FIREFOX`, `XVFB`…), then `PATH`, then the
 * usual places.
 */
function findTool(name: ToolName): string | undefined {
  const chosen = process.env[name.toUpperCase()];
  if (chosen) {
    if (isExecutable(chosen)) return chosen;
    throw new Error(`${name.toUpperCase()}=${chosen} is not a program that can be run.`);
  }
  return [...programs[name].flatMap(placesInPath), ...(elsewhere[name] ?? [])].find(isExecutable);
}

export function findTools(): Tools {
  const names = Object.keys(programs) as ToolName[];
  return Object.fromEntries(
    names.flatMap((name) => {
      const file = findTool(name);
      return file ? [[name, file]] : [];
    }),
  );
}

/** For tests: a missing program is an error with advice, never a reason to skip. */
export function toolPath(name: ToolName): string {
  const file = findTool(name);
  if (file) return file;
  throw new Error(
    `${programs[name][0]} was not found. Install it, or set ${name.toUpperCase()} to its path.`,
  );
}
