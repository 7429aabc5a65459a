import type { LeaveAloneRules } from "@digital-cleanup/cleaner";

type Excluded = Pick<LeaveAloneRules, "folders" | "patterns">;

/** What a person excludes, one a line: a folder ends with a slash, anything else is a name at any place. */
export const toRuleLines = ({ folders, patterns }: Excluded): string =>
  [...folders.map((folder) => `${folder}/`), ...patterns].join("\n");

/** Reads such lines. A name with a slash in it is a folder too, because names have none. */
export function fromRuleLines(text: string): Excluded {
  const lines = [...new Set(text.split("\n").map((line) => line.trim().replaceAll("\\", "/")))];
  return {
    folders: lines
      .filter((line) => line.includes("/"))
      .map((line) => line.replaceAll(/^(?:\.?\/)+|\/+$/g, ""))
      .filter((line) => line !== ""),
    patterns: lines.filter((line) => line !== "" && !line.includes("/")),
  };
}
