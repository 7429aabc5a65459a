import type { LeaveAloneRules } from "../../../leave-alone/leave-alone.ts";
import type { Options } from "../arguments.ts";

/** A path in the folder as the walk writes it: `.` and a slash at an end are how a shell completes names. */
const toPath = (text: string): string =>
  text.replaceAll("\\", "/").replaceAll(/^(?:\.\/)+|\/+$|^\.$/g, "");

/** The rules of `--exclude` (with a slash a folder, otherwise a name at any place) and `--include`. */
export const leaveAloneRules = ({
  exclude,
  include,
}: Pick<Options, "exclude" | "include">): LeaveAloneRules => ({
  folders: exclude.filter((text) => text.includes("/")).map(toPath),
  patterns: exclude.filter((text) => !text.includes("/")),
  included: include.map(toPath),
});
