import type { TallyProcess } from "../../rig/tally.ts";

/** An event that is open today and for as long as anybody runs this test. */
export const createEvent = (tally: TallyProcess, code: string, k: number): Promise<string> =>
  tally.cli(
    ...["create-event", "--code", code, "--name", "Le chemin", "--organiser", "Les tests"],
    ...["--k", String(k), "--starts", "2026-01-01", "--ends", "2099-12-31"],
  );
