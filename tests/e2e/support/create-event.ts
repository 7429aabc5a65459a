import type { TallyProcess } from "../../rig/servers/tally.ts";

/** An event that is open whenever this test runs. */
export const createEvent = (
  tally: TallyProcess,
  code: string,
  k: number,
  ...flags: string[]
): Promise<string> =>
  tally.cli(
    "create-event",
    "--starts=2026-01-01",
    "--ends=2099-12-31",
    "--name=Le chemin",
    "--organiser=Les tests",
    `--code=${code}`,
    `--k=${k}`,
    ...flags,
  );
